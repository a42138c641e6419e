import type { Answers } from "#app/domain/policy/answers";
import { chooses, type PolicyOption } from "#app/domain/policy/rules";
import type { TenderCriteria, TenderSelection } from "#app/domain/tender/criteria";

/** That no more providers than a number are contracted for a lot, and by what they are chosen (rule 4.85). */
export type MaximumRule = { readonly most: number; readonly selection: TenderSelection };

type WithMaximum = {
  readonly options: readonly PolicyOption[];
  readonly tender?: TenderCriteria | undefined;
};

/** The maximum of a policy; undefined where it sets none, or no criterion for it: none is made up afterwards. */
export function maximumRule(policy: WithMaximum): MaximumRule | undefined {
  const most = policy.options.find(({ key }) => key === "maximum-providers")?.number;
  const selection = policy.tender?.selection;
  return chooses(policy, "maximum-providers") && most !== undefined && selection
    ? { most, selection }
    : undefined;
}

/** What somebody scores on the criterion; undefined where it was not answered with a number. */
export function scoreOf({ selection }: MaximumRule, answers: Answers | undefined): number | undefined {
  const answer = answers?.[selection.question];
  return typeof answer === "number" ? answer : undefined;
}

/** Where somebody who qualifies stands among all who do. */
export type Placed = { readonly id: string; readonly place: number; readonly within: boolean };

/**
 * Puts those who qualify in order of the criterion. Who scores the same has the same place: nobody is left out for
 * what the criterion does not tell. Without a score one stands behind all who have one.
 */
export function placesOf(
  qualifying: readonly { readonly id: string; readonly score: number | undefined }[],
  { most, selection: { order } }: MaximumRule,
): readonly Placed[] {
  const worth = (score: number | undefined): number =>
    score === undefined ? Number.NEGATIVE_INFINITY : order === "highest" ? score : -score;
  return qualifying
    .map(({ id, score }) => {
      const better = qualifying.filter((other) => worth(other.score) > worth(score)).length;
      return { id, place: better + 1, within: better < most };
    })
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}
