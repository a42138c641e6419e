import type { ContractState } from "#app/domain/contract";
import type { Lot } from "#app/domain/lot";
import type { AreaFacts, LotStatus } from "#app/domain/lot-status";
import { type Reason, reason } from "#app/domain/reason";
import type { RegionPart } from "#app/domain/region";
import type { StatusKey } from "#app/domain/status";

/** What the explanation of a region's status is made from. */
export type Explained = {
  readonly status: StatusKey;
  readonly perLot: readonly LotStatus[];
  readonly lots: readonly Lot[];
  readonly areas: readonly { readonly part?: RegionPart | undefined; readonly status: StatusKey }[];
  readonly lead?: ContractState | undefined;
  readonly facts: AreaFacts;
};

/** The clauses of the sentence that explains a region's status; each text carries its own joint. */
export function explainStatus(explained: Explained): Reason[] {
  const { status, lead, facts } = explained;
  const throughLead = status === "contracted" || status === "extension-in-talks";
  return [
    ...(throughLead && lead ? explainLead(lead, facts) : explainLots(explained)),
    ...explainParts(explained),
    ...explainSelective(explained.perLot),
  ];
}

/** The lead party's agreement: with whom, agreed, published, from when, and how its renewal stands. */
function explainLead(lead: ContractState, facts: AreaFacts): Reason[] {
  const year = facts.contractYear;
  const day = lead.renewalSince && { day: lead.renewalSince };
  return [
    reason("lead.agreed", {
      provider: { organisation: lead.contract.provider },
      day: { day: lead.agreedOn },
    }),
    ...(lead.publishedOn ? [reason("lead.published", { day: { day: lead.publishedOn } })] : []),
    reason("lead.starts", { day: { day: lead.startsOn } }),
    ...(lead.renewal === "renewed" && day ? [reason("lead.renewed", { day, year })] : []),
    ...(lead.renewal === "in-talks" && day ? [reason("lead.inTalks", { day, year })] : []),
    ...(lead.renewal === "due" && facts.renewalBy
      ? [reason("lead.due", { day: { day: facts.renewalBy }, year })]
      : []),
  ];
}

/** The lots that decide the status, and why they stand so. */
function explainLots({ status, perLot, lots }: Explained): Reason[] {
  const inIdd = new Set(lots.filter((lot) => lot.inIdd).map((lot) => lot.key));
  const speaking = perLot.filter((each) => inIdd.has(each.lot) && each.status === status);
  const why = status === "contracted-per-lot" ? undefined : speaking[0]?.reasons[0];
  return [
    reason(`region.${status}`, { lots: { lots: speaking.map((each) => each.lot) } }),
    ...(why ? [why] : []),
  ];
}

function explainParts({ status, areas }: Explained): Reason[] {
  if (areas.length < 2) return [];
  const names = areas.filter((area) => area.status === status).map((area) => area.part?.name ?? "");
  return names.length === areas.length ? [] : [reason("region.inPart", { part: { part: names.join(", ") } })];
}

function explainSelective(perLot: readonly LotStatus[]): Reason[] {
  const lots = perLot.filter((each) => each.selective).map((each) => each.lot);
  return lots.length > 0 ? [reason("region.selective", { lots: { lots } })] : [];
}
