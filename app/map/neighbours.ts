export const directions = ["up", "right", "down", "left"] as const;
export type Direction = (typeof directions)[number];

/** Where a region lies on the sheet, x to the right and y down, and which regions it touches. */
export type Placed = {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly touches: readonly string[];
};

/** The region that each direction leads to; a direction that leads off the map is absent. */
export type Neighbours = ReadonlyMap<string, Readonly<Partial<Record<Direction, string>>>>;

/** Where each direction points, as an angle in radians. */
const bearings: Readonly<Record<Direction, number>> = {
  right: 0,
  down: Math.PI / 2,
  left: Math.PI,
  up: -Math.PI / 2,
};

/** A region that is touched counts as lying in a direction up to 60° aside of it, any other up to 45°. */
const aside = { touching: Math.PI / 3, any: Math.PI / 4 + 1e-9 };

/**
 * For every region the one that lies beside it in each direction: touching if there is one, else the nearest.
 * The 45° of a direction to both sides cover the whole round, so no region is a trap.
 */
export const neighboursOf = (regions: readonly Placed[]): Neighbours =>
  new Map(
    regions.map((from) => [
      from.code,
      Object.fromEntries(
        directions.flatMap((direction) => {
          const to = beside(from, direction, regions);
          return to ? [[direction, to.code]] : [];
        }),
      ),
    ]),
  );

function beside(from: Placed, direction: Direction, regions: readonly Placed[]): Placed | undefined {
  const others = regions
    .filter((to) => to.code !== from.code)
    .map((to) => ({ to, turn: turnTo(from, to, direction), distance: distanceTo(from, to) }));
  const touching = others.filter(({ to, turn }) => from.touches.includes(to.code) && turn <= aside.touching);
  const near = others.filter(({ turn }) => turn <= aside.any);
  return nearest(touching) ?? nearest(near);
}

type Way = { readonly to: Placed; readonly turn: number; readonly distance: number };

/** A region straight ahead goes before one that lies as near but aside. */
const nearest = (ways: readonly Way[]): Placed | undefined =>
  ways.toSorted((a, b) => a.distance * (1 + a.turn) - b.distance * (1 + b.turn))[0]?.to;

const distanceTo = (from: Placed, to: Placed): number => Math.hypot(to.x - from.x, to.y - from.y);

/** How far the way to a region turns away from a direction, in radians from 0 to π. */
function turnTo(from: Placed, to: Placed, direction: Direction): number {
  const turn = Math.abs(Math.atan2(to.y - from.y, to.x - from.x) - bearings[direction]);
  return Math.min(turn, 2 * Math.PI - turn);
}
