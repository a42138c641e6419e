/** What borders of regions must satisfy before they may be drawn: pure checks over shapes. */

/** East and north, in degrees (WGS84) or in metres (RD New). */
type Position = readonly [east: number, north: number];
/** A closed line: the first position comes back as the last. */
type Ring = readonly Position[];
/** An outer ring, then those of its holes. */
type Polygon = readonly Ring[];
/** The land of one region, by the code it was given. */
export type RegionShape = { readonly code: string; readonly polygons: readonly Polygon[] };

export type Unit = "degrees" | "metres";

/** What is wrong with borders, and with which region's. */
export type BordersFault =
  | { readonly fault: "missing"; readonly codes: readonly string[] }
  | { readonly fault: "unknown" | "repeated" | "empty" | "swapped" | "outside"; readonly code: string }
  | { readonly fault: "short-ring" | "open-ring" | "flat-ring"; readonly code: string };

/** The land with room to spare, so that official borders in the sea fit too. */
const COUNTRY = {
  degrees: { west: 3.2, south: 50.7, east: 7.3, north: 53.7 },
  metres: { west: 0, south: 300_000, east: 290_000, north: 636_000 },
} as const satisfies Record<Unit, unknown>;

const positionsOf = ({ polygons }: RegionShape): readonly Position[] => polygons.flat(2);

/** The unit that the numbers themselves speak of: nothing on earth lies beyond 180 degrees. */
export const unitOf = (shapes: readonly RegionShape[]): Unit =>
  shapes.some((shape) => positionsOf(shape).some((position) => Math.max(...position.map(Math.abs)) > 180))
    ? "metres"
    : "degrees";

/** The first fault of the shapes, which should be those of the regions `wanted`; undefined when there is none. */
export function bordersFault(
  shapes: readonly RegionShape[],
  wanted: readonly string[],
  unit: Unit,
): BordersFault | undefined {
  const fault = codesFault(
    shapes.map(({ code }) => code),
    wanted,
  );
  if (fault) return fault;
  for (const shape of shapes) {
    const found = shapeFault(shape) ?? placeFault(shape, unit);
    if (found) return found;
  }
  return undefined;
}

function codesFault(found: readonly string[], wanted: readonly string[]): BordersFault | undefined {
  const unknown = found.find((code) => !wanted.includes(code));
  if (unknown !== undefined) return { fault: "unknown", code: unknown };
  const repeated = found.find((code, index) => found.indexOf(code) !== index);
  if (repeated !== undefined) return { fault: "repeated", code: repeated };
  const codes = wanted.filter((code) => !found.includes(code));
  return codes.length > 0 ? { fault: "missing", codes } : undefined;
}

function shapeFault({ code, polygons }: RegionShape): BordersFault | undefined {
  const rings = polygons.flat();
  if (rings.length === 0 || polygons.some((polygon) => polygon.length === 0)) return { fault: "empty", code };
  if (rings.some((ring) => ring.length < 4)) return { fault: "short-ring", code };
  if (rings.some((ring) => !isClosed(ring))) return { fault: "open-ring", code };
  return rings.some(isFlat) ? { fault: "flat-ring", code } : undefined;
}

function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Whether a ring encloses next to nothing of the box around it: a line there and back. */
function isFlat(ring: Ring): boolean {
  const [west, east] = extremes(ring.map(([x]) => x));
  const [south, north] = extremes(ring.map(([, y]) => y));
  return Math.abs(areaOf(ring)) <= 1e-9 * (east - west) * (north - south);
}

function extremes(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** The area inside a ring, in squares of its unit; measured from its first position, to lose no digits. */
function areaOf(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x0, y0];
    return sum + ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)) / 2;
  }, 0);
}

function placeFault(shape: RegionShape, unit: Unit): BordersFault | undefined {
  const positions = positionsOf(shape);
  if (positions.every((position) => isInside(position, unit))) return undefined;
  const swapped = positions.every(([east, north]) => isInside([north, east], unit));
  return { fault: swapped ? "swapped" : "outside", code: shape.code };
}

function isInside([east, north]: Position, unit: Unit): boolean {
  const box = COUNTRY[unit];
  return east >= box.west && east <= box.east && north >= box.south && north <= box.north;
}
