import type { Day, Instant } from "#app/domain/calendar";

/** What every fact carries: the day it holds from, and the moment it was recorded (both may differ by months). */
export type Dated = {
  readonly id: string;
  /** The day the fact is true from. */
  readonly day: Day;
  /** The moment the fact became known to the product. */
  readonly recordedAt: Instant;
  /** The fact that this one corrects; the corrected one no longer counts once this one is known. */
  readonly supersedes?: string | undefined;
};

/**
 * The facts that count when one looks at `day` with the knowledge of `knownAt`, in order of day.
 * A superseded fact stays away as soon as its correction is known, whatever the correction's own day.
 */
export function factsAt<F extends Dated>(facts: readonly F[], day: Day, knownAt: Instant): F[] {
  const known = facts.filter((fact) => fact.recordedAt <= knownAt);
  // Most things have one fact, and one corrects nothing.
  if (known.length < 2) return known.filter((fact) => fact.day <= day);
  const corrected = new Set(known.map((fact) => fact.supersedes));
  return known
    .filter((fact) => fact.day <= day && !corrected.has(fact.id))
    .sort((a, b) => compare(a.day, b.day) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Kinds = Dated & { readonly kind: string };

/** The latest of `facts` (in order) with one of the kinds, or undefined. */
export function latest<F extends Kinds, K extends F["kind"]>(
  facts: readonly F[],
  ...kinds: readonly K[]
): Extract<F, { kind: K }> | undefined {
  const isWanted = (fact: F): fact is Extract<F, { kind: K }> => kinds.some((kind) => kind === fact.kind);
  return facts.findLast(isWanted);
}

/** Whether one of the facts says the same of the same day, word for word: what was sent twice is one fact. */
export const holdsAlready = (facts: readonly Dated[], given: object, day: Day): boolean =>
  facts.some((fact) => {
    const held = new Map<string, unknown>(Object.entries(fact));
    return fact.day === day && Object.entries(given).every(([name, value]) => held.get(name) === value);
  });
