import type nl from "#app/i18n/candidacy/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "step.annulled": "Correct a step",
  "step.annulled.say":
    "What was recorded wrongly counts no more; it stays in the history with your explanation. Then record what is right. An earlier step can be corrected after the step that rests on it.",
  "annul.say":
    "What was recorded wrongly counts no more; it stays in the history with your explanation. Then record what is right. Lots that the step opened already, you take out of the open tender yourself where needed. An earlier step can be corrected after the step that rests on it.",
  "annul.fact": "Which step",
  "annul.option": "{step}, {day}",
} satisfies Translation<typeof nl>;
