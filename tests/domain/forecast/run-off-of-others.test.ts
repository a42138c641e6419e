import { describe, expect, it } from "vitest";
import { addMonths, type Month } from "#app/domain/calendar";
import { monthsFrom, type Received, triangleOfReceived } from "#app/domain/forecast/received";
import { mostAlike, runOffsOf } from "#app/domain/forecast/run-off-of-others";
import { latestOf } from "#app/domain/forecast/run-off-triangle";

const THROUGH: Month = "2023-06";

/** Claims of which a share comes in the month after the care, and the rest two months later. */
const claimed = (share: number, cents: number, from: Month, months: number): Received =>
  new Map(
    monthsFrom(from, months).map((month) => [
      month,
      new Map([
        [addMonths(month, 1), Math.round(cents * share)],
        [addMonths(month, 3), Math.round(cents * (1 - share))],
      ]),
    ]),
  );
const quick = Array.from({ length: 8 }, (_, each) => claimed(0.9, 1_000_000 * (each + 1), "2020-01", 42));
const slow = Array.from({ length: 8 }, (_, each) => claimed(0.6, 20_000 * (each + 1), "2020-01", 42));

describe("the run-off of others", () => {
  it("is that of agreements known for long enough, each as large as the others", () => {
    const runOffs = runOffsOf([...quick, claimed(0.9, 500, "2023-01", 6), new Map()], THROUGH);
    expect(runOffs).toHaveLength(8);
    for (const rows of runOffs) {
      expect(rows).toHaveLength(37);
      expect(rows.reduce((sum, row) => sum + latestOf(row), 0)).toBeCloseTo(rows.length);
    }
  });

  it("is learnt from those whose claims come in as the own ones do", () => {
    const runOffs = runOffsOf([...quick, ...slow], THROUGH);
    const own = triangleOfReceived(claimed(0.6, 3_000_000, "2023-01", 6), "2023-01", THROUGH);
    const chosen = mostAlike(own, runOffs);
    expect(chosen).toHaveLength(6);
    for (const rows of chosen) expect((rows[0]?.[1] ?? 0) / (rows[0]?.[3] ?? 1)).toBeCloseTo(0.6);
  });

  it("is that of all while the own months show nothing, and of a few that there are", () => {
    const runOffs = runOffsOf([...quick, ...slow], THROUGH);
    expect(mostAlike([[5]], runOffs)).toBe(runOffs);
    expect(mostAlike([[5, 6, 7], [5, 6], [5]], runOffs.slice(0, 4))).toHaveLength(4);
    expect(mostAlike([], [])).toEqual([]);
  });
});
