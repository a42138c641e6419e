import type nl from "#app/i18n/duty/nl";
import type { Translation } from "#app/i18n/text";

/** What an agreement says of the duty to continue care above the ceiling. */
export default {
  title: "What the agreement says of continuing care",
  unknown:
    "What the agreement says of continuing care has not been recorded here yet. The agreement itself goes first; urgent care goes on.",
  "duty.all": "All care goes on, above the ceiling too.",
  "duty.urgent-and-running":
    "Above the ceiling urgent care and care that has begun go on; new care need not be begun.",
  "duty.none": "Above the ceiling no care has to be continued.",
  clause: "In the agreement, from {day}: “{clause}”",
  "form.title": "Record the duty to continue care",
  "form.say": "The provider reads this with every ceiling of this agreement, and is told of it.",
  "form.duty": "What goes on above the ceiling",
  "form.clause": "What the agreement says, in its own words",
  "form.from": "Valid from",
  "form.submit": "Record",
  "choice.all": "All care",
  "choice.urgent-and-running": "Urgent care, and what has begun",
  "choice.none": "No care",
  "refused.duty": "Choose what goes on above the ceiling.",
  "refused.clause": "Copy the words of the agreement: ten characters at least.",
  "refused.from": "Fill in a day that exists, such as 1-1-2023.",
} satisfies Translation<typeof nl>;
