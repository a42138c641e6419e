import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, type Day, daysBetween, weekday } from "#app/domain/calendar";
import {
  addWorkingDays,
  easterSunday,
  holidaysOf,
  isWorkingDay,
  restOn,
  workingDayFrom,
  workingDayUntil,
} from "#app/domain/holiday";

/** Easter Sundays as published in the almanacs, 2014 to 2040. */
const easters: readonly Day[] = [
  "2014-04-20",
  "2015-04-05",
  "2016-03-27",
  "2017-04-16",
  "2018-04-01",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
  "2031-04-13",
  "2032-03-28",
  "2033-04-17",
  "2034-04-09",
  "2035-03-25",
  "2036-04-13",
  "2037-04-05",
  "2038-04-25",
  "2039-04-10",
  "2040-04-01",
];

test.each(easters)("Easter Sunday of its year is %s", (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
});

test.each<[number, Day]>([
  [2014, "2014-04-26"],
  [2022, "2022-04-27"],
  [2025, "2025-04-26"],
  [2031, "2031-04-26"],
  [2036, "2036-04-26"],
  [2040, "2040-04-27"],
])("King's Day of %i is %s, moved when it would be a Sunday", (year, day) => {
  expect(holidaysOf(year).get(day)).toBe("kings-day");
});

test("the statutory days of 2023", () => {
  expect([...holidaysOf(2023)].sort()).toEqual([
    ["2023-01-01", "new-year"],
    ["2023-04-07", "good-friday"],
    ["2023-04-10", "easter-monday"],
    ["2023-04-27", "kings-day"],
    ["2023-05-05", "liberation-day"],
    ["2023-05-18", "ascension-day"],
    ["2023-05-29", "whit-monday"],
    ["2023-12-25", "christmas-day"],
    ["2023-12-26", "second-christmas-day"],
  ]);
});

describe("working days", () => {
  it.each<[Day, ReturnType<typeof restOn>]>([
    ["2027-07-31", "saturday"],
    ["2026-11-01", "sunday"],
    ["2022-04-15", "good-friday"],
    ["2022-12-26", "second-christmas-day"],
    ["2022-12-31", "saturday"],
    ["2024-12-31", undefined],
    ["2023-07-31", undefined],
  ])("%s is %s", (day, why) => {
    expect(restOn(day)).toBe(why);
  });

  it("counts three working days over Easter", () => {
    expect(addWorkingDays("2023-04-06", 3)).toBe("2023-04-13");
    expect(addWorkingDays("2023-04-13", -3)).toBe("2023-04-06");
  });

  it("knows the longest rest there is: the latest Easter, with the king's birthday right behind it", () => {
    expect(workingDayFrom("2038-04-23")).toBe("2038-04-28");
    expect(workingDayUntil("2038-04-27")).toBe("2038-04-22");
  });

  const days = fc.integer({ min: 0, max: 9_800 }).map((count) => addDays("2014-01-01", count));

  it("moves forward and back to the nearest working day, never far", () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = workingDayFrom(day);
        const last = workingDayUntil(day);
        expect([isWorkingDay(next), isWorkingDay(last)]).toEqual([true, true]);
        expect(daysBetween(last, day)).toBeLessThanOrEqual(5);
        expect(daysBetween(day, next)).toBeLessThanOrEqual(5);
        if (isWorkingDay(day)) expect([last, next]).toEqual([day, day]);
      }),
    );
  });

  it("adds what a count of the days between would give", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count);
        const between = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(between.filter(isWorkingDay)).toHaveLength(count);
        expect(addWorkingDays(addDays(end, 1), -1)).toBe(end);
      }),
    );
  });

  it("rests on every Saturday and Sunday", () => {
    fc.assert(fc.property(days, (day) => weekday(day) < 6 || !isWorkingDay(day)));
  });
});
