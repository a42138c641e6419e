import type { AreaFacts } from "#app/domain/area-facts";
import type { Day, Instant } from "#app/domain/calendar";
import type { ContractState } from "#app/domain/contract";
import type { Lot, LotKey } from "#app/domain/lot";
import { agreementsOf, type LotStatus, lotStatus } from "#app/domain/lot-status";
import type { Reason } from "#app/domain/reason";
import type { Area, RegionCode, RegionPart } from "#app/domain/region";
import { leastSettled, type StatusKey } from "#app/domain/status";
import { endingsOf, explainStatus } from "#app/domain/status-explanation";

/** All dated facts of one region for one contract year. */
export type RegionFacts = AreaFacts & {
  readonly region: RegionCode;
  readonly parts: readonly RegionPart[];
  /** Whether the parts leave municipalities of the region over. */
  readonly partsLeaveRest: boolean;
};

/** A region as a whole, or one of its parts, on a day. */
export type AreaStatus = {
  readonly part?: RegionPart | undefined;
  readonly status: StatusKey;
  readonly lots: readonly LotStatus[];
  readonly agreements: readonly ContractState[];
};

/** What a region is for a contract year, on a day, as known at a moment. */
export type RegionStatus = {
  readonly region: RegionCode;
  readonly status: StatusKey;
  /** Per lot over the whole region: the least settled of its parts speaks. */
  readonly lots: readonly LotStatus[];
  /** One for the whole region, or one for each part. */
  readonly areas: readonly AreaStatus[];
  /** The agreement of the lead party, where there is one. */
  readonly lead?: ContractState | undefined;
  readonly selectiveLots: readonly LotKey[];
  /** Organisations that hold an agreement for at least one lot. */
  readonly providers: readonly string[];
  readonly gaps: readonly LotKey[];
  /** The sentence that explains the status, clause by clause. */
  readonly reasons: readonly Reason[];
};

/** Derives the status of a region for any day from its dated facts (rules 4.15 to 4.22; readings 9, 11, 15, 21). */
export function regionStatus(
  facts: RegionFacts,
  lots: readonly Lot[],
  day: Day,
  knownAt: Instant,
): RegionStatus {
  const areas = areasOf(facts, day).map((area) => areaStatus(area.facts, area.part, lots, day, knownAt));
  const perLot = lots.map((lot) => mergeLot(lot.key, areas));
  const lead = areas.flatMap((area) => area.agreements).find((state) => state.contract.form === "idd");
  const status = leastSettled(areas.map((area) => area.status));
  return {
    region: facts.region,
    status,
    lots: perLot,
    areas,
    lead,
    selectiveLots: perLot.filter((lot) => lot.selective).map((lot) => lot.lot),
    providers: [
      ...new Set(perLot.filter((lot) => lot.status !== "through-msz").flatMap((lot) => lot.providers)),
    ],
    gaps: perLot.filter((lot) => lot.status === "gap").map((lot) => lot.lot),
    reasons: explainStatus({
      status,
      perLot,
      areas,
      lead,
      facts,
      endings: endingsOf(facts, day, knownAt),
    }),
  };
}

type AreaOf = { part: RegionPart | undefined; facts: AreaFacts };

/** The region as a whole, or its parts of that day; what holds for the whole region holds for each part. */
function areasOf(facts: RegionFacts, day: Day): AreaOf[] {
  const parts = facts.parts.filter(
    (part) => part.from <= day && (part.until === undefined || day <= part.until),
  );
  if (parts.length === 0) return [{ part: undefined, facts }];
  const within = (part: RegionPart | undefined): AreaOf => ({ part, facts: factsWithin(facts, part?.id) });
  return [...parts.map(within), ...(facts.partsLeaveRest ? [within(undefined)] : [])];
}

/** What holds within a part of a region: its own facts and those of the whole region; absent for what no part holds. */
export function factsWithin(facts: RegionFacts, part: string | undefined): RegionFacts {
  const holds = ({ area }: { readonly area?: Area | undefined }) =>
    area?.part === undefined || area.part === part;
  return {
    ...facts,
    contracts: facts.contracts.filter(holds),
    candidacies: facts.candidacies.filter(holds),
    tenderLots: facts.tenderLots.filter(holds),
  };
}

function areaStatus(
  facts: AreaFacts,
  part: RegionPart | undefined,
  lots: readonly Lot[],
  day: Day,
  knownAt: Instant,
): AreaStatus {
  const agreements = agreementsOf(facts, day, knownAt);
  const statuses = lots.map((lot) => lotStatus(lot, facts, agreements, day, knownAt));
  const inIdd = new Set(lots.filter((lot) => lot.inIdd).map((lot) => lot.key));
  const status = leastSettled(statuses.filter((each) => inIdd.has(each.lot)).map((each) => each.status));
  return { part, status, lots: statuses, agreements };
}

/** A lot over the whole region: the least settled part speaks; a tender for all parts counts once. */
function mergeLot(lot: LotKey, areas: readonly AreaStatus[]): LotStatus {
  const each = areas.flatMap((area) => area.lots.filter((status) => status.lot === lot));
  const status = leastSettled(each.map((one) => one.status));
  const tenders = new Map(
    each.flatMap(({ tender }) => (tender ? [[tender.id, tender.submitted] as const] : [])),
  );
  const [id] = tenders.keys();
  const reasons = each.filter((one) => one.status === status).flatMap((one) => one.reasons);
  return {
    lot,
    status,
    providers: [...new Set(each.flatMap((one) => one.providers))],
    selective: each.some((one) => one.selective),
    tender:
      id === undefined
        ? undefined
        : { id, submitted: [...tenders.values()].reduce((sum, count) => sum + count, 0) },
    reasons: [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()],
  };
}
