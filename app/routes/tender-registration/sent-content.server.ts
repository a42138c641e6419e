import type { Policy } from "#app/domain/policy";
import { type Answer, questionsAsked } from "#app/domain/policy/answers";
import type { Question } from "#app/domain/policy/questionnaire";
import type { Tick } from "#app/domain/tender/criteria";
import type { Language } from "#app/i18n/text";
import type { SubmissionRow } from "#db/queries/registering.server";

/** What somebody answered; yes and no are words of the page. */
type AnswerShown = { readonly title: string; readonly answer: string | boolean };

/** What a provider sent, in the reader's language as far as the policy has it. */
export function sentContent(
  { reference, receivedAt, hash, content }: SubmissionRow,
  policy: Policy,
  language: Language,
) {
  const titles = (ticks: readonly Tick[], keys: readonly string[]) =>
    ticks.filter(({ key }) => keys.includes(key)).map(({ title }) => title[language]);
  const { agb, kvk, signatory, capacity, locations, answers } = content;
  const lots = new Set(policy.lots.map(({ key }) => key));
  return {
    ...{ reference, receivedAt, hash, agb, kvk, signatory, capacity, locations },
    answers: questionsAsked(policy.questionnaire, answers, lots).flatMap((question): AnswerShown[] => {
      const answer = answers[question.key];
      return answer === undefined
        ? []
        : [{ title: question.title[language], answer: shown(question, answer, language) }];
    }),
    conditions: titles(policy.tender?.conditions ?? [], content.conditions),
    declarations: titles(policy.tender?.declarations ?? [], content.declarations),
    intentions: titles(policy.tender?.intentions ?? [], content.intentions),
  };
}

function shown(question: Question, answer: Answer, language: Language): string | boolean {
  if (typeof answer === "boolean") return answer;
  if (typeof answer === "object") return answer.map((row) => row.join(", ")).join("; ");
  if (question.kind === "choice")
    return question.options.find(({ key }) => key === answer)?.title[language] ?? `${answer}`;
  const unit = question.kind === "number" ? question.unit?.[language] : undefined;
  return unit ? `${answer} ${unit}` : `${answer}`;
}
