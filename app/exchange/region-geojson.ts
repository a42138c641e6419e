import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { RegionRow } from "#app/exchange/region-row";

/** What the file says of itself; GeoJSON lets a collection carry members of its own. */
export type AboutMap = {
  readonly name: string;
  readonly day: string;
  readonly contractYear: number;
  readonly source: string;
  /** Whose borders these are. */
  readonly attribution: string;
};

/** The regions of a map with their properties, as GeoJSON in WGS84 (RFC 7946); rows without an outline are left out. */
export function regionGeoJson(
  rows: readonly RegionRow[],
  outlines: readonly { readonly code: string; readonly geometry: Polygon | MultiPolygon }[],
  about: AboutMap,
): FeatureCollection<MultiPolygon, RegionRow> & AboutMap {
  const geometries = new Map(outlines.map(({ code, geometry }) => [code, geometry]));
  const features = rows.flatMap((row) => {
    const geometry = geometries.get(row.code);
    return geometry
      ? [{ type: "Feature" as const, id: row.code, geometry: tidied(geometry), properties: row }]
      : [];
  });
  return { type: "FeatureCollection", ...about, features };
}

/** Five decimals, about a metre, and outer rings against the clock as RFC 7946 asks. */
function tidied(geometry: Polygon | MultiPolygon): MultiPolygon {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map((rings) =>
    rings.map((ring, index) => {
      const rounded = ring.map((point) => point.map((value) => Math.round(value * 1e5) / 1e5));
      const isOuter = index === 0;
      return areaOf(rounded) > 0 === isOuter ? rounded : rounded.reverse();
    }),
  );
  return { type: "MultiPolygon", coordinates };
}

/** Twice the area, positive against the clock. */
const areaOf = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
