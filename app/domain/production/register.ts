import { type Day, firstOfYear, type Instant, lastOfYear } from "#app/domain/calendar";
import type { CodeVersion } from "#app/domain/catalogue/performance-code";
import { type AgbPeriod, agbPeriods, type TermFact } from "#app/domain/ceiling/contract-terms";
import { type Contract, type ContractState, contractState } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";

/** A lot by the disciplines that it holds. */
export type DisciplineLot = { readonly key: LotKey; readonly disciplines: readonly string[] };

/** What lines are held against: everything that is known of one insurer's agreements at a moment. */
export type Register = {
  readonly knownAt: Instant;
  readonly codes: ReadonlyMap<string, readonly CodeVersion[]>;
  readonly contracts: readonly RegisteredContract[];
  /** The AGB codes of organisations, by code. */
  readonly owners: ReadonlyMap<string, readonly AgbPeriod[]>;
  /** The lots of the policy that counts for a contract year. */
  readonly lotsOf: (year: number) => readonly DisciplineLot[];
  /** The last day for claims of a contract year under an agreement, where policy or agreement lay one down. */
  readonly closesOn: (contract: string, year: number) => Day | undefined;
};

export type RegisteredContract = {
  readonly contract: Contract;
  readonly terms: readonly TermFact[];
  /** The dated list of AGB codes that claim under it. */
  readonly agb: readonly AgbPeriod[];
};

/**
 * An agreement as lines are held against it. Where it lists no AGB codes, those of its lead party and partners count,
 * as they are known; subcontractors never claim (reading 8).
 */
export function registered(
  contract: Contract,
  terms: readonly TermFact[],
  owners: Register["owners"],
  knownAt: Instant,
): RegisteredContract {
  const listed = agbPeriods(terms, knownAt);
  if (listed.length > 0) return { contract, terms, agb: listed };
  const claimants = new Set([
    contract.provider,
    ...contract.parties.filter(({ role }) => role === "lead").map(({ organisation }) => organisation),
  ]);
  const agb = [...owners.values()].flat().filter(({ organisation }) => claimants.has(organisation));
  return { contract, terms, agb };
}

/** Whether two spans of days touch; an end that is absent lies open. */
export const overlaps = (
  one: { readonly from: Day; readonly until?: Day | undefined },
  other: { readonly from: Day; readonly until?: Day | undefined },
): boolean =>
  (other.until === undefined || one.from <= other.until) &&
  (one.until === undefined || other.from <= one.until);

const states = new WeakMap<RegisteredContract, Map<number, ContractState | undefined>>();

/** The agreement in a contract year, looked at from the moment of the register, and from each year's own end. */
export function stateIn(each: RegisteredContract, year: number, knownAt: Instant): ContractState | undefined {
  const known = states.get(each) ?? new Map<number, ContractState | undefined>();
  states.set(each, known);
  if (!known.has(year)) {
    const state = contractState(each.contract, year, lastOfYear(year), knownAt);
    const touches = state && state.startsOn <= lastOfYear(year) && state.endsOn >= firstOfYear(year);
    known.set(year, touches ? state : undefined);
  }
  return known.get(year);
}
