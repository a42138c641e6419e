import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, type Month } from "#app/domain/calendar";
import { oddIn, oddMonths, setRight } from "#app/domain/forecast/odd-months";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import { monthsFrom, type Received } from "#app/domain/forecast/received";

const FIRST: Month = "2019-01";
const season = [9.2, 8.3, 9.3, 8.2, 8.1, 8.6, 7.3, 7.3, 8.7, 9.1, 8.9, 7];
/** A spring in which little was open, and a December after it. */
const closed: Readonly<Record<string, number>> = {
  ...{ "2020-03": 0.8, "2020-04": 0.55, "2020-05": 0.72, "2020-06": 0.88, "2020-12": 0.93 },
};

type Told = { readonly count: number; readonly dips?: typeof closed; readonly seed?: number };

/** What all agreements came to, received at once. */
function totals({ count, dips = {}, seed = 1 }: Told) {
  const normal = normalFrom(randomFrom(seed));
  const amounts = monthsFrom(FIRST, count).map((month, t) => {
    const grown = 1_000_000 * 1.024 ** (t / 12) * (season[t % 12] ?? 8);
    return Math.round(grown * (dips[month] ?? 1) * Math.exp(0.004 * normal()));
  });
  return Float64Array.from(amounts);
}

function found(values: Float64Array): Record<string, number> {
  const through = addMonths(FIRST, values.length - 1);
  const received: Received = new Map(
    [...values].map((amount, t) => [addMonths(FIRST, t), new Map([[addMonths(FIRST, t), amount]])]),
  );
  const pattern = [...values].map((amount, t) => Array.from({ length: values.length - t }, () => amount));
  const odd = oddMonths(received, pattern, through);
  return Object.fromEntries(
    [...(odd?.factors ?? [])].flatMap((factor, t) =>
      factor === 1 ? [] : [[addMonths(FIRST, t), Number(factor.toFixed(2))]],
    ),
  );
}

describe("a month in which all agreements were out of the ordinary", () => {
  it("is measured once its namesakes and the months after it are known", () => {
    const after = found(totals({ count: 48, dips: closed }));
    expect(Object.keys(after)).toEqual(Object.keys(closed));
    for (const [month, factor] of Object.entries(closed)) expect(after[month]).toBeCloseTo(factor, 1);
  });

  it("is told from its only namesake where it plainly lies further from the rest", () => {
    expect(Object.keys(found(totals({ count: 26, dips: closed })))).toEqual([
      "2020-04",
      "2020-05",
      "2020-06",
    ]);
  });

  it("is left as it is while nobody knows whether it passes, and where it does not", () => {
    expect(found(totals({ count: 42, dips: { "2022-05": 0.6, "2022-06": 0.6 } }))).toEqual({});
    const lasting = Object.fromEntries(monthsFrom("2021-07", 18).map((month) => [month, 0.7]));
    expect(found(totals({ count: 48, dips: lasting }))).toEqual({});
  });

  it("is none in a steady past, however it grows and whatever its season is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (count, seed) => {
        expect(found(totals({ count, seed }))).toEqual({});
      }),
      { numRuns: 50 },
    );
  });

  it("is set right in the months of each, wherever these begin, and told by its place in them", () => {
    const odd = { from: FIRST, factors: Float64Array.from([1, 0.5, 1.25]) };
    expect([...setRight(Float64Array.from([10, 10, 10, 10]), "2018-12", odd)]).toEqual([10, 10, 20, 8]);
    expect([...setRight(Float64Array.from([10]), "2019-02", odd)]).toEqual([20]);
    expect(oddIn(odd, "2018-12", 4)).toMatchObject([
      { key: "less-of-all", values: { place: 3, percent: 50 } },
      { key: "more-of-all", values: { place: 4, percent: 25 } },
    ]);
    expect(oddIn(odd, "2019-03", 4)).toMatchObject([{ values: { place: 1 } }]);
  });
});
