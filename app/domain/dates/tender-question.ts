import type { Instant } from "#app/domain/calendar";
import type { DateAhead } from "#app/domain/date-ahead";
import { findPhase, type PolicyVersion } from "#app/domain/policy";
import { answersBy, isPublishable, type QuestionFact, questionStanding } from "#app/domain/tender/question";

type Question = { readonly id: string; readonly facts: readonly QuestionFact[] };

/**
 * What questions about an open tender still wait for: of the insurer that answers are out, of whoever asked the choice
 * to withdraw what does not stay private.
 */
export function tenderQuestionDates(
  { policy, version }: PolicyVersion,
  questions: readonly Question[],
  { side, now }: { readonly side: "insurer" | "provider"; readonly now: Instant },
): DateAhead[] {
  const standing = questions.flatMap((question) => {
    const state = questionStanding(question.facts, now);
    return state ? [{ ...question, state }] : [];
  });
  const shared = { kind: "question", actor: side, belongsTo: policy.title, revision: version - 1 } as const;
  const source = findPhase(policy, "questions")?.source;
  if (side === "provider")
    return standing.flatMap(({ id, state: { termRuns, refused, text } }): DateAhead[] =>
      termRuns && refused
        ? [
            {
              ...{ ...shared, key: `tender-question:${id}`, path: `/tender/questions/${id}`, source },
              title: { word: "own.questionPrivacy", values: { what: text } },
              when: { deadline: { day: refused.by, limit: "through" } },
            },
          ]
        : [],
    );
  const deadline = answersBy(policy);
  const waiting = standing.filter(({ state }) => state.stage === "to-answer" || isPublishable(state));
  if (!deadline || waiting.length === 0) return [];
  return [
    {
      ...{ ...shared, key: `tender-note:${policy.key}:${policy.contractYear}`, source },
      title: { word: "own.note", values: { count: waiting.length } },
      when: { deadline },
      path: `/tender/questions?year=${policy.contractYear}`,
    },
  ];
}
