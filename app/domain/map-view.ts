import { type Day, parseDay } from "#app/domain/calendar";
import type { Lot, LotKey } from "#app/domain/lot";
import { type BucketKey, bucketsOf, type Layer } from "#app/domain/map-bucket";
import { type Reason, reason } from "#app/domain/reason";
import { findRegion, type Region, type RegionCode } from "#app/domain/region";

/** What the map page shows; the URL holds all of it. */
export type MapView = {
  /** Contract year. */
  readonly year: number;
  readonly day: Day;
  readonly layer: Layer;
  /** The lot of the layer `lot`. */
  readonly lot?: LotKey | undefined;
  /** Only regions filed under these; empty for all. */
  readonly statuses: readonly BucketKey[];
  /** The region that stands open beside the map. */
  readonly region?: RegionCode | undefined;
  /** Search text that narrows the regions; empty for all. */
  readonly q: string;
  readonly show: "map" | "table";
};

/** First and last day of the season that can be shown. */
export type Span = { readonly from: Day; readonly to: Day };

/** What a view is checked against. */
export type KnownToMap = {
  readonly years: readonly number[];
  readonly span: Span;
  readonly regions: readonly Pick<Region, "code" | "name" | "aliases">[];
  readonly lots: readonly Pick<Lot, "key">[];
  readonly today: Day;
  /** The layers the reader can choose from; the first one is shown unasked. */
  readonly layers: readonly Layer[];
};

type Parsed<T> = { readonly value: T; readonly problem?: Reason | undefined };

/** The contract year a URL asks for, or the nearest one there is; the newest when it asks for none. */
export function parseContractYear(params: URLSearchParams, years: readonly number[]): Parsed<number> {
  const newest = Math.max(...years);
  const given = params.get("year");
  if (!given) return { value: newest };
  const asked = /^\d{4}$/.test(given) ? Number(given) : Number.NaN;
  if (years.includes(asked)) return { value: asked };
  const distance = (year: number) => Math.abs(year - asked);
  const nearest = Number.isNaN(asked)
    ? newest
    : years.reduce((best, year) => (distance(year) < distance(best) ? year : best), newest);
  return { value: nearest, problem: reason("problem.year", { given, year: nearest }) };
}

/** The view a URL asks for; what it asks that does not exist becomes the nearest valid view, with a problem that says so. */
export function parseMapView(
  params: URLSearchParams,
  known: KnownToMap,
): { view: MapView; problems: Reason[] } {
  const year = parseContractYear(params, known.years);
  const day = parseDayWithin(params.get("day"), known);
  const layer = parseLayer(params.get("layer"), known.layers);
  const lot = parseLot(params.get("lot"), layer.value, known.lots);
  const statuses = parseStatuses(params.getAll("status"), layer.value);
  const region = parseRegion(params.get("region"), known.regions);
  const show = parseShow(params.get("show"));
  const view: MapView = {
    year: year.value,
    day: day.value,
    layer: layer.value,
    lot: lot.value,
    statuses: statuses.value,
    region: region.value,
    q: (params.get("q") ?? "").trim().slice(0, 80),
    show: show.value,
  };
  const parts = [year, day, layer, lot, statuses, region, show];
  return { view, problems: parts.flatMap((part) => part.problem ?? []) };
}

/** The parameters that name a view; what stands as it is unasked is left out. */
export function mapViewParams(view: MapView): URLSearchParams {
  const params = new URLSearchParams({ year: String(view.year), day: view.day });
  if (view.layer !== "idd" && view.layer !== "published") params.set("layer", view.layer);
  if (view.layer === "lot" && view.lot) params.set("lot", view.lot);
  for (const status of view.statuses) params.append("status", status);
  if (view.region) params.set("region", view.region);
  if (view.q) params.set("q", view.q);
  if (view.show === "table") params.set("show", view.show);
  return params;
}

function parseDayWithin(given: string | null, { span, today }: KnownToMap): Parsed<Day> {
  const within = today < span.from ? span.from : today > span.to ? span.to : today;
  if (!given) return { value: within };
  const day = parseDay(given);
  if (!day) return { value: within, problem: reason("problem.day", { given, day: { day: within } }) };
  if (day < span.from)
    return { value: span.from, problem: reason("problem.dayBefore", { day: { day: span.from } }) };
  if (day > span.to)
    return { value: span.to, problem: reason("problem.dayAfter", { day: { day: span.to } }) };
  return { value: day };
}

function parseLayer(given: string | null, layers: readonly Layer[]): Parsed<Layer> {
  const value = layers[0] ?? "idd";
  if (!given) return { value };
  const asked = layers.find((layer) => layer === given);
  return asked ? { value: asked } : { value, problem: reason("problem.layer", { given }) };
}

function parseLot(given: string | null, layer: Layer, lots: KnownToMap["lots"]): Parsed<LotKey | undefined> {
  if (layer !== "lot") return { value: undefined };
  const first = lots[0]?.key;
  if (!given) return { value: first };
  const asked = lots.find((lot) => lot.key === given);
  return asked ? { value: asked.key } : { value: first, problem: reason("problem.lot", { given }) };
}

function parseStatuses(given: readonly string[], layer: Layer): Parsed<readonly BucketKey[]> {
  const value = bucketsOf(layer).filter((bucket) => given.includes(bucket));
  const unknown = given.find((text) => text !== "" && !value.some((bucket) => bucket === text));
  return { value, problem: unknown === undefined ? undefined : reason("problem.status", { given: unknown }) };
}

function parseRegion(given: string | null, regions: KnownToMap["regions"]): Parsed<RegionCode | undefined> {
  if (!given) return { value: undefined };
  const region = findRegion(regions, given);
  return region ? { value: region.code } : { value: undefined, problem: reason("problem.region", { given }) };
}

function parseShow(given: string | null): Parsed<MapView["show"]> {
  if (!given || given === "map") return { value: "map" };
  return given === "table"
    ? { value: "table" }
    : { value: "map", problem: reason("problem.show", { given }) };
}
