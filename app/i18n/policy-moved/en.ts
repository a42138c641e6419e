import type nl from "#app/i18n/policy-moved/nl";
import type { Translation } from "#app/i18n/text";

/** What moves along with the year in a policy that is written: days and texts. */
export default {
  title: "Days and texts that move a year",
  say: {
    one: "{count} day or text is still to be confirmed.",
    other: "{count} days and texts are still to be confirmed.",
  },
  step: "Step",
  what: "Which day or text",
  from: "Was",
  to: "Becomes",
  look: "Note",
  confirm: "Confirmed",
  confirmOne: "{step}, {what}: confirm",
  submit: "Confirm what was chosen",
  choose: "still to choose",
  take: "take the proposal",
  keep: "leave as it is",
  stays: "stays as it is",
  namesYear: "names a year",
  publication: "publication",
  opens: "first day",
  deadline: "last day",
} satisfies Translation<typeof nl>;
