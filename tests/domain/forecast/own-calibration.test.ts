import { describe, expect, it } from "vitest";
import { offsetsOf } from "#app/domain/forecast/calibration";
import { ownCalibration } from "#app/domain/forecast/own-calibration";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";

/** Series of a season and so much noise. */
const seriesWith = (count: number, noise: number) =>
  Array.from({ length: count }, (_, seed) => {
    const normal = normalFrom(randomFrom(seed + 1));
    const came = Float64Array.from(
      { length: 54 },
      (_value, t) => 100 * (1 + 0.1 * Math.sin((t * Math.PI) / 6)) * Math.exp(noise * normal()),
    );
    return { came, usual: came };
  });
const widthOf = (calibration: typeof startingCalibration, from: number) => {
  const table = calibration.find(({ historyFrom }) => historyFrom === from);
  return offsetsOf(table?.sums ?? [], 12, 100)[90] ?? 0;
};

describe("what an installation's own past teaches", () => {
  it("is what it begins with where there is no past", () => {
    expect(ownCalibration([], startingCalibration)).toEqual({ calibration: startingCalibration, count: 0 });
    expect(
      ownCalibration([{ came: new Float64Array(20), usual: new Float64Array(20) }], startingCalibration)
        .count,
    ).toBe(0);
  });

  it("draws widths to its own, the more the more there is of it", () => {
    const [few, many] = [
      ownCalibration(seriesWith(4, 0.02), startingCalibration),
      ownCalibration(seriesWith(60, 0.02), startingCalibration),
    ];
    const [none, some, most] = [startingCalibration, few.calibration, many.calibration].map((each) =>
      widthOf(each, 24),
    );
    expect(many.count).toBeGreaterThan(few.count);
    expect(Math.abs((some ?? 0) - (none ?? 0))).toBeLessThan(Math.abs((most ?? 0) - (none ?? 0)));
  });

  it("tries no more series than it has the time for", () => {
    const { count } = ownCalibration(seriesWith(210, 0.02), startingCalibration);
    expect(count).toBeLessThan(ownCalibration(seriesWith(100, 0.02), startingCalibration).count);
  }, 60_000);
});
