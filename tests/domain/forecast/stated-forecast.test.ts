import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import {
  nearerOf,
  problemsOfStated,
  type StatedForecast,
  type StatedToCheck,
  statedBy,
  totalOf,
  versionsOf,
} from "#app/domain/forecast/stated-forecast";
import { besideStated, type Tried, turnedOf } from "#app/domain/forecast/tried-forecast";

const twelve = Array.from({ length: 12 }, () => 100);
const none = Array.from({ length: 12 }, () => undefined);
const given = (rest: Partial<StatedToCheck> = {}): StatedToCheck => ({
  ...{ total: 1_200, months: none, day: "2023-06-15", ...rest },
});

describe("what a provider expects", () => {
  it.each<[string, StatedToCheck, readonly string[]]>([
    ["a total alone", given(), []],
    ["twelve months alone", given({ total: undefined, months: twelve }), []],
    ["a total and some of its months", given({ months: [300, ...none.slice(1)] }), []],
    ["nothing", given({ total: undefined }), ["total.missing"]],
    [
      "eleven months",
      given({ total: undefined, months: [...twelve.slice(1), undefined] }),
      ["total.missing"],
    ],
    ["months that are another total", given({ total: 1_300, months: twelve }), ["total.differs"]],
    ["months above the total", given({ months: [1_300, ...none.slice(1)] }), ["total.differs"]],
    ["no day", given({ day: undefined }), ["day.missing"]],
    ["a day to come", given({ day: "2023-07-13" }), ["day.ahead"]],
    ["a total of zero", given({ total: 0 }), []],
  ])("with %s", (_, asked, problems) => {
    expect(problemsOfStated(asked, 2023, "2023-07-12").map(({ key }) => key)).toEqual(problems);
  });

  it("cannot be told once the year has long ended", () => {
    const late = problemsOfStated(given({ day: "2024-01-02" }), 2023, "2024-02-01");
    expect(late).toEqual([{ field: "day", key: "day.after" }]);
  });

  it("comes to its months where no total is typed", () => {
    expect(totalOf({ total: undefined, months: twelve })).toBe(1_200);
    expect(totalOf({ total: 5, months: twelve })).toBe(5);
  });

  it("counts by when it was recorded, whatever day it tells of", () => {
    const stated = (id: string, on: Day): StatedForecast => ({
      ...{ id, ceiling: "c", day: "2023-01-01", recordedAt: instantAt(on), total: 1 },
    });
    const versions = versionsOf([stated("b", "2023-06-01"), stated("a", "2023-02-01")]);
    expect(versions.map(({ id, version }) => [id, version])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(statedBy(versions, instantAt("2023-01-31"))).toBeUndefined();
    expect(statedBy(versions, instantAt("2023-05-31"))?.id).toBe("a");
    expect(statedBy(versions, instantAt("2023-06-01"))?.id).toBe("b");
  });
});

describe("whose forecast was nearer", () => {
  it.each([
    [101, 110, 100, "ours"],
    [110, 99, 100, "theirs"],
    [90, 110, 100, "same"],
  ] as const)("of %d and %d when it came to %d", (ours, theirs, came, nearer) => {
    expect(nearerOf(ours, theirs, came)).toBe(nearer);
  });

  it("is counted over the past, among those that the provider told of", () => {
    const tried = (expected: number, stated: number | undefined, came = 100): Tried => ({
      ...{ year: 2022, day: "2022-06-01", lots: [], expected, came, stated, within80: true, within95: true },
    });
    expect(besideStated([tried(100, undefined)])).toBeUndefined();
    const beside = besideStated([
      tried(102, 110),
      tried(90, 104),
      tried(90, 110),
      tried(1, 1, 0),
      tried(5, undefined),
    ]);
    expect(beside).toMatchObject({ count: 3, nearer: { ours: 1, theirs: 1, same: 1 } });
    expect(beside?.theirsMiss).toBeCloseTo(0.08);
    expect(beside?.oursMiss).toBeCloseTo(0.22 / 3);
  });

  it("is held against the share of last year among those alone that it can answer", () => {
    const tried = (expected: number, naive: number | undefined): Tried => ({
      ...{
        year: 2022,
        day: "2022-06-01",
        lots: [],
        expected,
        came: 100,
        naive,
        within80: true,
        within95: true,
      },
    });
    const turned = turnedOf([tried(100, undefined), tried(100, undefined), tried(106, 102), tried(98, 90)]);
    expect(turned?.miss).toBeCloseTo(0.02);
    expect(turned?.naive?.count).toBe(2);
    expect(turned?.naive?.miss).toBeCloseTo(0.06);
    expect(turned?.naive?.oursMiss).toBeCloseTo(0.04);
  });
});
