import type { Reason } from "#app/domain/reason";

/** From worst to best. Eligibility is never yes or no alone. */
export const outcomes = ["fails", "to-judge", "equivalent", "meets"] as const;
export type Outcome = (typeof outcomes)[number];

/** What was found of one thing that is asked: what is asked, what evidence was seen, and what would cure it. */
export type Finding = {
  readonly outcome: Outcome;
  readonly rule: Reason;
  readonly seen: readonly Reason[];
  readonly cure?: Reason | undefined;
};

/** What was found of a demand. */
export type Verdict = { readonly outcome: Outcome; readonly findings: readonly Finding[] };

const rank = (outcome: Outcome): number => outcomes.indexOf(outcome);
const byRank = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  [...verdicts].sort((a, b) => rank(a.outcome) - rank(b.outcome));

export const verdict = (finding: Finding): Verdict => ({ outcome: finding.outcome, findings: [finding] });

/** All must hold: as good as the worst of them; nothing asked is met. */
export const allOf = (verdicts: readonly Verdict[]): Verdict => ({
  outcome: byRank(verdicts)[0]?.outcome ?? "meets",
  findings: verdicts.flatMap(({ findings }) => findings),
});

/** One must hold: as good as the best of them, told by that one; where none holds, told by all. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  const best = byRank(verdicts).at(-1);
  if (!best) return { outcome: "fails", findings: [] };
  if (best.outcome !== "fails") return best;
  return { outcome: "fails", findings: verdicts.flatMap(({ findings }) => findings) };
}
