import type nl from "#app/i18n/audit-judging/nl";
import type { Translation } from "#app/i18n/text";

/** What the log says of judging registrations: added to the words of the log. */
export default {
  "act.registration-judged": "judged",
  "act.registration-repair-asked": "repair asked",
  "act.registration-repaired": "repaired",
  "act.registration-response": "responded to the outcome",
  "act.registration-answered": "response answered",
  "act.judged-norm": "norm judged",
  "act.opened-lot": "lot opened",
  "act.told-outcome": "outcome sent",
  "act.kept-outcome": "outcome recorded",
  "verb.registration-judged": "{who} judged {what}",
  "verb.registration-repair-asked": "{who} asked for repair of {what}",
  "verb.registration-repaired": "{who} repaired {what}",
  "verb.registration-response": "{who} responded to the outcome of {what}",
  "verb.registration-answered": "{who} answered the response to {what}",
  "verb.judged-norm": "{who} judged a norm of {what}",
  "verb.opened-lot": "{who} opened {what}",
  "verb.told-outcome": "{who} sent the outcome of {what}",
  "verb.kept-outcome": "{who} recorded the outcome of {what}",
  "thing.tender-lot": "lot",
  "field.qualifies": "qualifies",
  "field.qualified": "qualify",
  "field.meets": "meets",
  "field.norm": "norm",
  "field.certificate": "certificate",
  "field.what": "what",
  "field.by": "by",
} satisfies Translation<typeof nl>;
