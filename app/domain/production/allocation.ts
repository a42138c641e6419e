import { type Day, firstOfMonth, lastOfMonth, type Month, yearOf } from "#app/domain/calendar";
import { type CodeVersion, lotOfDiscipline } from "#app/domain/catalogue/performance-code";
import { type TermsOn, termsOn } from "#app/domain/ceiling/contract-terms";
import type { LotKey } from "#app/domain/lot";
import {
  type DisciplineLot,
  overlaps,
  type Register,
  type RegisteredContract,
  stateIn,
} from "#app/domain/production/register";
import type { ProductionClass } from "#app/domain/production/total";

/** Where a line counts. What finds no agreement or no lot is kept apart, never dropped. */
export type Allocation = {
  readonly class: ProductionClass;
  readonly contract?: string | undefined;
  readonly lot?: LotKey | undefined;
};

/** An agreement under which an AGB code may claim in a region and a month, with what it says then. */
type Claimable = {
  readonly contract: string;
  readonly lots: readonly LotKey[];
  readonly terms: TermsOn;
  /** The last day for claims of the year, where there is one. */
  readonly closes: Day | undefined;
};

/** What lines of one AGB code, region and month have in common. */
export type Place = {
  /** The organisation that has the AGB code then, else the one that had it last. */
  readonly owner: string | undefined;
  /** The AGB code under which the same organisation may claim then, where this one may not (rule 2.53). */
  readonly use: string | undefined;
  readonly agreements: readonly Claimable[];
  /** The lots of the policy of the year. */
  readonly lots: readonly DisciplineLot[];
};

/** Looks up what lines of an AGB code, a region and a month have in common. */
export function placeOf(
  register: Register,
  { agb, region, careMonth }: { readonly agb: string; readonly region: string; readonly careMonth: Month },
): Place {
  const month = { from: firstOfMonth(careMonth), until: lastOfMonth(careMonth) };
  const year = yearOf(careMonth);
  const agreements = register.contracts.flatMap((each) => {
    if (!servesIn(each, region)) return [];
    if (!each.agb.some((period) => period.code === agb && overlaps(period, month))) return [];
    const state = stateIn(each, year, register.knownAt);
    if (!state || !runsIn(register, each, month)) return [];
    const terms = termsOn(each.terms, month.from, register.knownAt);
    const { id: contract } = each.contract;
    return [{ contract, lots: state.lots, terms, closes: register.closesOn(contract, year) }];
  });
  const lots = register.lotsOf(year);
  return {
    owner: ownerOf(register, agb, month),
    use: codeInstead(register, agb, region, month),
    agreements,
    lots,
  };
}

/** Finds the agreement, the lot and the class of a line with this code. */
export function allocation({ agreements, lots }: Place, code: CodeVersion): Allocation {
  const fixed = code.orderTariff ? undefined : lotOfDiscipline(lots, code.discipline);
  if (agreements.length === 0) return { class: "uncontracted", lot: fixed };
  const lotUnder = ({ terms }: Claimable) => (code.orderTariff ? terms.orderLot : fixed);
  const [one, ...others] = agreements.filter((each) => {
    const lot = lotUnder(each);
    return lot !== undefined && each.lots.includes(lot);
  });
  if (one && others.length > 0) return { class: "several-contracts", lot: fixed };
  if (one) {
    const free = one.terms.ceilingFree.has(code.code);
    return { class: free ? "ceiling-free" : "counts", contract: one.contract, lot: lotUnder(one) };
  }
  if (fixed !== undefined) return { class: "uncontracted", lot: fixed };
  return { class: "no-lot", contract: agreements.length === 1 ? agreements[0]?.contract : undefined };
}

type Span = { readonly from: Day; readonly until: Day };

function runsIn(register: Register, each: RegisteredContract, month: Span): boolean {
  const state = stateIn(each, yearOf(month.from), register.knownAt);
  return state !== undefined && overlaps({ from: state.startsOn, until: state.endsOn }, month);
}

/** What serves the whole country serves every region. */
const servesIn = ({ contract: { area } }: Register["contracts"][number], region: string): boolean =>
  area === undefined || area.region === region;

function ownerOf(register: Register, agb: string, month: Span): string | undefined {
  const owners = register.owners.get(agb) ?? [];
  const then = owners.find((period) => overlaps(period, month));
  const listed = register.contracts.flatMap((each) => each.agb).find(({ code }) => code === agb);
  return (then ?? owners.at(-1) ?? listed)?.organisation;
}

/** A provider may go on under its old code elsewhere, so only the agreements that run in the region tell. */
function codeInstead(register: Register, agb: string, region: string, month: Span): string | undefined {
  const listed = register.contracts
    .filter((each) => servesIn(each, region) && runsIn(register, each, month))
    .flatMap((each) => each.agb);
  const own = listed.filter(({ code }) => code === agb);
  if (own.length === 0 || own.some((period) => overlaps(period, month))) return undefined;
  const holders = new Set(own.map(({ organisation }) => organisation));
  return listed.find(
    (period) => period.code !== agb && holders.has(period.organisation) && overlaps(period, month),
  )?.code;
}
