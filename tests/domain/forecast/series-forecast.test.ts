import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyOf } from "#app/domain/forecast/history";
import { normals, replayed } from "#app/domain/forecast/random";
import { quantileOf } from "#app/domain/forecast/series";
import { chanceAbove, forecastSeries, monthlyQuantile } from "#app/domain/forecast/series-forecast";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { airPassengers } from "#tests/domain/forecast/air-passengers";

const luck = normals(1, 12 * 200);
const settings = { months: 12, calibration: startingCalibration, courses: 200 };
const forecastOf = (values: Float64Array) => forecastSeries(values, { ...settings, normal: replayed(luck) });
const yearOf = (values: Float64Array) => (forecastOf(values).courses.at(-1) ?? luck).slice().sort();

/** Histories of all kinds: amounts, zeros and credits, of seven months to four years. */
const histories = fc
  .array(
    fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.constant(0), fc.integer({ min: -500, max: 9_000 })),
    {
      minLength: 7,
      maxLength: 48,
    },
  )
  .map((values) => Float64Array.from(values));

const runs = { numRuns: 60 };
const levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

describe("a forecast", () => {
  it("is never without a number", () => {
    fc.assert(
      fc.property(histories, (values) => {
        const { middle, courses } = forecastOf(values);
        expect([...middle, ...courses.flatMap((sums) => [...sums])].every(Number.isFinite)).toBe(true);
      }),
      runs,
    );
  });

  it("scales with the data", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0.001, 8, 100_000), (values, times) => {
        const own = yearOf(values);
        const scaled = yearOf(values.map((value) => value * times));
        const size = Math.max(1e-9, ...own.map(Math.abs));
        own.forEach((sum, i) => {
          expect(Math.abs((scaled[i] ?? 0) / times - sum)).toBeLessThan(size * 1e-6);
        });
      }),
      runs,
    );
  });

  it.each([0, 5, 123_456.78, -40])("of nothing but %d is that, without any width", (value) => {
    for (const length of [7, 15, 24, 36, 60]) {
      const { middle, courses } = forecastOf(new Float64Array(length).fill(value));
      for (const month of middle) expect(month).toBeCloseTo(value, 6);
      courses.forEach((sums, k) => {
        for (const sum of sums) expect(sum).toBeCloseTo(value * (k + 1), 5);
      });
    }
  });

  it("never gives more ceiling more chance to be exceeded", () => {
    fc.assert(
      fc.property(histories, fc.integer(), fc.nat(), (values, ceiling, more) => {
        const sums = yearOf(values);
        expect(chanceAbove(sums, ceiling + more)).toBeLessThanOrEqual(chanceAbove(sums, ceiling));
      }),
      runs,
    );
  });

  it("has bands within bands, for months and for sums", () => {
    fc.assert(
      fc.property(histories, (values) => {
        const forecast = forecastOf(values);
        const monthly = levels.map((level) => monthlyQuantile(values, forecast, startingCalibration, level));
        const sums = forecast.courses.map((row) => row.slice().sort());
        for (let k = 0; k < 12; k++) {
          const both = [
            monthly.map((row) => row[k] ?? 0),
            levels.map((level) => quantileOf(sums[k] ?? luck, level)),
          ];
          for (const row of both) expect(row).toEqual(row.toSorted((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it("never lets a sum fall where nothing was ever negative", () => {
    fc.assert(
      fc.property(histories, (values) => {
        const { courses } = forecastOf(values.map(Math.abs));
        courses.slice(1).forEach((sums, k) => {
          sums.forEach((sum, i) => {
            expect(sum).toBeGreaterThanOrEqual(courses[k]?.[i] ?? 0);
          });
        });
        expect(courses[0]?.every((sum) => sum >= 0)).toBe(true);
      }),
      runs,
    );
  });

  it("comes out the same every time", () => {
    expect(yearOf(airPassengers)).toEqual(yearOf(airPassengers));
  });

  it("knows the season and the growth of AirPassengers", () => {
    const { middle } = forecastOf(airPassengers.slice(0, -12));
    const came = airPassengers.slice(-12);
    const miss = middle.reduce((sum, value, k) => sum + Math.abs(value - (came[k] ?? 0)), 0);
    expect(miss / came.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.06);
  });
});

const year = [10, 11, 12, 14, 10, 9, 11, 13, 9, 8, 10, 12];

describe("a history", () => {
  const keys = (months: readonly (number | null)[]) => {
    const history = historyOf(months);
    return "refused" in history ? history.refused.key : history.notes.map(({ key }) => key);
  };

  it("of one month, of nothing, or full of holes is too little", () => {
    expect(keys([5])).toBe("too-few-months");
    expect(keys([null, null])).toBe("too-few-months");
    expect(keys([...year, null, null, null, null, null, null, 10])).toBe("too-many-missing");
  });

  it("begins with its first month that is known, and is filled where months are missing", () => {
    const history = historyOf([null, ...year, 10, null, ...year.slice(2)]);
    expect(history).toMatchObject({
      notes: [{ key: "missing-filled", values: { count: 1 } }, { key: "short-history" }],
    });
    if ("refused" in history) throw new Error("refused");
    expect(history.values).toHaveLength(24);
    expect(history.values[13]).toBe(11);
  });

  it("leaves out one month of a hundredfold, whether in the middle or at the end", () => {
    for (const place of [17, 35]) {
      const months = [...year, ...year, ...year].map((value, t) => (t === place ? value * 100 : value));
      const history = historyOf(months);
      expect(history).toMatchObject({ notes: [{ key: "outlier-left-out", values: { place: place + 1 } }] });
      if ("refused" in history) throw new Error("refused");
      expect(history.values[place]).toBeLessThan(20);
    }
  });

  it("keeps what comes once a year, and what comes seldom", () => {
    const yearly = [...year.slice(1), 500];
    expect(keys([...yearly, ...yearly, ...yearly])).toEqual([]);
    expect(keys([0, 0, 5, 0, 0, 0, 7, 0, 0, 0, 0, 3, 0, 0, 0, 0, 8, 0, 0, 0, 0, 2, 0, 0])).toEqual([]);
  });
});
