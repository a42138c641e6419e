import type { Instant } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { reason } from "#app/domain/reason";
import { answersBy, isPublishable, type QuestionFact, questionStanding } from "#app/domain/tender/question";
import type { WorkItem } from "#app/domain/work/item";

type Question = { readonly id: string; readonly facts: readonly QuestionFact[] };

/** What questions about the open tender of a policy ask of the insurer: to answer each, and to publish what is answered. */
export function answeringWork(policy: Policy, questions: readonly Question[], now: Instant): WorkItem[] {
  const deadline = answersBy(policy);
  const about = reason("about.tender", { year: String(policy.contractYear) });
  const standing = questions.flatMap(({ id, facts }) => {
    const state = questionStanding(facts, now);
    return state ? [{ id, state }] : [];
  });
  const toAnswer = standing.filter(({ state }) => state.stage === "to-answer");
  const ready = standing.filter(({ state }) => isPublishable(state)).length;
  const usual = { about, deadline, importance: "usual" } as const;
  return [
    ...toAnswer.map(
      ({ id, state: { isPrivate, askedAt } }): WorkItem => ({
        ...{ ...usual, kind: "tender-question", thing: "tender-question", thingId: id },
        why: reason(isPrivate ? "why.tender-question.private" : "why.tender-question", {
          at: { instant: askedAt },
        }),
        to: `/tender/questions/${id}`,
      }),
    ),
    ...(ready > 0
      ? [
          {
            ...{ ...usual, kind: "note-to-publish", thing: "tender", thingId: String(policy.contractYear) },
            why: reason("why.note-to-publish", { count: ready }),
            to: `/tender/questions?year=${policy.contractYear}`,
          } satisfies WorkItem,
        ]
      : []),
  ];
}

/** What whoever asked has to choose: to withdraw what does not stay private, or to let it stand. */
export const askingWork = (policy: Policy, questions: readonly Question[], now: Instant): WorkItem[] =>
  questions.flatMap(({ id, facts }): WorkItem[] => {
    const { termRuns, refused } = questionStanding(facts, now) ?? {};
    if (!termRuns || !refused) return [];
    return [
      {
        ...{ kind: "question-privacy", thing: "tender-question", thingId: id, importance: "usual" },
        about: reason("about.tender", { year: String(policy.contractYear) }),
        why: reason("why.question-privacy"),
        deadline: { day: refused.by, limit: "through" },
        to: `/tender/questions/${id}`,
      },
    ];
  });
