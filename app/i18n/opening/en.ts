import type nl from "#app/i18n/opening/nl";
import type { Translation } from "#app/i18n/text";

/** Opening lots: what the facts bring to the open tender, and why. */
export default {
  title: "Open lots for {year}",
  say: {
    one: "From what is known on {day}, {count} lot goes to the open tender. {waiting}",
    other: "From what is known on {day}, {count} lots go to the open tender. {waiting}",
  },
  waiting: {
    one: "{count} lot waits for talks.",
    other: "{count} lots wait for talks.",
  },
  opens: "Opens",
  closes: "Closes",
  "column.open": "Open",
  "column.lot": "Lot",
  "column.why": "Why",
  "open.title": "To the open tender",
  "open.none": "There is no lot that goes to the open tender.",
  "open.choose": "Open: {lot}",
  ground: "Addition to the reason",
  "ground.hint": "Not required. It stands with each chosen lot, beside what the facts say.",
  submit: "Open the chosen lots",
  "waiting.title": "Waiting for talks",
  opened: { one: "{count} lot has been opened.", other: "{count} lots have been opened." },
  back: "All lots",
  "opening.nobody": "Nobody has an agreement for {year}",
  "opening.notSelective": "Not bought selectively from {provider}",
  "refused.talks-run": "The talks are still on. Lots can be opened after the last day to reach agreement.",
  "refused.tender-closed": "The open tender has closed. No more lots can be opened.",
  "refused.no-tender": "This policy has no open tender.",
  "refused.none": "Choose at least one lot.",
  "refused.changed":
    "A chosen lot does not go to the open tender any more: a colleague opened it, or an agreement was reached. You now see how it stands.",
  "refused.too-long": "The addition is longer than 4,000 characters. Shorten it.",
} satisfies Translation<typeof nl>;
