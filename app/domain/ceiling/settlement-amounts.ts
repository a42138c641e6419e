import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type Cents, sumCents } from "#app/domain/money";

/** What a year comes to, in whole cents. */
export type SettlementAmounts = {
  readonly accepted: Cents;
  /** Absent where no ceiling was ever agreed. */
  readonly ceiling?: Cents | undefined;
  readonly over: Cents;
  /** Of what lies above the ceiling, what is paid because room for it was agreed. */
  readonly paidOver: Cents;
  readonly reclaim: Cents;
  /** What was accepted less than the agreed minimum. */
  readonly short: Cents;
};

/**
 * What a ceiling comes to at the end of its year. Above it only the overproduction that was agreed is paid, at its rate;
 * the rest is reclaimed. `paidOver` and `reclaim` add up to `over`.
 * @param together what was accepted for all parts of a ceiling that was split by code: its minimum is for them together
 */
export function settlementAmounts(
  accepted: Cents,
  on: CeilingOn,
  together: Cents = accepted,
): SettlementAmounts {
  if (on.state !== "set") return { accepted, over: 0, paidOver: 0, reclaim: 0, short: 0 };
  const over = Math.max(0, sumCents([accepted, -on.cents]));
  const room = Math.min(over, on.over?.cents ?? 0);
  const paidOver = Number((BigInt(room) * BigInt(on.over?.rate ?? 0)) / 10_000n);
  const short = Math.max(0, sumCents([on.minimum ?? 0, -together]));
  return { accepted, ceiling: on.cents, over, paidOver, reclaim: over - paidOver, short };
}

/**
 * Several ceilings of one agreement and year together: those of its codes add up, and what lies above part ceilings of
 * lots cannot be paid either, so that the higher of the two is reclaimed.
 */
export function amountsTogether(
  whole: readonly SettlementAmounts[],
  parts: readonly SettlementAmounts[],
): SettlementAmounts {
  const sum = (all: readonly SettlementAmounts[], key: Exclude<keyof SettlementAmounts, "ceiling">) =>
    sumCents(all.map((each) => each[key]));
  const leading = whole.length > 0 ? whole : parts;
  const byParts = sum(parts, "reclaim") > sum(leading, "reclaim");
  const above = byParts ? parts : leading;
  const ceilings = leading.flatMap(({ ceiling }) => (ceiling === undefined ? [] : [ceiling]));
  return {
    accepted: sum(leading, "accepted"),
    ceiling: ceilings.length > 0 ? sumCents(ceilings) : undefined,
    ...{ over: sum(above, "over"), paidOver: sum(above, "paidOver"), reclaim: sum(above, "reclaim") },
    short: sum(leading, "short"),
  };
}

/** A ceiling of an agreement's year as it is settled: over the whole, or of a lot, with what used it. */
export type CeilingSettled = {
  readonly lot?: string | undefined;
  readonly on: CeilingOn;
  readonly used: Cents;
};

/** What each ceiling of an agreement's year comes to; the minimum of one that was split by code is for its parts together. */
export const eachAmounts = (ceilings: readonly CeilingSettled[]): SettlementAmounts[] =>
  ceilings.map(({ lot, on, used }) => {
    const together = sumCents(ceilings.filter((each) => each.lot === lot).map((each) => each.used));
    return settlementAmounts(used, on, together);
  });

/** What all ceilings of an agreement's year come to. */
export function yearAmounts(ceilings: readonly CeilingSettled[]): SettlementAmounts {
  const each = eachAmounts(ceilings);
  const of = (isPart: boolean) => each.filter((_, at) => (ceilings[at]?.lot !== undefined) === isPart);
  return amountsTogether(of(false), of(true));
}
