import type { AreaFacts } from "#app/domain/area-facts";
import type { Day, Instant } from "#app/domain/calendar";
import { firstOfYear } from "#app/domain/calendar";
import { type ContractForm, type ContractState, contractState } from "#app/domain/contract";
import type { Lot, LotKey } from "#app/domain/lot";
import { decidedBy, openingOf } from "#app/domain/lot-opening";
import { type Reason, reason } from "#app/domain/reason";
import type { StatusKey } from "#app/domain/status";

/** One lot of one area, on one day. */
export type LotStatus = {
  readonly lot: LotKey;
  readonly status: StatusKey;
  /** Organisations that hold the agreements for the lot in the contract year. */
  readonly providers: readonly string[];
  /** Bought selectively from the lead party (rule 4.59). */
  readonly selective: boolean;
  /** Where the lot is or was out to tender: which tender, and how many registrations were sent in. */
  readonly tender?: { readonly id: string; readonly submitted: number } | undefined;
  readonly reasons: readonly Reason[];
};

/** An area's agreements that count for the contract year, on a day. */
export function agreementsOf(facts: AreaFacts, day: Day, knownAt: Instant): ContractState[] {
  return facts.contracts
    .map((contract) => contractState(contract, facts.contractYear, day, knownAt))
    .filter((state) => state !== undefined)
    .filter((state) => counts(state, facts, day, decidedBy(day, knownAt)));
}

/**
 * An agreement that still has to be renewed counts for a lead party until the last day to agree, for others not at
 * all. Any other counts for the year it covers, but during that year only within its own term.
 */
function counts(state: ContractState, facts: AreaFacts, day: Day, decided: Day): boolean {
  const begin = firstOfYear(facts.contractYear);
  if (state.endsOn < begin) {
    const pending = state.renewal === "due" || state.renewal === "in-talks";
    const renewable = facts.renewalBy === undefined || decided <= facts.renewalBy;
    return pending && renewable && state.contract.form === "idd";
  }
  const looked = day < begin ? begin : day;
  return state.renewal !== "failed" && state.startsOn <= looked && looked <= state.endsOn;
}

/** The status of one lot on a day, with what it follows from (rules 4.15 to 4.22, 4.57 to 4.63, 4.83). */
export function lotStatus(
  lot: Lot,
  facts: AreaFacts,
  agreements: readonly ContractState[],
  day: Day,
  knownAt: Instant,
): LotStatus {
  const serving = agreements.filter((state) => state.lots.includes(lot.key));
  const of = (form: ContractForm) => serving.filter((state) => state.contract.form === form);
  const { tender, open } = openingOf(lot, facts, day, knownAt);
  const settledBy = (status: StatusKey, states: readonly ContractState[]): LotStatus => ({
    lot: lot.key,
    status,
    providers: [...new Set(states.map((state) => state.contract.provider))],
    selective: states.some((state) => state.selective.includes(lot.key)),
    tender,
    reasons: states.map((state) => agreementReason(state, lot.key)),
  });
  const [idd] = of("idd");
  if (idd) return settledBy(idd.renewal === "in-talks" ? "extension-in-talks" : "contracted", [idd]);
  const tendered = of("tender");
  const privately = of("private");
  if (tendered.length > 0) return settledBy("contracted-per-lot", [...tendered, ...privately]);
  if (privately.length > 0) return settledBy("privately-contracted", privately);
  const msz = of("msz");
  if (msz.length > 0 && open.status === "gap") return settledBy("through-msz", msz);
  return { lot: lot.key, providers: [], selective: false, tender, ...open };
}

function agreementReason(state: ContractState, lot: LotKey): Reason {
  const selective = state.selective.includes(lot) ? "selective" : state.contract.form;
  return reason(`lot.${selective}`, {
    provider: { organisation: state.contract.provider },
    day: { day: state.agreedOn },
  });
}
