import { type Day, firstOfYear, type Instant } from "#app/domain/calendar";
import { type Candidacy, candidacyStage, isLive } from "#app/domain/candidacy";
import type { Contract } from "#app/domain/contract";
import { type ContractForm, type ContractState, contractState } from "#app/domain/contract";
import type { Lot, LotKey } from "#app/domain/lot";
import { type Reason, reason } from "#app/domain/reason";
import { countRegistrations, type Registration } from "#app/domain/registration";
import type { StatusKey } from "#app/domain/status";
import { type TenderLot, tenderStage } from "#app/domain/tender";

/** The dated facts of one area (a region or a part of it) for one contract year. */
export type AreaFacts = {
  readonly contractYear: number;
  readonly contracts: readonly Contract[];
  readonly candidacies: readonly Candidacy[];
  readonly tenderLots: readonly TenderLot[];
  readonly registrations: readonly Registration[];
  /** Last day on which a present lead party and the insurer can agree on the contract year (rule 4.56). */
  readonly renewalBy?: Day | undefined;
};

/** One lot of one area, on one day. */
export type LotStatus = {
  readonly lot: LotKey;
  readonly status: StatusKey;
  /** Organisations that hold the agreements for the lot in the contract year. */
  readonly providers: readonly string[];
  /** Bought selectively from the lead party (rule 4.59). */
  readonly selective: boolean;
  /** Registrations sent in, where the lot is or was out to tender. */
  readonly submitted?: number | undefined;
  readonly reasons: readonly Reason[];
};

/** An area's agreements that count for the contract year, on a day. */
export function agreementsOf(facts: AreaFacts, day: Day, knownAt: Instant): ContractState[] {
  return facts.contracts
    .map((contract) => contractState(contract, facts.contractYear, day, knownAt))
    .filter((state) => state !== undefined)
    .filter((state) => counts(state, facts, day));
}

/** An agreement that still has to be renewed counts for a lead party until the last day to agree, for others not at all. */
function counts(state: ContractState, facts: AreaFacts, day: Day): boolean {
  if (state.endsOn < firstOfYear(facts.contractYear)) {
    const pending = state.renewal === "due" || state.renewal === "in-talks";
    return (
      pending && state.contract.form === "idd" && (facts.renewalBy === undefined || day <= facts.renewalBy)
    );
  }
  return state.renewal !== "failed" && (day < firstOfYear(facts.contractYear) || day <= state.endsOn);
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
  const tender = tenderOf(lot, facts, day, knownAt);
  const settledBy = (status: StatusKey, states: readonly ContractState[]): LotStatus => ({
    lot: lot.key,
    status,
    providers: [...new Set(states.map((state) => state.contract.provider))],
    selective: states.some((state) => state.selective.includes(lot.key)),
    submitted: tender?.submitted,
    reasons: states.map((state) => agreementReason(state, lot.key)),
  });
  const [idd] = of("idd");
  if (idd) return settledBy(idd.renewal === "in-talks" ? "extension-in-talks" : "contracted", [idd]);
  const tendered = of("tender");
  const privately = of("private");
  if (tendered.length > 0) return settledBy("contracted-per-lot", [...tendered, ...privately]);
  if (privately.length > 0) return settledBy("privately-contracted", privately);
  if (tender && tender.status !== "gap") return { ...nobody(lot), ...tender };
  const msz = of("msz");
  if (msz.length > 0) return settledBy("through-msz", msz);
  return { ...nobody(lot), ...(tender ?? candidateOf(lot, facts, day, knownAt) ?? nothingYet(facts, day)) };
}

const nobody = (lot: Lot) => ({ lot: lot.key, providers: [], selective: false });

type Open = Pick<LotStatus, "status" | "reasons" | "submitted">;

function tenderOf(lot: Lot, facts: AreaFacts, day: Day, knownAt: Instant): Open | undefined {
  const candidates = facts.tenderLots.filter(
    (each) => each.lot === lot.key && each.contractYear === facts.contractYear,
  );
  for (const each of candidates) {
    const at = tenderStage(each, day, knownAt);
    if (!at) continue;
    const registrations = facts.registrations.filter((registration) => registration.tenderLot === each.id);
    const { submitted } = countRegistrations(registrations, day, knownAt);
    const { opensOn, closesOn, outcomeBy } = each.days;
    const open = (status: StatusKey, key: string, values: Reason["values"]): Open => ({
      status,
      submitted,
      reasons: [reason(key, values)],
    });
    if (at.stage === "announced")
      return open("tender-announced", "tender.announced", { day: { day: opensOn } });
    if (at.stage === "open")
      return open("tender-open", "tender.open", { day: { day: closesOn }, count: submitted });
    if (at.stage === "closed" && submitted === 0)
      return open("gap", "tender.empty", { day: { day: closesOn } });
    if (at.stage === "closed")
      return open("being-assessed", "tender.closed", { day: { day: outcomeBy }, count: submitted });
    if (at.qualified === 0) return open("gap", "tender.noneQualified", { day: { day: at.since } });
    return open("being-assessed", "tender.offered", { day: { day: at.since }, count: at.qualified ?? 0 });
  }
  return undefined;
}

function candidateOf(lot: Lot, facts: AreaFacts, day: Day, knownAt: Instant): Open | undefined {
  if (!lot.inIdd) return undefined;
  const candidate = facts.candidacies.find((each) => each.joins === undefined && isLive(each, day, knownAt));
  const at = candidate && candidacyStage(candidate, day, knownAt);
  if (!candidate || !at) return undefined;
  return {
    status: "candidate-in-talks",
    reasons: [
      reason(`candidacy.${at.stage}`, {
        provider: { organisation: candidate.provider },
        day: { day: at.since },
      }),
    ],
  };
}

/** Before the contract year nothing is lost; from its first day a lot without a provider is a gap in the duty of care. */
const nothingYet = (facts: AreaFacts, day: Day): Open =>
  day < firstOfYear(facts.contractYear)
    ? { status: "no-idd", reasons: [reason("none.yet")] }
    : { status: "gap", reasons: [reason("none.now", { day: { day: firstOfYear(facts.contractYear) } })] };

function agreementReason(state: ContractState, lot: LotKey): Reason {
  const selective = state.selective.includes(lot) ? "selective" : state.contract.form;
  return reason(`lot.${selective}`, {
    provider: { organisation: state.contract.provider },
    day: { day: state.agreedOn },
  });
}
