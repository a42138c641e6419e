import type { Policy } from "#app/domain/policy";
import type { SummaryWriter } from "#app/exchange/policy-summary";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";

/** What writes a policy on a terminal. */
export function terminalWriter(
  { questionnaire }: Pick<Policy, "questionnaire">,
  language: Language,
): SummaryWriter {
  const texts = textsFor(language, "policy-words", "policy-check", "deadline");
  const say = (area: string) => translator(texts[area] ?? {}, language);
  return {
    say: say("policy-words"),
    check: say("policy-check"),
    deadline: say("deadline"),
    language,
    questions: questionnaire,
  };
}
