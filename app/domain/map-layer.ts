import type { Instant } from "#app/domain/calendar";
import type { Lot } from "#app/domain/lot";
import { type BucketKey, bucketsOf, type Layer } from "#app/domain/map-bucket";
import { publishedRegion, type RegionOnMap, type Shown, seasonRegion } from "#app/domain/map-region";
import { explainLayer } from "#app/domain/map-sentence";
import { lotPublicationsOn, type Publication, publicationOn } from "#app/domain/publication";
import type { Reason } from "#app/domain/reason";
import type { Municipality, Region, RegionCode } from "#app/domain/region";
import { type RegionFacts, regionStatus } from "#app/domain/region-status";
import { factsByRegion, type NamedOrganisation, type SeasonFacts } from "#app/domain/season-facts";

/** All that the public sees of a season (reading 20). */
export type PublicFacts = {
  readonly contractYear: number;
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  readonly organisations: readonly Pick<NamedOrganisation, "id" | "name" | "fictional">[];
  /** Of agreements with lead parties, oldest first. */
  readonly publications: readonly Publication[];
  /** Of agreements for lots: the outcome of the open tender, and what was contracted privately. */
  readonly perLot: readonly Publication[];
  readonly lots: readonly Lot[];
};

/** What a map is drawn from: a whole season for buyers, published facts for everyone. */
export type MapPayload =
  | { readonly kind: "season"; readonly season: SeasonFacts }
  | ({ readonly kind: "public" } & PublicFacts);

/** A payload sorted out once, so that any day is derived quickly. */
export type MapSource = {
  readonly contractYear: number;
  readonly regions: readonly Region[];
  readonly lots: readonly Lot[];
  readonly facts: ReadonlyMap<RegionCode, RegionFacts>;
  readonly publications: readonly Publication[];
  readonly perLot: readonly Publication[];
};

export type LegendEntry = { readonly bucket: BucketKey; readonly count: number };

/** The map on one day: what each region is filed under, how many are, and that in one sentence. */
export type MapLayer = {
  readonly regions: readonly RegionOnMap[];
  readonly legend: readonly LegendEntry[];
  readonly sentence: readonly Reason[];
};

export function mapSource(payload: MapPayload): MapSource {
  if (payload.kind === "public") return { ...payload, facts: new Map() };
  const { contractYear, regions, lots } = payload.season;
  return { contractYear, regions, lots, facts: factsByRegion(payload.season), publications: [], perLot: [] };
}

/** What the map shows on a day and a layer, as known at a moment. */
export const layerOf = (source: MapSource, shown: Shown, knownAt: Instant): MapLayer =>
  toLayer(
    source.regions.map((region) => regionOn(source, region, shown, knownAt)),
    shown,
    source.contractYear,
  );

/** What the map shows of one region. */
export function regionOn(source: MapSource, region: Region, shown: Shown, knownAt: Instant): RegionOnMap {
  const facts = source.facts.get(region.code);
  if (!facts) {
    const lead = publicationOn(source.publications, region.code, shown.day);
    return publishedRegion(region, lead, lotPublicationsOn(source.perLot, region.code, shown.day));
  }
  return seasonRegion(region, regionStatus(facts, source.lots, shown.day, knownAt), shown);
}

/** Regions of one day with their legend and sentence. */
export const toLayer = (regions: readonly RegionOnMap[], shown: Shown, contractYear: number): MapLayer => ({
  regions,
  legend: legendOf(regions, shown.layer),
  sentence: explainLayer(regions, shown, contractYear),
});

/** How many regions are filed under each bucket of a layer. */
export const legendOf = (regions: readonly RegionOnMap[], layer: Layer): LegendEntry[] =>
  bucketsOf(layer).map((bucket) => ({
    bucket,
    count: regions.filter((region) => region.bucket === bucket).length,
  }));
