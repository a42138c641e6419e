import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { feature, neighbors } from "topojson-client";
import type { Objects, Topology } from "topojson-specification";
import type { Placed } from "#app/map/neighbours";

/** The outline of one region, with the middle of its largest part. */
export type Outline = {
  readonly code: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
  readonly middle: { readonly longitude: number; readonly latitude: number };
  readonly touches: readonly string[];
};

const isTopology = (data: unknown): data is Topology<Objects<{ code?: string }>> =>
  typeof data === "object" &&
  data !== null &&
  "type" in data &&
  data.type === "Topology" &&
  "objects" in data;

/**
 * The outlines of the regions in a TopoJSON document whose features carry the region's code.
 * @throws Error when the document is no TopoJSON of regions
 */
export function outlinesOf(document: unknown): Outline[] {
  if (!isTopology(document)) throw new Error("The borders are no TopoJSON.");
  const collection = Object.values(document.objects).find((object) => object.type === "GeometryCollection");
  if (collection?.type !== "GeometryCollection")
    throw new Error("The borders hold no collection of regions.");
  const { features } = feature(document, collection);
  const codes = features.map(({ id, properties }) => String(properties?.code ?? id));
  const touching = neighbors(collection.geometries);
  return features.flatMap(({ geometry, properties }, index) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const shape: Outline["shape"] = { type: "Feature", geometry, properties };
    const touches = (touching[index] ?? []).flatMap((other) => codes[other] ?? []);
    return [{ code: codes[index] ?? "", shape, middle: middleOf(geometry), touches }];
  });
}

/** A degree to the east against a degree to the north, at the latitude of the country. */
const EASTWARD = Math.cos((52.2 * Math.PI) / 180);

/** The outlines as points on a sheet where a step to the side is as long as a step down. */
export const placed = (outlines: readonly Outline[]): Placed[] =>
  outlines.map(({ code, middle, touches }) => ({
    code,
    x: middle.longitude * EASTWARD,
    y: -middle.latitude,
    touches,
  }));

/** The centre of gravity of the largest part. */
function middleOf(geometry: Polygon | MultiPolygon): Outline["middle"] {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const weighed = parts.map((rings) => weigh(rings[0] ?? []));
  const largest = weighed.reduce((best, part) => (Math.abs(part.area) > Math.abs(best.area) ? part : best), {
    area: 0,
    x: 0,
    y: 0,
  });
  return { longitude: largest.x, latitude: largest.y };
}

function weigh(ring: readonly Position[]): { area: number; x: number; y: number } {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([atX = 0, atY = 0], index) => {
    const [nextX = originX, nextY = originY] = ring[index + 1] ?? [];
    const [ax, ay, bx, by] = [atX - originX, atY - originY, nextX - originX, nextY - originY];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  if (area === 0) return { area, x: originX, y: originY };
  return { area, x: originX + x / (6 * area), y: originY + y / (6 * area) };
}
