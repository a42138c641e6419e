import { describe, expect, it } from "vitest";
import type { Month } from "#app/domain/calendar";
import { peersOf, seasonBefore } from "#app/domain/forecast/peers";
import { triangleOfReceived } from "#app/domain/forecast/received";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { forecastYear, type YearQuestion } from "#app/domain/forecast/year-forecast";
import { declaredContract } from "#tests/domain/forecast/declared";

const THROUGH: Month = "2023-06";
const contracts = Array.from({ length: 40 }, (_, seed) => declaredContract(seed + 1, "2019-01", "2023-12"));
const pattern = triangleOfReceived(contracts[0]?.received ?? new Map(), "2019-01", THROUGH);
/** All but the last ten, which are asked about. */
const peersAt = (through: Month) =>
  peersOf(
    contracts.slice(0, 30).map(({ received }) => received),
    { pattern, through },
  );

/** A contract of which nothing is known before a month. */
const since = (index: number, from: Month) =>
  new Map([...(contracts[index]?.received ?? [])].filter(([month]) => month >= from));

const question = (index: number, from: Month, rest: Partial<YearQuestion> = {}): YearQuestion => ({
  ...{
    received: since(index, from),
    year: 2023,
    dataThrough: THROUGH,
    patterns: [pattern],
    peers: peersAt(THROUGH),
  },
  ...{ contractFrom: "2023-01", contractThrough: "2023-12", calibration: startingCalibration },
  ...{ seed: 42, ...rest },
});

function made(asked: YearQuestion) {
  const forecast = forecastYear(asked);
  if (forecast.kind === "refused") throw new Error(forecast.reason.key);
  return forecast;
}

/** How far off the year's middle is on average, and how many years came within the 80 % band. */
function turned(from: Month, through: Month, rest: Partial<YearQuestion> = {}) {
  const misses = Array.from({ length: 10 }, (_, at) => {
    const index = 30 + at;
    const { months } = made(
      question(index, from, { dataThrough: through, peers: peersAt(through), ...rest }),
    );
    const { low80 = 0, high80 = 0, middle = 0 } = months.at(-1)?.through ?? {};
    const came = [...since(index, from)]
      .filter(([month]) => month >= "2023-01" && month <= "2023-12")
      .reduce((sum, [, row]) => sum + [...row.values()].reduce((total, cents) => total + cents, 0), 0);
    return { off: Math.abs(middle / came - 1), isWithin: came >= low80 && came <= high80 };
  });
  return {
    off: misses.reduce((sum, { off }) => sum + off, 0) / misses.length,
    within: misses.filter(({ isWithin }) => isWithin).length,
  };
}

describe("a history too short for a season", () => {
  it.each<[Month, number]>([
    ["2023-02", 0.07],
    ["2023-04", 0.05],
    ["2023-06", 0.04],
    ["2023-10", 0.03],
  ])("of a contract that began in January is forecast beside its peers at the end of %s", (through, most) => {
    const { off, within } = turned("2023-01", through);
    expect(off).toBeLessThan(most);
    expect(within).toBeGreaterThanOrEqual(6);
  });

  it("is told better with them than without", () => {
    const alone = turned("2022-07", THROUGH, { peers: undefined });
    expect(turned("2022-07", THROUGH).off).toBeLessThan(alone.off);
  });

  it("says so, and names how many", () => {
    const { basis } = made(question(30, "2023-01"));
    expect(basis).toMatchObject({ peers: 30, models: [], notes: [{ key: "season-of-peers" }] });
    expect(made(question(30, "2021-01")).basis.peers).toBeUndefined();
  });

  it("has bands that nest, and sums that never fall", () => {
    const { months, courses } = made(question(31, "2023-05"));
    for (const { through } of months) {
      const edges = [through.low95, through.low80, through.low50, through.middle];
      edges.push(through.high50, through.high80, through.high95);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    }
    const course = courses.map((sums) => sums[7] ?? 0);
    expect(course).toEqual(course.toSorted((a, b) => a - b));
  });

  it("is as large as what was declared", () => {
    const double = new Map(
      [...since(32, "2023-01")].map(([month, row]) => [
        month,
        new Map([...row].map(([receivedIn, cents]) => [receivedIn, cents * 2])),
      ]),
    );
    const end = (asked: YearQuestion) => made(asked).months.at(-1)?.through.middle ?? 0;
    const one = end(question(32, "2023-01"));
    expect(end(question(32, "2023-01", { received: double })) / one).toBeCloseTo(2, 6);
  });

  it("is still refused where nothing is left of what was declared", () => {
    const received = new Map([["2023-04" as const, new Map([["2023-05" as const, -100]])]]);
    expect(forecastYear(question(0, "2023-01", { received }))).toMatchObject({
      reason: { key: "too-few-months" },
    });
  });
});

describe("the season of peers", () => {
  it("is that of whole years before a place, with a mean of one", () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => (t % 12 === 0 ? 24 : 12) * (t < 12 ? 1 : 3));
    const season = seasonBefore(values, 24);
    expect(season[0]).toBeCloseTo(24 / 13);
    expect(season.reduce((sum, share) => sum + share, 0)).toBeCloseTo(12);
  });

  it("is that of agreements that ended with last year, where those of now are too few", () => {
    const ended = contracts
      .slice(0, 6)
      .map(({ received }) => new Map([...received].filter(([month]) => month < "2023-01")));
    const peers = peersOf(ended, { pattern, through: THROUGH });
    expect(peers?.from).toBe("2019-12");
    expect(peers?.series.map(({ length }) => length)).toEqual([36, 36, 36, 36, 36, 36]);
  });

  it("takes the longest history that enough of them have, and none where too few have two years", () => {
    expect(peersAt(THROUGH)?.series[0]).toHaveLength(48);
    expect(peersAt("2021-04")?.series[0]).toHaveLength(24);
    expect(peersAt("2020-06")).toBeUndefined();
    expect(
      peersOf(
        contracts.slice(0, 4).map(({ received }) => received),
        { pattern, through: THROUGH },
      ),
    ).toBeUndefined();
  });
});
