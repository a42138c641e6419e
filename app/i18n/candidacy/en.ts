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
  "stage.annulled": "recorded by mistake",
  "say.annulled": "The interest of {provider} in {region} was recorded by mistake and does not count.",
  "refused.own-answer":
    "The provider gave this answer itself, and it stands. Get in touch with the provider.",
  "act.party-left": "Record that a party leaves",
  "act.party-left.say":
    "Through which day the party still takes part, and why it leaves. It and the lead party are told.",
} satisfies Translation<typeof nl>;
