import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newLevel } from "#app/domain/forecast/new-level";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";

const BEGINS = 48;
/** Four years under other agreements, and some months of the own at so many times their level. */
function months(own: number, level: number, { seed = 1, noise = 0.02 } = {}) {
  const normal = normalFrom(randomFrom(seed));
  return Float64Array.from(
    { length: BEGINS + own },
    (_, t) =>
      (t < BEGINS ? 1 : level) *
      1.02 ** (t / 12) *
      (10 + Math.sin((t * Math.PI) / 6)) *
      Math.exp(noise * normal()),
  );
}

describe("the level of an agreement that continues others", () => {
  it.each([
    ["more than double after a month", 1, 2.4],
    ["a third less after two", 2, 0.66],
    ["a fifth more after half a year", 6, 1.2],
  ])("is seen where it is %s", (_, own, level) => {
    expect(newLevel(months(own, level, { noise: 0.01 }), BEGINS) / level).toBeCloseTo(1, 1);
  });

  it("is theirs where nothing plainly differs, by chance either", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 11 }), (seed, own) => {
        expect(newLevel(months(own, 1, { seed, noise: 0.01 }), BEGINS)).toBe(1);
      }),
    );
    expect(newLevel(months(1, 1.25, { noise: 0.2 }), BEGINS)).toBe(1);
  });

  it("is its own from its second year on, and where there is no year before to compare with", () => {
    expect(newLevel(months(12, 2), BEGINS)).toBe(1);
    expect(newLevel(months(0, 2), BEGINS)).toBe(1);
    expect(newLevel(months(3, 2), 8)).toBe(1);
    expect(newLevel(Float64Array.from([...months(0, 1).map(() => 0), 5, 5]), BEGINS)).toBe(1);
  });
});
