import { type Day, firstOfMonth, lastOfMonth, type Month, yearOf } from "#app/domain/calendar";
import { type CodeVersion, lotOfDiscipline } from "#app/domain/catalogue/performance-code";
import { termsOn } from "#app/domain/ceiling/contract-terms";
import type { LotKey } from "#app/domain/lot";
import { overlaps, type Register, type RegisteredContract, stateIn } from "#app/domain/production/register";
import type { ProductionClass } from "#app/domain/production/total";

/** What a line is allocated by. */
export type Allocated = {
  readonly agb: string;
  readonly region: string;
  readonly careMonth: Month;
  readonly code: CodeVersion;
};

/** Where a line counts. What finds no agreement or no lot is kept apart, never dropped. */
export type Allocation = {
  readonly class: ProductionClass;
  readonly contract?: string | undefined;
  readonly lot?: LotKey | undefined;
};

/** The agreements under which the AGB code may claim in the region in a month. */
export function claimable(
  register: Register,
  { agb, region, careMonth }: Pick<Allocated, "agb" | "region" | "careMonth">,
): RegisteredContract[] {
  const month = { from: firstOfMonth(careMonth), until: lastOfMonth(careMonth) };
  return register.contracts.filter((each) => {
    if (each.contract.area.region !== region) return false;
    if (!each.agb.some((period) => period.code === agb && overlaps(period, month))) return false;
    const state = stateIn(each, yearOf(careMonth), register.knownAt);
    return state !== undefined && overlaps({ from: state.startsOn, until: state.endsOn }, month);
  });
}

/** Finds the agreement, the lot and the class of a line. */
export function allocation(register: Register, line: Allocated): Allocation {
  const year = yearOf(line.careMonth);
  const day = firstOfMonth(line.careMonth);
  const found = claimable(register, line);
  const fixed = line.code.orderTariff
    ? undefined
    : lotOfDiscipline(register.lotsOf(year), line.code.discipline);
  if (found.length === 0) return { class: "uncontracted", lot: fixed };
  const placed = found.map((each) => {
    const terms = termsOn(each.terms, day, register.knownAt);
    return {
      each,
      lot: line.code.orderTariff ? terms.orderLot : fixed,
      free: terms.ceilingFree.has(line.code.code),
    };
  });
  const fitting = placed.filter(
    ({ each, lot }) => lot !== undefined && stateIn(each, year, register.knownAt)?.lots.includes(lot),
  );
  const [one, ...others] = fitting;
  if (one) {
    if (others.length > 0) return { class: "several-contracts", lot: fixed };
    return { class: one.free ? "ceiling-free" : "counts", contract: one.each.contract.id, lot: one.lot };
  }
  if (fixed !== undefined) return { class: "uncontracted", lot: fixed };
  return { class: "no-lot", contract: placed.length === 1 ? placed[0]?.each.contract.id : undefined };
}

/** The other AGB code under which the same organisation may claim in a month, where this one may not (rule 2.53). */
export function codeInstead(register: Register, agb: string, careMonth: Month): string | undefined {
  const month: { readonly from: Day; readonly until: Day } = {
    from: firstOfMonth(careMonth),
    until: lastOfMonth(careMonth),
  };
  const listed = register.contracts.flatMap((each) => each.agb);
  const own = listed.filter(({ code }) => code === agb);
  if (own.length === 0 || own.some((period) => overlaps(period, month))) return undefined;
  const holders = new Set(own.map(({ organisation }) => organisation));
  return listed.find(
    (period) => period.code !== agb && holders.has(period.organisation) && overlaps(period, month),
  )?.code;
}
