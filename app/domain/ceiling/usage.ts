import {
  addMonths,
  type Day,
  daysBetween,
  firstOfYear,
  lastOfMonth,
  lastOfYear,
  type Month,
  monthOf,
} from "#app/domain/calendar";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type Cents, shareOf, sumCents } from "#app/domain/money";
import type { ProductionSource } from "#app/domain/production/batch";
import type { ProductionClass } from "#app/domain/production/total";

/** What was received of one care month in one month, from one source and of one class. Credits are taken off. */
export type Production = {
  readonly source: ProductionSource;
  readonly class: ProductionClass;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  readonly lot?: string | undefined;
  readonly agb: string;
  readonly cents: Cents;
  /** The part of it that was credited: zero or less. */
  readonly credited: Cents;
};

/** One month of care against the ceiling. */
export type UsageMonth = {
  readonly month: Month;
  /** Accepted and counting against the ceiling, net of credits. */
  readonly accepted: Cents;
  readonly credited: Cents;
  readonly ceilingFree: Cents;
  /** What the provider states itself: beside what was accepted, never added to it (reading 6). */
  readonly stated: Cents;
  /** Stated and not, or not yet, accepted; negative where more was accepted. Absent in a month that nothing is stated of. */
  readonly notYet?: Cents | undefined;
  /** Accepted from the first month through this one. */
  readonly through: Cents;
};

export type Usage = {
  readonly months: readonly UsageMonth[];
  /** Accepted and counting against the ceiling, net of credits; negative when more was credited than claimed. */
  readonly used: Cents;
  readonly credited: Cents;
  readonly ceilingFree: Cents;
  readonly stated: Cents;
  /** Stated by the provider and not, or not yet, accepted; absent where it states nothing. */
  readonly notYetAccepted?: Cents | undefined;
  /** What was used above the ceiling; absent without one. */
  readonly over?: Cents | undefined;
  /** What is left of the ceiling, never below zero; absent without one. */
  readonly remaining?: Cents | undefined;
  /** Of the ceiling; absent without one, and of a ceiling of zero. */
  readonly shareUsed?: number | undefined;
  /** Of the year's days, through the day that is looked from. */
  readonly shareGone: number;
  /** Of the year's days, through the last care month of which something was accepted: what the use is held against. */
  readonly shareReceived: number;
};

const of = (
  all: readonly Production[],
  wanted: { readonly source: ProductionSource; readonly class?: ProductionClass },
): readonly Production[] =>
  all.filter(
    (each) => each.source === wanted.source && (wanted.class === undefined || each.class === wanted.class),
  );

const total = (all: readonly Production[]): Cents => sumCents(all.map(({ cents }) => cents));
const credit = (all: readonly Production[]): Cents => sumCents(all.map(({ credited }) => credited));

/** The use of a ceiling by what was received, as seen on `day`. Only what was accepted counts (reading 6). */
export function usageOf(
  production: readonly Production[],
  ceiling: CeilingOn,
  contractYear: number,
  day: Day,
): Usage {
  const counting = of(production, { source: "accepted", class: "counts" });
  const used = total(counting);
  const ceilingFree = total(of(production, { source: "accepted", class: "ceiling-free" }));
  const statements = of(production, { source: "statement" });
  const stated = total(statements);
  const months = usageMonths(production, contractYear);
  const last = months.findLast(({ accepted }) => accepted !== 0);
  return {
    months,
    used,
    credited: credit(counting),
    ceilingFree,
    stated,
    notYetAccepted: statements.length === 0 ? undefined : sumCents([stated, -used, -ceilingFree]),
    ...againstCeiling(used, ceiling),
    shareGone: shareGone(contractYear, day),
    shareReceived: last ? shareGone(contractYear, lastOfMonth(last.month)) : 0,
  };
}

/** What is over, what remains and which share was used of a ceiling that is set; nothing of these without one. */
export function againstCeiling(
  used: Cents,
  ceiling: CeilingOn,
): Pick<Usage, "over" | "remaining" | "shareUsed"> {
  if (ceiling.state !== "set") return {};
  return {
    over: Math.max(0, used - ceiling.cents),
    remaining: Math.max(0, ceiling.cents - used),
    shareUsed: shareOf(used, ceiling.cents),
  };
}

/** The share of the days of a year that lies behind whoever looks at the end of `day`: 0 before it, 1 after it. */
export function shareGone(year: number, day: Day): number {
  const days = daysBetween(firstOfYear(year), lastOfYear(year)) + 1;
  return Math.min(1, Math.max(0, (daysBetween(firstOfYear(year), day) + 1) / days));
}

function usageMonths(production: readonly Production[], year: number): UsageMonth[] {
  const first = monthOf(firstOfYear(year));
  let through: Cents = 0;
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(first, index);
    const here = production.filter(({ careMonth }) => careMonth === month);
    const counting = of(here, { source: "accepted", class: "counts" });
    const accepted = total(counting);
    through = sumCents([through, accepted]);
    const ceilingFree = total(of(here, { source: "accepted", class: "ceiling-free" }));
    const statements = of(here, { source: "statement" });
    const stated = total(statements);
    const notYet = statements.length === 0 ? undefined : sumCents([stated, -accepted, -ceilingFree]);
    return { month, accepted, credited: credit(counting), ceilingFree, stated, notYet, through };
  });
}

/** What counts, by care month and by the month in which it was received: the triangle that late claims are known from. */
export function triangleOf(production: readonly Production[]): ReadonlyMap<Month, ReadonlyMap<Month, Cents>> {
  const triangle = new Map<Month, Map<Month, Cents>>();
  for (const { careMonth, monthReceived, cents } of of(production, { source: "accepted", class: "counts" })) {
    const row = triangle.get(careMonth) ?? new Map<Month, Cents>();
    row.set(monthReceived, (row.get(monthReceived) ?? 0) + cents);
    triangle.set(careMonth, row);
  }
  return triangle;
}
