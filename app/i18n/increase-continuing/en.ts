import type nl from "#app/i18n/increase-continuing/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "continue.title": "Must I go on, and is it paid?",
  "continue.open": "No ceiling was agreed yet: ask the insurer what holds.",
  "consent.asked":
    "Nothing was decided on this request yet. As long as there is no explicit consent, the ceiling stays as it is.",
  "consent.undecided":
    "The day of the decision has passed without one. Nothing was granted: silence is never consent, and the ceiling stays as it is.",
  "consent.refused": "The request was refused: the ceiling was not raised on this request.",
  "consent.part":
    "A part was granted: the ceiling was raised by {granted}. For what you asked beyond that there is no consent.",
  "consent.all": "The request was granted: the ceiling was raised by {granted}.",
  "consent.not-considered":
    "The request came too late and is not taken up: the ceiling is not raised on this request.",
  "consent.withdrawn": "The request was withdrawn: the ceiling is not raised on this request.",
  "continue.within":
    "The ceiling is {ceiling} now. Of that {amount} is left: what is accepted within it is paid, and care goes on.",
  "continue.full":
    "The ceiling is {ceiling} now and is used exactly: what comes above it is not paid without explicit consent.",
  "continue.over":
    "The ceiling is {ceiling} now. {amount} more was accepted: without explicit consent that is not paid and can be reclaimed.",
} satisfies Translation<typeof nl>;
