import type { AreaFacts } from "#app/domain/area-facts";
import type { Day, Instant } from "#app/domain/calendar";
import { candidacyStage } from "#app/domain/candidacy";
import { type ContractState, contractState } from "#app/domain/contract";
import type { LotStatus } from "#app/domain/lot-status";
import { type Reason, reason } from "#app/domain/reason";
import type { RegionPart } from "#app/domain/region";
import { isCovered, type StatusKey } from "#app/domain/status";

/** What the explanation of a region's status is made from. */
export type Explained = {
  readonly status: StatusKey;
  readonly perLot: readonly LotStatus[];
  readonly areas: readonly { readonly part?: RegionPart | undefined; readonly status: StatusKey }[];
  readonly lead?: ContractState | undefined;
  readonly facts: AreaFacts;
  /** How talks and candidacies for this contract year came to nothing, see `endingsOf`. */
  readonly endings: readonly Reason[];
};

/** The clauses of the sentence that explains a region's status; each text carries its own joint. */
export function explainStatus(explained: Explained): Reason[] {
  const { status, lead, facts } = explained;
  const throughLead = status === "contracted" || status === "extension-in-talks";
  return [
    ...(throughLead && lead ? explainLead(lead, facts) : explainLots(explained)),
    ...(status === "no-idd" || status === "tender-announced" ? explained.endings.slice(-1) : []),
    ...explainParts(explained),
    ...explainSelective(explained.perLot),
  ];
}

/** The lead party's agreement: with whom, agreed, published, from when, and how its renewal stands. */
function explainLead(lead: ContractState, facts: AreaFacts): Reason[] {
  const year = facts.contractYear;
  const on = (key: string, day: Day | undefined, more: Reason["values"] = {}) =>
    day ? [reason(key, { day: { day }, ...more })] : [];
  const since = (renewal: ContractState["renewal"]) =>
    lead.renewal === renewal ? lead.renewalSince : undefined;
  return [
    ...on("lead.agreed", lead.agreedOn, { provider: { organisation: lead.contract.provider } }),
    ...on("lead.published", lead.publishedOn),
    ...on("lead.starts", lead.startsOn),
    ...on("lead.renewed", since("renewed"), { year }),
    ...on("lead.published", lead.renewalPublishedOn),
    ...on("lead.inTalks", since("in-talks"), { year }),
    ...on("lead.due", lead.renewal === "due" ? facts.renewalBy : undefined, { year }),
  ];
}

/** How talks with a present lead party and candidacies for a new one ended without agreement, in order of day. */
export function endingsOf(facts: AreaFacts, day: Day, knownAt: Instant): Reason[] {
  const failed = facts.contracts
    .filter((contract) => contract.form === "idd")
    .map((contract) => contractState(contract, facts.contractYear, day, knownAt))
    .flatMap((state) =>
      state?.renewal === "failed" && state.renewalSince
        ? [{ key: "talks.failed", provider: state.contract.provider, since: state.renewalSince }]
        : [],
    );
  const candidacies = facts.candidacies
    .filter((candidacy) => candidacy.joins === undefined)
    .flatMap((candidacy) => {
      const at = candidacyStage(candidacy, day, knownAt);
      return at ? [{ key: `candidacy.${at.stage}`, provider: candidacy.provider, since: at.since }] : [];
    })
    .filter(({ key }) => key !== "candidacy.agreed" && key !== "candidacy.annulled");
  return [...failed, ...candidacies]
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ key, provider, since }) =>
      reason(key, { provider: { organisation: provider }, day: { day: since } }),
    );
}

/** The lots that stand so, and why; registrations are counted over all of them. */
function explainLots({ status, perLot }: Explained): Reason[] {
  const speaking = perLot.filter((each) => each.status === status);
  const standing = reason(`region.${status}`, { lots: { lots: speaking.map((each) => each.lot) } });
  const why = speaking[0]?.reasons[0];
  if (!why || isCovered(status)) return [standing];
  const count = speaking.reduce((sum, each) => sum + (each.tender?.submitted ?? 0), 0);
  const counted = why.key === "tender.open" || why.key === "tender.closed";
  return [standing, counted ? { ...why, values: { ...why.values, count } } : why];
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
