import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lotOf, pictureOf } from "#app/domain/increase-request/picture";
import { byUrgency, type RequestSummary, totalsOf } from "#app/domain/increase-request/summary";

const base: RequestSummary = {
  stage: "received",
  running: true,
  overdue: false,
  increase: 100,
  overrun: 80,
  granted: undefined,
  daysLeft: 30,
};
const decided: RequestSummary = { ...base, stage: "decided", running: false, granted: 40 };
const withdrawn: RequestSummary = { ...base, stage: "withdrawn", running: false, increase: 900 };

describe("requests together", () => {
  it("add up: asked is granted, not granted and open, without what was withdrawn", () => {
    expect(totalsOf([base, decided, withdrawn])).toEqual({
      ...{ count: 2, asked: 200, granted: 40, refused: 60, open: 100 },
    });
    expect(totalsOf([])).toEqual({ count: 0, asked: 0, granted: 0, refused: 0, open: 0 });
  });

  it("stand with what waits first, then the soonest, then the largest", () => {
    const soon = { ...base, daysLeft: 1 };
    const large = { ...base, increase: 500 };
    expect([decided, base, large, soon].toSorted(byUrgency)).toEqual([soon, large, base, decided]);
  });

  it("by region or lot add up to the whole to the cent, what is open first", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            lot: fc.constantFrom("chemistry", "imaging", "all"),
            increase: fc.integer({ min: 0, max: 1_000_000 }),
            share: fc.integer({ min: 0, max: 100 }),
            stage: fc.constantFrom("received", "decided", "withdrawn", "not-considered"),
          }),
        ),
        (given) => {
          const rows = given.map(({ lot, increase, share, stage }) => ({
            ...{ ...base, stage, lot, increase, running: stage === "received" },
            granted: stage === "decided" ? Math.round((increase * share) / 100) : undefined,
          }));
          const picture = pictureOf(rows, ({ lot }) => lot);
          const sum = (key: "count" | "asked" | "granted" | "refused" | "open") =>
            picture.reduce((total, row) => total + row[key], 0);
          const { count, asked, granted, refused, open } = totalsOf(rows);
          expect([sum("count"), sum("asked"), sum("granted"), sum("refused"), sum("open")]).toEqual([
            ...[count, asked, granted, refused, open],
          ]);
          const opened = picture.map((row) => row.open);
          expect(opened).toEqual(opened.toSorted((a, b) => b - a));
        },
      ),
    );
  });

  it.each([
    [undefined, undefined, "all"],
    [undefined, [], "all"],
    [undefined, ["imaging"], "imaging"],
    [undefined, ["imaging", "chemistry"], "several"],
    ["chemistry", ["imaging"], "chemistry"],
  ])("on a ceiling of %s that name %s count under %s", (ceiling, asked, expected) => {
    expect(lotOf(ceiling, asked)).toBe(expected);
  });
});
