import { describe, expect, it } from "vitest";
import type { Month } from "#app/domain/calendar";
import { chanceOf } from "#app/domain/forecast/ceiling-chance";
import { togetherOf } from "#app/domain/forecast/portfolio";
import { triangleOfReceived } from "#app/domain/forecast/received";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { forecastYear, type YearForecast, type YearQuestion } from "#app/domain/forecast/year-forecast";
import { declaredContract } from "#tests/domain/forecast/declared";

const FIRST: Month = "2019-01";
const contracts = Array.from({ length: 40 }, (_, index) => declaredContract(index + 1, FIRST, "2023-12"));

function question(index: number, dataThrough: Month, rest: Partial<YearQuestion> = {}): YearQuestion {
  return {
    received: contracts[index]?.received ?? new Map(),
    year: 2023,
    dataThrough,
    contractFrom: "2023-01",
    contractThrough: "2023-12",
    calibration: startingCalibration,
    seed: 42 + index,
    ...rest,
  };
}

function made(forecast: YearForecast) {
  if (forecast.kind === "refused") throw new Error(forecast.reason.key);
  return forecast;
}

describe("the forecast of a contract year", () => {
  it.each<Month>(["2023-02", "2023-05", "2023-09"])("made at the end of %s holds", (dataThrough) => {
    const misses = contracts.map((contract, index) => {
      const { through } = made(forecastYear(question(index, dataThrough))).months.at(-1) ?? {};
      const came = contract.yearOf(2023);
      const { low80 = 0, high80 = 0, middle = 0 } = through ?? {};
      return { isWithin: came >= low80 && came <= high80, off: Math.abs(middle - came) / came };
    });
    const covered = misses.filter(({ isWithin }) => isWithin).length / misses.length;
    expect(covered).toBeGreaterThanOrEqual(0.65);
    expect(covered).toBeLessThanOrEqual(0.97);
    expect(misses.reduce((sum, { off }) => sum + off, 0) / misses.length).toBeLessThan(0.06);
  });

  it("parts each month into what was declared, what is late and what is ahead", () => {
    const { months, basis } = made(forecastYear(question(0, "2023-05")));
    expect(basis.knownThrough).toBe("2023-04");
    expect(basis.developed.at(-1)).toBeCloseTo(0.8, 1);
    const [january, , , april, may, june] = months;
    expect(january?.late).toBeLessThan(0.05 * (january?.declared ?? 0));
    expect(april?.late).toBeGreaterThan(0.1 * (april?.declared ?? 0));
    expect([april?.ahead, may?.late, june?.declared]).toEqual([0, 0, 0]);
    expect(may?.declared).toBeGreaterThan(0);
    expect(may?.ahead).toBeGreaterThan(0);
  });

  it("comes out the same every time, and other with another seed", () => {
    expect(forecastYear(question(0, "2023-05"))).toEqual(forecastYear(question(0, "2023-05")));
    expect(forecastYear(question(0, "2023-05", { seed: 1 }))).not.toEqual(
      forecastYear(question(0, "2023-05")),
    );
  });

  it("knows nothing of what was received after its data", () => {
    const received = new Map(
      [...(contracts[0]?.received ?? [])].map(([month, row]) => [
        month,
        new Map([...row].filter(([receivedIn]) => receivedIn <= "2023-05")),
      ]),
    );
    expect(forecastYear(question(0, "2023-05", { received }))).toEqual(forecastYear(question(0, "2023-05")));
  });

  it("counts only the months in which the contract is in force", () => {
    const whole = made(forecastYear(question(0, "2023-05")));
    const { months } = made(forecastYear(question(0, "2023-05", { contractFrom: "2023-10" })));
    expect(months.map(({ month }) => month)).toEqual(["2023-10", "2023-11", "2023-12"]);
    const end = months.at(-1)?.through.middle ?? 0;
    expect(end / (whole.months.at(-1)?.through.middle ?? 1)).toBeCloseTo(0.25, 1);
    const stopped = made(forecastYear(question(0, "2023-05", { contractThrough: "2023-03" })));
    expect(stopped.months).toHaveLength(3);
    expect(stopped.months.at(-1)?.through.middle).toBeGreaterThan(0);
  });

  it("is certain once everything has come in", () => {
    const { months } = made(forecastYear(question(0, "2024-12", { contractThrough: "2023-12" })));
    expect(months.at(-1)?.through.middle).toBeCloseTo(contracts[0]?.yearOf(2023) ?? 0, -4);
  });

  it("refuses to be made from nothing, and from too little", () => {
    expect(forecastYear(question(0, "2018-12"))).toMatchObject({ reason: { key: "nothing-received" } });
    expect(forecastYear(question(0, "2019-04"))).toMatchObject({ reason: { key: "too-few-months" } });
  });

  it("learns late claims from a wider run-off where its own is young", () => {
    const received = contracts[1]?.received ?? new Map();
    const pattern = triangleOfReceived(received, FIRST, "2023-05");
    const young = new Map([...(contracts[0]?.received ?? [])].filter(([month]) => month >= "2022-08"));
    const { basis } = made(forecastYear(question(0, "2023-05", { received: young, patterns: [pattern] })));
    expect(basis.developed.at(-1)).toBeCloseTo(0.8, 1);
    expect(basis.notes).toMatchObject([{ key: "short-history" }]);
  });
});

describe("a ceiling", () => {
  const { courses, months } = made(forecastYear(question(0, "2023-05")));
  const middle = months.at(-1)?.through.middle ?? 0;

  it("at the middle is as likely exceeded as not, and last of all months", () => {
    const { chance, crossing, byMonth } = chanceOf(courses, months, middle);
    expect(chance).toBeCloseTo(0.5, 1);
    expect(crossing).toBe("2023-12");
    expect(byMonth.map((each) => each.chance)).toEqual(
      byMonth.map((each) => each.chance).toSorted((a, b) => a - b),
    );
  });

  it("of zero is exceeded at once, and one out of reach never", () => {
    expect(chanceOf(courses, months, 0)).toMatchObject({ chance: 1, crossing: "2023-01", expectedLeft: 0 });
    expect(chanceOf(courses, months, middle * 3)).toMatchObject({
      chance: 0,
      crossing: undefined,
      expectedOver: 0,
    });
  });
});

describe("contracts together", () => {
  const ends = [0, 1, 2].map((index) =>
    (made(forecastYear(question(index, "2023-05"))).courses.at(-1) ?? new Float64Array(0)).slice().sort(),
  );

  it("come to the sum of each, less sure than independent ones would be", () => {
    const contracts = ends.map((each, index) => ({ seed: index + 1, ends: each }));
    const total = togetherOf(contracts, 5, 1_000).sort();
    expect(togetherOf(contracts, 5, 1_000).sort()).toEqual(total);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(total)).toBeCloseTo(
      ends.map(mean).reduce((sum, each) => sum + each, 0),
      -3,
    );
    const width = (values: Float64Array) => (values[900] ?? 0) - (values[100] ?? 0);
    const widths = ends.map(width);
    expect(width(total)).toBeGreaterThan(Math.hypot(...widths));
    expect(width(total)).toBeLessThan(widths.reduce((sum, each) => sum + each, 0));
  });
});
