import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlinesOf, placed } from "#app/map/borders";
import { directions, type Neighbours, neighboursOf, type Placed } from "#app/map/neighbours";

const borders: unknown = JSON.parse(readFileSync("geo/regions.topojson", "utf8"));

/** All regions that the arrow keys lead to from one region, step by step. */
function reachedFrom(start: string, neighbours: Neighbours): Set<string> {
  const reached = new Set([start]);
  for (const code of reached) for (const to of Object.values(neighbours.get(code) ?? {})) reached.add(to);
  return reached;
}

describe("the regions beside a region", () => {
  const regions = placed(outlinesOf(borders));
  const neighbours = neighboursOf(regions);

  test("lead from every region of the country to every other", () => {
    expect(regions).toHaveLength(25);
    for (const { code } of regions) expect(reachedFrom(code, neighbours).size).toBe(25);
  });

  test("lie where the arrow points", () => {
    const at = new Map(regions.map((region) => [region.code, region]));
    const ahead = (from: Placed, to: Placed) => ({
      up: from.y - to.y,
      down: to.y - from.y,
      left: from.x - to.x,
      right: to.x - from.x,
    });
    for (const region of regions)
      for (const direction of directions) {
        const to = at.get(neighbours.get(region.code)?.[direction] ?? "");
        if (to) expect(ahead(region, to)[direction]).toBeGreaterThan(0);
      }
  });

  test("prefer a region that is touched", () => {
    const row: Placed[] = [
      { code: "a", x: 0, y: 0, touches: ["c"] },
      { code: "b", x: 1, y: 0, touches: [] },
      { code: "c", x: 3, y: 1, touches: ["a"] },
    ];
    expect(neighboursOf(row).get("a")?.right).toBe("c");
    expect(neighboursOf(row).get("b")?.left).toBe("a");
  });

  test("are never a trap, wherever regions lie", () => {
    expect.hasAssertions();
    const coordinate = fc.integer({ min: -50, max: 50 });
    const points = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: 2,
      maxLength: 30,
      selector: ([x, y]) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(points, (spread) => {
        const anywhere = spread.map(([x, y], index) => ({ code: String(index), x, y, touches: [] }));
        const found = neighboursOf(anywhere);
        for (const { code } of anywhere)
          expect(directions.some((direction) => found.get(code)?.[direction] !== undefined)).toBe(true);
      }),
    );
  });
});
