import { describe, expect, it } from "vitest";
import { instantAt, type Month } from "#app/domain/calendar";
import { momentsBefore, momentsNow, monthEarlier } from "#app/domain/forecast/asked-moment";
import { chanceOf } from "#app/domain/forecast/ceiling-chance";
import { type Declaration, dataState, dataThrough } from "#app/domain/forecast/declaration";
import { COURSES_KEPT, expectedYear } from "#app/domain/forecast/kept-forecast";
import { predecessorsOf } from "#app/domain/forecast/predecessor";
import { monthsFrom, type Received } from "#app/domain/forecast/received";
import { answerQuestion, type ForecastQuestion } from "#app/domain/forecast/year-question";
import { declaredContract } from "#tests/domain/forecast/declared";

const question = (received: Received, rest: Partial<ForecastQuestion> = {}): ForecastQuestion => ({
  ...{ received, year: 2023, dataThrough: "2023-06", seed: 7 },
  ...{ contractFrom: "2023-01", contractThrough: "2023-12", ...rest },
});

/** Amounts of care months from one on, each received a month later. */
const simple = (first: Month, amounts: readonly number[]): Received =>
  new Map(
    monthsFrom(first, amounts.length).map((month, index) => {
      const [next = month] = monthsFrom(month, 2).slice(1);
      return [month, new Map([[next, amounts[index] ?? 0]])];
    }),
  );
const steady = Array.from({ length: 29 }, (_, t) => Math.round(1_000_000 + 50_000 * Math.sin(t / 2)));

describe("the forecast as it is kept", () => {
  it.each<[string, Received, Partial<ForecastQuestion>]>([
    [
      "a month missing",
      simple(
        "2021-01",
        steady.map((value, t) => (t === 9 ? 0 : value)),
      ),
      {},
    ],
    [
      "nothing but zeros",
      simple(
        "2021-01",
        steady.map(() => 0),
      ),
      {},
    ],
    [
      "credits above what was declared",
      simple(
        "2021-01",
        steady.map((value, t) => (t === 20 ? -value : value)),
      ),
      {},
    ],
    [
      "one month a hundredfold",
      simple(
        "2021-01",
        steady.map((value, t) => (t === 15 ? value * 100 : value)),
      ),
      {},
    ],
    ["a contract that starts in October", simple("2021-01", steady), { contractFrom: "2023-10" }],
    ["a contract that stopped", simple("2021-01", steady), { contractThrough: "2023-03" }],
    [
      "the same amount every month",
      simple(
        "2021-01",
        steady.map(() => 500_000),
      ),
      {},
    ],
    ["no more than six months", simple("2022-12", steady.slice(0, 6)), {}],
  ])("has right figures with %s", (_, received, rest) => {
    const kept = answerQuestion(question(received, rest));
    if (kept.kind === "refused") throw new Error(kept.reason.key);
    const { total, declared, late, ahead } = expectedYear(kept.months);
    expect([total, declared, late, ahead].every(Number.isSafeInteger)).toBe(true);
    expect(kept.courses.every((sums) => sums.length === COURSES_KEPT && sums.every(Number.isFinite))).toBe(
      true,
    );
    for (const ceiling of [0, 1, 10_000_000, 1e15]) {
      const { chance, expectedOver, expectedLeft } = chanceOf(kept.courses, kept.months, ceiling);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(Number.isFinite(expectedOver + expectedLeft)).toBe(true);
    }
  });

  it("never gives more chance with a higher ceiling, and every chance above a ceiling of zero", () => {
    const kept = answerQuestion(question(declaredContract(3, "2020-01", "2023-12").received));
    if (kept.kind === "refused") throw new Error(kept.reason.key);
    const end = kept.months.at(-1)?.through.middle ?? 0;
    const chances = [0, 0.9, 0.95, 1, 1.05, 1.2].map(
      (share) => chanceOf(kept.courses, kept.months, end * share).chance,
    );
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[0]).toBe(1);
  });

  it.each<[string, Received, string]>([
    ["nothing", new Map(), "nothing-received"],
    ["one month", simple("2023-04", [1_000_000]), "too-few-months"],
  ])("is refused in words with %s", (_, received, key) => {
    expect(answerQuestion(question(received))).toMatchObject({ kind: "refused", reason: { key } });
  });

  it("takes a month of which nothing can have come in yet for one that is still ahead", () => {
    const kept = answerQuestion(question(simple("2020-01", [...steady, ...steady.slice(0, 12)])));
    if (kept.kind === "refused") throw new Error(kept.reason.key);
    expect(kept.basis.knownThrough).toBe("2023-05");
    expect(kept.months[5]?.ahead).toBeGreaterThan(800_000);
  });
});

describe("what a forecast is made from", () => {
  const declared = (monthReceived: Month, batch: number): Declaration => ({
    ...{ batch, acceptedAt: instantAt(`${monthReceived}-20`), lot: "a" },
    ...{ careMonth: monthReceived, monthReceived, cents: 1 },
  });
  const monthly = monthsFrom("2023-01", 6).map((month, index) => declared(month, index + 1));

  it("is named by its newest batch and the number of batches", () => {
    expect(dataState([])).toBeUndefined();
    expect(dataState([...monthly, declared("2023-06", 6)])).toEqual({
      cutOff: instantAt("2023-06-20"),
      batches: 6,
    });
  });

  it.each([
    ["2023-07-12", monthly, "2023-06"],
    ["2023-06-25", monthly, "2023-06"],
    ["2023-06-25", [...monthly, declared("2023-05", 90)], "2023-05"],
    ["2023-09-02", monthly, "2023-08"],
    ["2023-06-25", [], undefined],
  ] as const)("is whole through the right month on %s", (day, declarations, through) => {
    expect(dataThrough(declarations, instantAt(day))).toBe(through);
  });

  it("goes on with the agreement of the same provider and area before it", () => {
    const place = (contract: string, years: readonly number[], provider = "p") => ({
      ...{ contract, insurer: "i", provider, area: { region: "VR01" as const }, years },
    });
    const one = place("now", [2023]);
    const all = [
      one,
      place("before", [2021, 2022]),
      place("beside", [2022, 2023]),
      place("other", [2022], "q"),
    ];
    expect(predecessorsOf(one, all).map(({ contract }) => contract)).toEqual(["before"]);
  });

  it("is looked at now, a month and a year before, and on the days that are tried", () => {
    const at = instantAt("2023-07-12", "09:41");
    expect(momentsNow(at).map(({ year }) => year)).toEqual([2023, 2022]);
    const before = momentsBefore(at);
    expect(before[0]).toEqual({ year: 2023, at: instantAt("2023-06-12", "09:41") });
    expect(before).toHaveLength(2 + 2 + 2 + 3 * 4);
    expect(monthEarlier(instantAt("2023-03-31", "12:00"))).toBe(instantAt("2023-02-28", "12:00"));
  });
});
