import type { Day, Instant } from "#app/domain/calendar";
import type { Candidacy, CandidacyFact } from "#app/domain/candidacy";
import { factsAt } from "#app/domain/fact";

/** What is told of an offer beside the steps; it can be set right as long as no later step rests on it. */
const beside: ReadonlySet<CandidacyFact["kind"]> = new Set([
  ...(["norm-judged", "late-considered", "party-named", "support-shown", "ceiling-accepted"] as const),
]);
/** Interest is what a candidacy begins with, and what followed on an agreement stands with that. */
const firm: ReadonlySet<CandidacyFact["kind"]> = new Set(["interest-shown", "agreed", "annulled"]);

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
