import { addMonths, type Day, monthOf } from "#app/domain/calendar";
import { type Production, triangleOf } from "#app/domain/ceiling/usage";
import { AGES, firstCareMonth, triangleOfReceived } from "#app/domain/forecast/received";
import { chainLadder, latestOf } from "#app/domain/forecast/run-off-triangle";
import { type Cents, sumCents } from "#app/domain/money";

/** Which production a ceiling is over: of its agreement, its lot, or its AGB code where an addendum split it. */
export type CeilingScope = {
  readonly id: string;
  readonly contract: string;
  readonly contractYear: number;
  readonly lot?: string | undefined;
  readonly agb?: string | undefined;
};

/** The other part of a ceiling that was split: the one of the new code, or the one that it came from. */
export const otherPart = <S extends CeilingScope>(one: CeilingScope, all: readonly S[]): S | undefined =>
  all.find(
    (each) =>
      each.id !== one.id &&
      each.contract === one.contract &&
      each.contractYear === one.contractYear &&
      each.lot === one.lot &&
      (each.agb === undefined) !== (one.agb === undefined),
  );

/**
 * What uses a ceiling out of what was produced under its agreement. Where an addendum split it, the new part is used by
 * its own code, and the old part by every other: no cent uses two parts, and none uses neither (reading 19).
 */
export function usedOf<P extends { readonly lot?: string | undefined; readonly agb: string }>(
  { lot, agb, ...one }: CeilingScope,
  all: readonly CeilingScope[],
  production: readonly P[],
): P[] {
  const other = otherPart({ lot, agb, ...one }, all)?.agb;
  return production.filter(
    (each) =>
      (lot === undefined || each.lot === lot) &&
      (agb === undefined ? other === undefined || each.agb !== other : each.agb === agb),
  );
}

/** What was accepted and counts against the ceiling, net of credits, where its months are not asked for. */
export const countingOf = (production: readonly Production[]): Cents =>
  sumCents(
    production.flatMap((each) => (each.source === "accepted" && each.class === "counts" ? [each.cents] : [])),
  );

/** The day from which the code of the new part uses it; absent for a ceiling that was never split. */
export function splitDayOf<S extends CeilingScope & { readonly entries: readonly { readonly day: Day }[] }>(
  one: S,
  all: readonly S[],
): Day | undefined {
  const fresh = one.agb === undefined ? otherPart(one, all) : one;
  return fresh?.entries.map(({ day }) => day).sort()[0];
}

/** A ceiling in two parts that add up to it. */
export type Split = { readonly stays: Cents; readonly goes: Cents };

/** Splits a ceiling: what was used and what is still expected stays with the old code, the rest goes (rule 2.52). */
export function splitCeiling(ceiling: Cents, used: Cents, late: Cents): Split {
  const stays = Math.min(ceiling, Math.max(0, sumCents([used, late])));
  return { stays, goes: sumCents([ceiling, -stays]) };
}

/**
 * What still moves once late claims are in: from the old part to the new, or back where it is negative. The two parts
 * stay what they were together, and neither goes below zero.
 */
export function trueUp({ stays, goes }: Split, used: Cents): Cents {
  return sumCents([stays, -splitCeiling(sumCents([stays, goes]), used, 0).stays]);
}

/**
 * What is still expected of care from one day up to another, in whole cents: by how earlier months filled up (chain
 * ladder), so that `production` holds months from before it as well.
 */
export function lateClaims(
  production: readonly Production[],
  { from, before, today }: { readonly from: Day; readonly before: Day; readonly today: Day },
): Cents {
  const [begin, end, through] = [monthOf(from), monthOf(before), monthOf(today)];
  const received = triangleOf(production);
  const first = firstCareMonth(received, through);
  if (!first) return 0;
  const triangle = triangleOfReceived(received, first, through);
  const { ultimates } = chainLadder(triangle);
  let late = 0;
  for (const [at, row] of triangle.entries()) {
    const month = addMonths(first, at);
    if (month >= begin && month < end && row.length < AGES) late += (ultimates[at] ?? 0) - latestOf(row);
  }
  return Math.max(0, Math.round(late));
}
