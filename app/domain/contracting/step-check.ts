import type { Day, Instant } from "#app/domain/calendar";
import type { Candidacy } from "#app/domain/candidacy";
import {
  type CandidacyStep,
  judgementsOf,
  normsOfOffer,
  stepsOpen,
  waitsAsLate,
} from "#app/domain/contracting/candidacy-step";
import { factsAt } from "#app/domain/fact";
import type { Policy } from "#app/domain/policy";
import { isShort } from "#app/domain/written-text";

/** Why a step is not taken: each has words, `refused.<key>` in the texts of `contracting`. */
export type StepRefusal =
  | "not-now"
  | "reason-short"
  | "day-missing"
  | "day-ahead"
  | "day-before"
  | "not-yet"
  | "norm-unknown"
  | "norms-open"
  | "late-first"
  | "term-wrong"
  | "lots-missing"
  | "party-missing"
  | "signer-missing"
  | "attorney-missing"
  | "offer-lapsed"
  | "term-short"
  | "action-gone"
  | "own-answer";

/** Why a step cannot be taken as given; undefined when it can. The day is the one that the step is true from. */
export function refusalOf(
  step: CandidacyStep,
  candidacy: Candidacy,
  { policy, day, today, knownAt }: { policy: Policy; day: Day; today: Day; knownAt: Instant },
): StepRefusal | undefined {
  if (day > today) return "day-ahead";
  if (counted(candidacy, knownAt).some((fact) => fact.day > day)) return "day-before";
  if (step.kind === "norm-judged" && waitsAsLate(candidacy, day, knownAt)) return "late-first";
  if (!stepsOpen(candidacy, day, knownAt).includes(step.kind)) return "not-now";
  if ("reason" in step && isShort(step.reason)) return "reason-short";
  const norms = normsOfOffer(policy).map(({ key }) => key);
  if (step.kind === "norm-judged" && !norms.includes(step.norm)) return "norm-unknown";
  if (step.kind === "judged" && outcomeOf(candidacy, policy, day, knownAt) !== step.meets)
    return "norms-open";
  return undefined;
}

/** What is known and was not set right since, on whatever day. */
const counted = ({ facts }: Candidacy, knownAt: Instant) =>
  factsAt(facts, "9999-12-31", knownAt).filter(({ kind }) => kind !== "annulled");

/** What the judged norms come to: one that fails is enough, and only all of them together meet. */
export function outcomeOf(
  candidacy: Candidacy,
  policy: Policy,
  day: Day,
  knownAt: Instant,
): boolean | undefined {
  const judged = judgementsOf(candidacy, day, knownAt);
  if ([...judged.values()].some(({ meets }) => !meets)) return false;
  return normsOfOffer(policy).every(({ key }) => judged.has(key)) ? true : undefined;
}
