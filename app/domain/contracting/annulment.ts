import type { Day, Instant } from "#app/domain/calendar";
import type { Candidacy, CandidacyFact } from "#app/domain/candidacy";
import type { Contract, ContractFact } from "#app/domain/contract";
import { isRunning } from "#app/domain/contracting/agreement-fact";
import { factsAt, latest } from "#app/domain/fact";

/** What is told of an offer beside the steps; it can be set right as long as no later step rests on it. */
const beside: ReadonlySet<CandidacyFact["kind"]> = new Set([
  ...(["norm-judged", "late-considered", "party-named", "support-shown", "ceiling-accepted"] as const),
]);
/** What followed on an agreement stands with that. */
const firm: ReadonlySet<CandidacyFact["kind"]> = new Set(["agreed", "annulled"]);

/**
 * What of a candidacy can be said not to count any more, the last first: its last step, and what was told since. Earlier
 * steps come after those that rest on them.
 */
export function annullable(
  { facts }: Pick<Candidacy, "facts">,
  day: Day,
  knownAt: Instant,
): readonly CandidacyFact[] {
  const known = factsAt(facts, day, knownAt).filter(({ kind }) => kind !== "annulled");
  const last = known.findLastIndex(({ kind }) => !beside.has(kind));
  return known
    .slice(Math.max(0, last))
    .filter(({ kind }) => !firm.has(kind))
    .toReversed();
}

/** Whether whoever made the offer had been told of it, and is told that it counts no more. */
export const wasTold = ({ kind }: Pick<CandidacyFact, "kind">): boolean =>
  kind === "judged" || kind === "not-agreed" || kind === "refused";

/** What a buyer records of an agreement; how it was agreed and ended stands for itself. */
type StepFact = Exclude<ContractFact, { kind: "agreed" | "ended" | "annulled" }>;
const isStep = (fact: ContractFact): fact is StepFact =>
  fact.kind !== "agreed" && fact.kind !== "ended" && fact.kind !== "annulled";

/**
 * What of an agreement can be said not to count any more, the last first: its last step, and everything about how it
 * runs. What was published was seen by everybody, and an offer on terms is taken back in its own way.
 */
export function annullableOf(
  { facts }: Pick<Contract, "facts">,
  day: Day,
  knownAt: Instant,
): readonly StepFact[] {
  const known = factsAt(facts, day, knownAt).filter(({ kind }) => kind !== "annulled");
  const done = new Set(known.flatMap((fact) => (fact.kind === "action-done" ? [fact.action] : [])));
  const last = lastStep(
    known.filter((fact) => !isRunning(fact)),
    day,
  );
  const runs = known.filter(isStep).filter((fact) => isRunning(fact) && !done.has(fact.id));
  return [...(last ? [last] : []), ...runs.toReversed()];
}

/** The last step; until an agreement takes effect that is the acceptance which made it, in the same act. */
function lastStep(steps: readonly ContractFact[], day: Day): StepFact | undefined {
  const last = steps.at(-1);
  if (last?.kind === "agreed") {
    const accepted = latest(steps, "accepted");
    return day < last.startsOn && accepted?.recordedAt === last.recordedAt ? accepted : undefined;
  }
  if (!last || last.kind === "published" || (last.kind === "offered" && last.offer)) return undefined;
  return isStep(last) ? last : undefined;
}

/** What counts no more with a step that was recorded wrongly: itself, and the agreement that an acceptance made. */
export const annulledWith = (
  { facts }: Pick<Contract, "facts">,
  fact: ContractFact,
): readonly ContractFact[] => [
  fact,
  ...(fact.kind === "accepted"
    ? facts.filter(({ kind, recordedAt }) => kind === "agreed" && recordedAt === fact.recordedAt)
    : []),
];

const told: ReadonlySet<ContractFact["kind"]> = new Set([
  ...(["accepted", "declined", "offer-extended", "offer-withdrawn", "renewed", "talks-failed"] as const),
  ...(["option-told", "bought-selectively", "party-left"] as const),
]);

/** Whether the provider had been told of a step of its agreement, and is told that it counts no more. */
export const agreementWasTold = ({ kind }: Pick<ContractFact, "kind">): boolean => told.has(kind);
