import type { Position } from "geojson";
import { outlinesOf } from "#app/map/borders";

/** The width on which borders are drawn; the height follows from the projection. */
const WIDTH = 600;

/** A region as it is drawn. */
export type RegionShape = {
  readonly code: string;
  /** Outline in the path language of SVG. */
  readonly path: string;
  /** Where its name stands. */
  readonly middle: readonly [x: number, y: number];
  /** Square units of the sheet. */
  readonly area: number;
};

/** All regions on one sheet, in Web Mercator. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly RegionShape[];
};

let last: { readonly hash: string; readonly sheet: Sheet } | undefined;

/**
 * The sheet of the borders that are known by `hash`; drawn once, since borders seldom change.
 * @throws Error when the text is no TopoJSON of regions
 */
export function sheetOf(borders: { readonly hash: string; readonly topojson: string }): Sheet {
  if (last?.hash === borders.hash) return last.sheet;
  const sheet = drawSheet(JSON.parse(borders.topojson));
  last = { hash: borders.hash, sheet };
  return sheet;
}

type Ring = readonly Position[];

function drawSheet(document: unknown): Sheet {
  const outlines = outlinesOf(document).map(({ code, shape: { geometry }, middle }) => {
    const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const rings = parts.flat().map((ring) => ring.map(mercator));
    return { code, rings, middle: mercator([middle.longitude, middle.latitude]) };
  });
  const { west, east, north, south } = boundsOf(outlines.flatMap(({ rings }) => rings.flat()));
  const scale = WIDTH / (east - west);
  const onSheet = ([x = 0, y = 0]: Position): [number, number] => [(x - west) * scale, (y - north) * scale];
  const shapes = outlines.map(({ code, rings, middle }) => {
    const drawn = rings.map((ring) => ring.map(onSheet));
    return {
      code,
      path: drawn.map(pathOf).join(""),
      middle: onSheet(middle),
      area: Math.abs(drawn.reduce((sum, ring) => sum + areaOf(ring), 0)),
    };
  });
  return { width: WIDTH, height: Math.ceil((south - north) * scale), shapes };
}

function boundsOf(points: readonly Position[]) {
  const bounds = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (const [x = 0, y = 0] of points) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.north = Math.min(bounds.north, y);
    bounds.south = Math.max(bounds.south, y);
  }
  return bounds;
}

/** Degrees to Web Mercator, with y growing to the south as on a sheet. */
function mercator([longitude = 0, latitude = 0]: Position): Position {
  const radians = Math.PI / 180;
  return [longitude * radians, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];
}

/** A ring as relative steps in whole tenths, the shortest way to write it. */
function pathOf(ring: Ring): string {
  const tenths = ring.slice(0, -1).map((point) => point.map((value) => Math.round(value * 10)));
  const steps = tenths.map(([x = 0, y = 0], index) => {
    const [beforeX = 0, beforeY = 0] = tenths[index - 1] ?? [];
    return [(x - beforeX) / 10, (y - beforeY) / 10];
  });
  const [start, ...rest] = steps.filter((step, index) => index === 0 || step.some((value) => value !== 0));
  const written = rest.map((step) => step.join(" ")).join(" ");
  return `M${start?.join(" ")}l${written}z`.replace(/ -/g, "-").replace(/\b0\./g, ".");
}

const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
