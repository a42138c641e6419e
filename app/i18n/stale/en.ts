import type nl from "#app/i18n/stale/nl";
import type { Translation } from "#app/i18n/text";

export default {
  title: "Changed meanwhile",
  "say.other":
    "Not saved yet. {by} changed this on {at}, after you opened this page. Choose what holds, line by line.",
  "say.self":
    "Not saved yet. You changed this yourself on {at}, in another window. Choose what holds, line by line.",
  "say.unknown":
    "Not saved yet. This was changed after you opened this page. Choose what holds, line by line.",
  someone: "A colleague",
  "column.field": "What",
  "column.before": "Was",
  "column.theirs": "Saved now",
  "column.mine": "Typed by you",
  "mine.untouched": "as it was",
  nothing: "empty",
  submit: "Save what you chose",
} satisfies Translation<typeof nl>;
