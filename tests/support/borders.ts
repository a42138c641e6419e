import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import built from "#geo/regions.topojson?raw";

export type Position = [east: number, north: number];
export type Shape = { id: string; name: string; polygons: Position[][][] };

/** The shapes of borders, one a region. */
export function shapesOf(text: string): Shape[] {
  const topology: Topology<{ regions: GeometryCollection<{ code: string; name: string }> }> =
    JSON.parse(text);
  return feature(topology, topology.objects.regions).features.map(({ id, properties, geometry }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") throw new Error(geometry.type);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    if (id !== properties.code) throw new Error(`${id} has code ${properties.code}`);
    return {
      id: properties.code,
      name: properties.name,
      polygons: polygons.map((rings) =>
        rings.map((ring) => ring.map(([east = Number.NaN, north = Number.NaN]): Position => [east, north])),
      ),
    };
  });
}

/** The shapes of the borders that come with the product; anew at each call, to be spoilt at will. */
export const builtShapes = (): Shape[] => shapesOf(built);

/** The shapes as an office of statistics would publish them. */
export const geoJson = (shapes: readonly Shape[], more: object = {}): string =>
  JSON.stringify({
    type: "FeatureCollection",
    ...more,
    features: shapes.map(({ id, name, polygons }, index) => ({
      type: "Feature",
      id: index + 1,
      properties: { rubriek: "veiligheidsregio", statcode: `${id}  `, statnaam: name },
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  });

/** The shapes with every position put elsewhere. */
export const moved = (shapes: readonly Shape[], to: (position: Position) => Position): Shape[] =>
  shapes.map((shape) => ({
    ...shape,
    polygons: shape.polygons.map((polygon) => polygon.map((ring) => ring.map(to))),
  }));

const easting = [
  [0, 1, 190094.945],
  [1, 1, -11832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
] as const;
const northing = [
  [1, 0, 309056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
] as const;

/**
 * Degrees in metres of RD New, to within a metre, by the series of Schreutelkamp and Strang van Hees: another road
 * than the product's own.
 */
export function rdNew([lon, lat]: Position): Position {
  const north = 0.36 * (lat - 52.1551744);
  const east = 0.36 * (lon - 5.38720621);
  const sum = (series: readonly (readonly [number, number, number])[]) =>
    series.reduce((total, [p, q, factor]) => total + factor * north ** p * east ** q, 0);
  return [155_000 + sum(easting), 463_000 + sum(northing)];
}

/** Metres between two positions in degrees, near enough for short distances in the Netherlands. */
export const metresBetween = ([lon1, lat1]: Position, [lon2, lat2]: Position): number =>
  Math.hypot((lon1 - lon2) * 111_320 * Math.cos((lat1 * Math.PI) / 180), (lat1 - lat2) * 111_320);
