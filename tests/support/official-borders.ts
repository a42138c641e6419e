import { type Position, rdNew, type Shape } from "#tests/support/borders";

/** How many times each line is halved: the detail of a generalised official file, about 30 metres. */
const HALVINGS = 4;

/** A number from -1 to 1 that depends on two positions alone. */
function chance([x1, y1]: Position, [x2, y2]: Position): number {
  const value = Math.sin(x1 * 12_989.8 + y1 * 78_233 + x2 * 37_719 + y2 * 9_151) * 43_758.5;
  return (value - Math.floor(value)) * 2 - 1;
}

/** A line between two positions that winds, the same for whoever draws it from either end. */
function winding(from: Position, to: Position, halvings: number): Position[] {
  if (halvings === 0) return [from];
  const [a, b] = from < to ? [from, to] : [to, from];
  const aside = 0.12 * chance(a, b);
  const middle: Position = [
    (a[0] + b[0]) / 2 + aside * (b[1] - a[1]),
    (a[1] + b[1]) / 2 - (aside * (b[0] - a[0])) / 2,
  ];
  return [...winding(from, middle, halvings - 1), ...winding(middle, to, halvings - 1)];
}

function woundRing(ring: readonly Position[]): Position[] {
  const wound = ring.slice(1).flatMap((to, index) => winding(ring[index] ?? to, to, HALVINGS));
  return [...wound, ...wound.slice(0, 1)];
}

/** A closed ring around a position, some hundred metres wide. */
const smallRing = ([x, y]: Position): Position[] => [
  [x, y],
  [x, y + 0.004],
  [x + 0.006, y + 0.004],
  [x + 0.006, y],
  [x, y],
];

/** Sandbanks at sea, and enclaves of another country, as the official borders have them. */
const sandbanks: Readonly<Record<string, readonly Position[]>> = {
  VR02: [
    [5.2, 53.47],
    [5.45, 53.5],
  ],
  VR19: [[3.35, 51.72]],
};
const enclaves: Readonly<Record<string, readonly Position[]>> = {
  VR20: [
    [4.9, 51.47],
    [4.92, 51.48],
  ],
};

/** The regions with the detail, islands and enclaves of official borders. */
export const detailed = (shapes: readonly Shape[]): Shape[] =>
  shapes.map((shape) => ({
    ...shape,
    polygons: [
      ...shape.polygons.map((polygon, index) => [
        ...polygon.map(woundRing),
        ...(index === 0 ? (enclaves[shape.id] ?? []).map((at) => smallRing(at).reverse()) : []),
      ]),
      ...(sandbanks[shape.id] ?? []).map((at) => [smallRing(at)]),
    ],
  }));

type System = "RD New" | "WGS84";

/** A file as the office of statistics hands it out: coordinates to the millimetre, a Polygon where one part is all. */
export function officialFile(shapes: readonly Shape[], system: System): string {
  const written = (position: Position): Position => {
    const [x, y] = system === "RD New" ? rdNew(position) : position;
    const scale = system === "RD New" ? 1e3 : 1e8;
    return [Math.round(x * scale) / scale, Math.round(y * scale) / scale];
  };
  return JSON.stringify({
    type: "FeatureCollection",
    name: "veiligheidsregio_gegeneraliseerd",
    ...(system === "RD New" && {
      crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } },
    }),
    numberMatched: shapes.length,
    features: shapes.map(({ id, name, polygons }, index) => {
      const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(written)));
      return {
        type: "Feature",
        id: `veiligheidsregio_gegeneraliseerd.${index + 1}`,
        properties: {
          id: index + 1,
          statcode: id,
          jrstatcode: `2023${id}`,
          statnaam: name,
          rubriek: "veiligheidsregio",
        },
        geometry:
          coordinates.length === 1
            ? { type: "Polygon", coordinates: coordinates[0] }
            : { type: "MultiPolygon", coordinates },
      };
    }),
  });
}
