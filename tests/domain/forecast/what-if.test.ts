import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { outlookRow, sumOutlook } from "#app/domain/forecast/outlook";
import { groupsBy, partIn, summedFigures } from "#app/domain/forecast/outlook-group";
import { byRisk, warnedOf } from "#app/domain/forecast/risk";
import { scenarioFields, scenarioOf } from "#app/domain/forecast/scenario-address";
import { besideValue, scenariosBeside } from "#app/domain/forecast/scenarios-beside";
import { type PathContract, sharedPaths } from "#app/domain/forecast/shared-paths";
import { whatIf } from "#app/domain/forecast/what-if";
import { answerQuestion } from "#app/domain/forecast/year-question";
import { packPaths, unpackPaths } from "#app/exchange/shared-paths";
import { declaredContract } from "#tests/domain/forecast/declared";

const CEILING = 100_000_000;
const held = [1, 2, 3, 4].map((seed) => {
  const forecast = answerQuestion({
    ...{
      received: declaredContract(seed, "2020-01", "2023-12").received,
      year: 2023,
      dataThrough: "2023-06",
    },
    ...{ seed, contractFrom: "2023-01", contractThrough: "2023-12" },
  });
  if (forecast.kind === "refused") throw new Error(forecast.reason.key);
  const contract: PathContract = {
    ...{ id: `c${seed}`, provider: `p${seed}`, region: seed < 4 ? "A" : "B" },
    area: seed < 4 ? "VR01" : "VR02",
    lots:
      seed === 2
        ? [
            { lot: "x", share: 0.25 },
            { lot: "y", share: 0.75 },
          ]
        : [{ lot: "x", share: 1 }],
    ...{ ceiling: CEILING, asked: seed === 1 ? 5_000_000 : 0 },
  };
  return { contract, forecast };
});
const missing = (): never => {
  throw new Error("nothing is held");
};
const paths = sharedPaths(2023, held, "2023-06");
const nothing = scenarioOf(scenarioFields(new URLSearchParams()), "2023-06");
const base = whatIf(paths, nothing);

describe("what if", () => {
  it("nothing changes gives what the courses themselves come to", () => {
    for (const [c, { forecast }] of held.entries()) {
      const ends = forecast.courses.at(-1) ?? new Float64Array(0);
      const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
      expect(base.contracts[c]?.total).toBeCloseTo(mean, -2);
    }
  });

  it("starts from the amounts that the outlook tells, to a euro each contract", () => {
    for (const [c, { forecast }] of held.entries()) {
      const total = whatIf({ ...paths }, nothing).contracts[c]?.total ?? 0;
      expect(Math.abs(total - expectedYear(forecast.months).total)).toBeLessThan(100);
    }
  });

  it("ceilings are raised or requests granted leaves less above them and no other total", () => {
    const raised = whatIf(paths, { ...nothing, raise: 10_000_000 });
    expect([raised.ceiling - base.ceiling, raised.total]).toEqual([40_000_000, base.total]);
    expect(raised.over).toBeLessThanOrEqual(base.over);
    const one = whatIf(paths, { ...nothing, raise: 10_000_000, raised: "c2", grant: true });
    expect(one.ceiling - base.ceiling).toBe(15_000_000);
    const typed = scenarioFields(new URLSearchParams("granted=c1&granted=c2"));
    const granted = whatIf(paths, scenarioOf(typed, "2023-06"));
    expect(granted.ceiling - base.ceiling).toBe(5_000_000);
    expect(granted.contracts[0]?.ceiling).toBe(CEILING + 5_000_000);
  });

  it("travels to a browser in no more than 3 MB, of 625 agreements with half a year to go", () => {
    const many = Array.from({ length: 625 }, (_, index) => {
      const { contract, forecast } = held[index % held.length] ?? held[0] ?? missing();
      return { contract: { ...contract, id: `contract-${index}` }, forecast };
    });
    expect(packPaths(sharedPaths(2023, many, "2023-06")).length).toBeLessThanOrEqual(3_000_000);
  });

  it("care or tariffs change touches only the months from then on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (percent) => {
        const share = percent / 100;
        const none = whatIf(paths, { ...nothing, volume: share, volumeFrom: "2024-01" });
        expect(none.total).toBeCloseTo(base.total, 0);
        const all = whatIf(paths, { ...nothing, volume: share });
        const both = whatIf(paths, { ...nothing, tariff: share });
        expect(all.total).toBeCloseTo(both.total, 0);
        expect(Math.sign(Math.round(all.total - base.total))).toBe(Math.sign(percent) || 0);
      }),
      { numRuns: 25 },
    );
  });

  it("a provider leaves moves its care to others of its region and lot, and tells what finds none", () => {
    const moved = whatIf(paths, { ...nothing, leaves: "p1", leavesFrom: "2023-09" });
    expect(moved.total).toBeCloseTo(base.total, 0);
    expect(moved.homeless).toBe(0);
    expect(moved.contracts[1]?.total).toBeGreaterThan(base.contracts[1]?.total ?? 0);
    expect(moved.contracts[3]?.total).toBeCloseTo(base.contracts[3]?.total ?? 0, 0);
    const alone = whatIf(paths, { ...nothing, leaves: "p4" });
    expect(alone.total + alone.homeless).toBeCloseTo(base.total, 0);
    expect(alone.homeless).toBeGreaterThan(0);
  });

  it("a lot is tendered again takes its part from who has it, and gives it to who wins it", () => {
    const again = { ...nothing, lot: "VR01 y", lotFrom: "2023-09" as const };
    const one = (answer: typeof base, c: number) => answer.contracts[c]?.total ?? 0;
    const fresh = whatIf(paths, again);
    expect(fresh.fresh).toBeGreaterThan(0);
    expect(fresh.total + fresh.fresh).toBeCloseTo(base.total, 0);
    expect(one(base, 1) - one(fresh, 1)).toBeCloseTo(fresh.fresh, 0);
    expect(one(fresh, 0)).toBeCloseTo(one(base, 0), 0);
    const won = whatIf(paths, { ...again, lotTo: "p3" });
    expect([won.fresh, Math.round(won.total - base.total)]).toEqual([0, 0]);
    expect(one(won, 2) - one(base, 2)).toBeCloseTo(fresh.fresh, 0);
    const cheaper = whatIf(paths, { ...again, lotTo: "p3", lotPrice: -0.1 });
    expect(base.total - cheaper.total).toBeCloseTo(fresh.fresh * 0.1, 0);
    // Who has it already and wins it keeps it; who is not in the region has no agreement there.
    expect(whatIf(paths, { ...again, lotTo: "p2" }).total).toBeCloseTo(base.total, 0);
    expect(whatIf(paths, { ...again, lotTo: "p4" }).fresh).toBeCloseTo(fresh.fresh, 0);
    // A provider that leaves as well takes with it what the lot had left, and no cent twice.
    const both = whatIf(paths, { ...again, leaves: "p2", leavesFrom: "2023-09" });
    expect(both.total + both.fresh + both.homeless).toBeCloseTo(base.total, 0);
    expect(both.fresh).toBeCloseTo(fresh.fresh, 0);
  });

  it("names several scenarios in one address, each once", () => {
    const one = besideValue("Volume & meer", "year=2023&volume=-3");
    const params = new URLSearchParams([
      ["scenario", one],
      ["scenario", one],
      ["scenario", "raise=100"],
    ]);
    const { found, elsewhere } = scenariosBeside(params, 2023);
    expect(found.map(({ name, search }) => [name, search])).toEqual([
      ["Volume & meer", "year=2023&volume=-3"],
      ["", "raise=100"],
    ]);
    expect(found[0]?.fields.volume).toBe("-3");
    expect(elsewhere).toEqual([]);
  });

  it("leaves out what was assumed of another year, and tells its name", () => {
    const params = new URLSearchParams([["scenario", besideValue("Toen", "year=2022&volume=-3")]]);
    expect(scenariosBeside(params, 2023)).toEqual({ found: [], elsewhere: ["Toen"] });
  });

  it("is answered from bytes as from the courses themselves", () => {
    const same = whatIf(unpackPaths(packPaths(paths)), nothing);
    expect(Math.abs(same.total / base.total - 1)).toBeLessThan(1e-4);
    expect(packPaths(paths).length).toBeLessThan(4 * 200 * 8 * 2 + 2_000);
  });

  it("an address that says nonsense changes nothing", () => {
    const told = "raise=abc&volume=1e9&tariff=NaN&volumeFrom=2023-13&leaves=&grant=perhaps";
    expect(scenarioOf(scenarioFields(new URLSearchParams(told)), "2023-06")).toEqual(nothing);
  });
});

describe("the outlook", () => {
  const entries = (cents: number) => [
    {
      ...{
        id: "e",
        day: "2023-01-01" as const,
        recordedAt: instantAt("2022-12-01"),
        kind: "agreed" as const,
      },
      ...{ cents, ground: "overeengekomen" },
    },
  ];
  const rows = held.map(({ contract, forecast }, c) =>
    outlookRow(
      {
        ...contract,
        lots: c === 0 ? ["x", "y", "z"] : ["x"],
        shares: c === 0 ? [1 / 3, 1 / 7, 1 - 1 / 3 - 1 / 7] : [1],
        code: "VR01",
        accepted: 1,
        entries: c === 3 ? [] : entries(c === 2 ? 0 : CEILING),
      },
      c === 1 ? { kind: "refused", reason: { key: "nothing-received", values: {} } } : forecast,
      2023,
      instantAt("2023-07-12"),
    ),
  );

  it("sums what can be held against a ceiling, and counts the others apart", () => {
    const sum = sumOutlook(rows);
    expect(sum.count).toBe(2);
    expect(sum.apart).toMatchObject({ count: 2, refused: { count: 1 }, open: { count: 1 } });
    expect(sum.apart.open.expected).toBe(rows[3]?.forecast?.expected.total);
    expect(sum.expected.total).toBe(sum.expected.declared + sum.expected.late + sum.expected.ahead);
    expect([sum.end.low80, sum.over, sum.left].every(Number.isFinite)).toBe(true);
    expect(sumOutlook([]).end.middle).toBe(0);
  });

  it("names the largest risks first, and warns from the thresholds on", () => {
    const [first] = byRisk(rows);
    expect(first?.id).toBe("c3"); // whose ceiling is zero
    expect(warnedOf(rows, { chance: 0, over: 0 }).map(({ id }) => id)).toContain("c3");
    expect(warnedOf(rows, { chance: 0.5, over: 1e15 })).toEqual([]);
  });

  it.each(["region", "lot", "provider"] as const)("is the sum of its groups by %s, to the cent", (by) => {
    const groups = groupsBy(rows, by);
    const whole = sumOutlook(rows);
    const over = (of: (sum: typeof whole) => number) => groups.reduce((sum, each) => sum + of(each.sum), 0);
    expect([
      over(({ ceiling }) => ceiling),
      over(({ expected }) => expected.total),
      over(({ over: above }) => above),
      over(({ left }) => left),
    ]).toEqual([whole.ceiling, whole.expected.total, whole.over, whole.left]);
  });

  it("divides an agreement for several lots over them by what was accepted of each", () => {
    const groups = groupsBy(rows, "lot");
    const whole = rows[0]?.forecast?.expected.total ?? 0;
    const part = groups.find(({ name }) => name === "y");
    expect(part?.sum.count).toBe(1);
    expect(Math.abs((part?.sum.expected.total ?? 0) - whole / 7)).toBeLessThan(3);
    expect(Math.abs((part?.sum.end.middle ?? 0) - (rows[0]?.forecast?.end.middle ?? 0) / 7)).toBeLessThan(
      100,
    );
  });

  it("can be taken apart: what agreements bring to a figure is the figure", () => {
    const sum = sumOutlook(rows);
    const { expected, ceiling, over, left } = sum;
    const said = { ceilings: ceiling, over, left, ...expected };
    for (const figure of summedFigures) {
      const parts = rows.map((row) => partIn(row, figure) ?? 0);
      expect(parts.reduce((total, cents) => total + cents, 0)).toBe(said[figure]);
    }
  });
});
