import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { groundKey } from "#app/domain/contracting/application";
import {
  countsStill,
  type GroundOpinion,
  groundRefusal,
  groundsStanding,
  opinionRefusal,
} from "#app/domain/contracting/exclusion";
import { countsSince } from "#app/domain/contracting/ground-found";
import { type Exclusion, termUnits } from "#app/domain/policy/rules";

const words = { nl: "Fout", en: "Fault" };
const source = { rule: "1.23", section: "Uitsluitende voorwaarden" };
const fault: Exclusion = {
  ...{ key: "fault", title: words, text: words, source },
  lookBack: { count: 5, unit: "years" },
};
const fraud: Exclusion = { key: "fraud", title: words, text: words, source };
const now = instantAt("2026-07-01", "12:00");
const reason = "Tuchtuitspraak van die dag.";

const judged = (ground: string, holds: boolean, happenedOn?: Day, day: Day = "2026-06-20") => ({
  ...{ id: `${ground}-${day}`, day, recordedAt: instantAt(day, "10:00") },
  ...({ kind: "ground-judged", ground, holds, happenedOn, reason } as const),
});
const outcome = (declared: boolean, ...facts: ReturnType<typeof judged>[]) =>
  groundsStanding([fault], { declarations: declared ? [groundKey("fault")] : [] }, facts, now)[0]?.outcome;

describe("a ground for exclusion", () => {
  it.each([
    ["2026-07-01", 5, "years", "2021-07-01"],
    ["2024-02-29", 5, "years", "2019-03-01"],
    ["2027-03-10", 18, "months", "2025-09-10"],
    ["2027-03-10", 2, "weeks", "2027-02-24"],
  ] as const)("counts on %s what happened at most %i %s ago: from %s", (today, count, unit, since) => {
    expect(countsSince({ count, unit }, today)).toBe(since);
  });

  it("counts from that day on and not the day before, whatever the term", () => {
    const terms = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...termUnits) });
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 3000 }), (term, days) => {
        const today = addDays("2024-01-01", days);
        const since = countsSince(term, today);
        expect(countsStill(term, since, today)).toBe(true);
        expect(countsStill(term, addDays(since, -1), today)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["declared not to hold", true, [], "clear"],
    ["neither declared nor judged", false, [], "open"],
    ["judged to hold within the look-back", true, [judged("fault", true, "2021-07-01")], "excludes"],
    ["judged to hold a day before it", true, [judged("fault", true, "2021-06-30")], "too-long-ago"],
    ["judged not to hold", false, [judged("fault", false)], "clear"],
    ["judged of another ground", false, [judged("fraud", true)], "open"],
    [
      "judged anew",
      false,
      [judged("fault", true, "2024-01-01", "2026-06-19"), judged("fault", false)],
      "clear",
    ],
    ["judged later than is known", false, [judged("fault", true, "2024-01-01", "2026-07-02")], "open"],
  ] as const)("%s", (_, declared, facts, expected) => {
    expect(outcome(declared, ...facts)).toBe(expected);
  });

  it("without a look-back counts whenever it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        expect(countsStill(undefined, addDays("2026-07-01", -days), "2026-07-01")).toBe(true);
      }),
    );
  });

  it("once too long ago never counts again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 400 }), (ago, more) => {
        const happened = addDays("2026-07-01", -ago);
        const later = countsStill(fault.lookBack, happened, addDays("2026-07-01", more));
        if (later) expect(countsStill(fault.lookBack, happened, "2026-07-01")).toBe(true);
      }),
    );
  });
});

describe("an offer", () => {
  it.each([
    [["clear", "too-long-ago"], undefined],
    [["clear", "open"], "ground-open"],
    [["open", "excludes"], "ground-holds"],
    [[], undefined],
  ] as const)("with grounds that stand %j is refused for %s", (outcomes, refused) => {
    expect(groundRefusal(outcomes.map((each) => ({ outcome: each })))).toBe(refused);
  });
});

describe("an opinion of a ground", () => {
  const opinion: GroundOpinion = { ground: "fault", holds: true, happenedOn: "2024-01-01", reason };
  it.each([
    [{}, undefined],
    [{ ground: "none" }, "ground-missing"],
    [{ happenedOn: undefined }, "happened-missing"],
    [{ happenedOn: undefined, holds: false }, undefined],
    [{ ground: "fraud", happenedOn: undefined }, undefined],
    [{ happenedOn: "2026-07-02" }, "happened-ahead"],
    [{ reason: "  nee   " }, "reason-short"],
  ] as const)("%j is refused for %s", (more, refused) => {
    expect(opinionRefusal([fault, fraud], { ...opinion, ...more }, "2026-07-01")).toBe(refused);
  });
});
