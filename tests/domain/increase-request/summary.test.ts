import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, type Instant, instantAt } from "#app/domain/calendar";
import { lotOf, pictureOf } from "#app/domain/increase-request/picture";
import { byUrgency, increaseOf, type RequestSummary, totalsOf } from "#app/domain/increase-request/summary";

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

describe("what a request asks", () => {
  const at = (day: Day) => instantAt(day, "10:00");
  const entry = (
    day: Day,
    detail: { kind: "agreed"; cents: number } | { kind: "raised"; cents: number },
  ) => ({
    ...{ id: day, day, recordedAt: at(day), ground: "Zoals overeengekomen" },
    ...(detail.kind === "raised" ? { ...detail, consent: { by: "lab", on: day, document: "d" } } : detail),
  });
  const entries = [
    entry("2023-01-01", { kind: "agreed", cents: 300_000 }),
    entry("2023-10-10", { kind: "raised", cents: 20_000 }),
  ];
  const ground = { ceiling: 320_000, placed: { entries } };
  const content = { forecast: 340_000, explanation: "Meer aanvragen." };
  const state = (closedAt?: Instant) => ({
    ...({ stage: "received", receivedAt: at("2023-07-20"), inTime: true, content, way: "product" } as const),
    ...{ overdue: false, closedAt },
  });

  it.each([
    ["while it waits, against the ceiling as it is", undefined, 20_000],
    [
      "once decided, against the ceiling as it was, without what it was granted itself",
      at("2023-10-10"),
      40_000,
    ],
    ["once withdrawn, whatever was granted on another since", at("2023-08-01"), 40_000],
    ["once withdrawn after that, against what was there", at("2023-11-01"), 20_000],
  ])("is counted %s", (_, closedAt, asked) => {
    expect(increaseOf(state(closedAt), ground)).toBe(asked);
  });
});

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
