import fc from "fast-check";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  firstOfMonth,
  type Instant,
  instantAt,
  instantOf,
  lastOfMonth,
  lastOfYear,
  type Month,
  monthOf,
  msOf,
  parseDay,
  parseInstant,
  startOf,
  timeOf,
  weekday,
  yearOf,
} from "#app/domain/calendar";

describe("reading a day", () => {
  it.each(["2023-01-01", "2024-02-29", "2000-02-29", "2022-12-31"])("%s is a day", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  it.each([
    "2023-02-29",
    "1900-02-29",
    "2023-04-31",
    "2023-13-01",
    "2023-00-10",
    "2023-1-2",
    "01-02-2023",
    "2023-01-01T00:00Z",
    "",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("reading a moment", () => {
  it.each<[string, Instant]>([
    ["2023-08-01T00:00+02:00", "2023-07-31T22:00:00.000Z"],
    ["2023-11-01T23:59:59.999+01:00", "2023-11-01T22:59:59.999Z"],
    ["2023-11-01T23:59Z", "2023-11-01T23:59:00.000Z"],
  ])("%s", (text, moment) => {
    expect(parseInstant(text)).toBe(moment);
  });
  it.each(["2023-08-01T00:00", "2023-08-01", "2023-08-01T25:00Z", "1 aug 2023"])("%j is none", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe("days and months", () => {
  it.each<[Day, number, Day]>([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2023-03-26", 1, "2023-03-27"],
    ["2022-10-30", -1, "2022-10-29"],
    ["2023-01-01", -365, "2022-01-01"],
  ])("%s and %i days is %s", (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });
  it.each<[Day, number]>([
    ["2023-07-12", 3],
    ["2022-04-15", 5],
    ["2026-11-01", 7],
  ])("%s is weekday %i", (day, number) => {
    expect(weekday(day)).toBe(number);
  });
  it.each<[Month, number, Month]>([
    ["2022-11", 2, "2023-01"],
    ["2023-01", -1, "2022-12"],
    ["2023-01", -13, "2021-12"],
    ["2023-05", 0, "2023-05"],
  ])("%s and %i months is %s", (month, months, result) => {
    expect(addMonths(month, months)).toBe(result);
  });
  it.each<[Month, Day]>([
    ["2023-02", "2023-02-28"],
    ["2024-02", "2024-02-29"],
    ["2023-12", "2023-12-31"],
  ])("%s ends on %s", (month, day) => {
    expect(lastOfMonth(month)).toBe(day);
    expect(monthOf(day)).toBe(month);
    expect(firstOfMonth(month)).toBe(`${month}-01`);
  });
  it("names the year and its last day", () => {
    expect([yearOf("2023-07-12"), yearOf("2022-04"), lastOfYear(2023)]).toEqual([2023, 2022, "2023-12-31"]);
  });
});

/** Moments around both changes of the clock and both ends of a year, with what the clock in Amsterdam shows. */
const clocks: readonly [Instant, Day, string][] = [
  ["2023-07-31T21:59:59.999Z", "2023-07-31", "23:59"],
  ["2023-07-31T22:00:00.000Z", "2023-08-01", "00:00"],
  ["2023-11-01T22:59:59.999Z", "2023-11-01", "23:59"],
  ["2023-11-01T23:00:00.000Z", "2023-11-02", "00:00"],
  ["2023-03-26T00:59:00.000Z", "2023-03-26", "01:59"],
  ["2023-03-26T01:00:00.000Z", "2023-03-26", "03:00"],
  ["2023-10-29T00:30:00.000Z", "2023-10-29", "02:30"],
  ["2023-10-29T01:30:00.000Z", "2023-10-29", "02:30"],
  ["2022-12-31T23:00:00.000Z", "2023-01-01", "00:00"],
];

describe("the clock in Amsterdam", () => {
  it.each(clocks)("%s is %s %s", (instant, day, time) => {
    expect([dayOf(instant), timeOf(instant)]).toEqual([day, time]);
  });
  it.each<[Day, string, Instant]>([
    ["2022-04-15", "16:05", "2022-04-15T14:05:00.000Z"],
    ["2023-08-01", "00:00", "2023-07-31T22:00:00.000Z"],
    ["2023-07-31", "23:59:59", "2023-07-31T21:59:59.000Z"],
    ["2023-10-29", "02:30", "2023-10-29T00:30:00.000Z"],
    ["2023-10-29", "03:00", "2023-10-29T02:00:00.000Z"],
    ["2023-03-26", "02:30", "2023-03-26T01:30:00.000Z"],
    ["2023-03-26", "03:00", "2023-03-26T01:00:00.000Z"],
    ["2023-01-01", "00:00", "2022-12-31T23:00:00.000Z"],
  ])("%s %s is %s", (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
  });
});

const days = fc.integer({ min: 0, max: 25_000 }).map((count): Day => addDays("2000-01-01", count));
const moments = fc.integer({ min: msOf("2000-01-01T00:00:00Z"), max: msOf("2060-01-01T00:00:00Z") });

describe("at every day and moment", () => {
  it("a day begins at its first moment", () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOf(day);
        expect(dayOf(start)).toBe(day);
        expect(dayOf(instantOf(msOf(start) - 1))).toBe(addDays(day, -1));
      }),
    );
  });
  it("days and the days between them agree", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9_000, max: 9_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
  it("texts of moments order as the moments do", () => {
    fc.assert(fc.property(moments, moments, (a, b) => instantOf(a) < instantOf(b) === a < b));
  });
  it("a moment lies within its civil day", () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const now = instantOf(ms);
        const day = dayOf(now);
        expect(startOf(day) <= now && now < startOf(addDays(day, 1))).toBe(true);
      }),
    );
  });
});

describe.each(["America/New_York", "Pacific/Auckland", "UTC"])("on a server in %s", (zone) => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
    vi.resetModules();
  });

  test("Amsterdam's days and clock stay the same", async () => {
    process.env.TZ = zone;
    vi.resetModules();
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const calendar = await import("#app/domain/calendar");
    for (const [instant, day, time] of clocks) {
      expect([calendar.dayOf(instant), calendar.timeOf(instant)]).toEqual([day, time]);
    }
    expect(calendar.startOf("2023-08-01")).toBe("2023-07-31T22:00:00.000Z");
    expect(calendar.startOf("2023-11-02")).toBe("2023-11-01T23:00:00.000Z");
    expect(calendar.addDays("2023-03-12", 1)).toBe("2023-03-13");
    expect(calendar.weekday("2023-07-12")).toBe(3);
    expect(calendar.parseDay("2023-03-12")).toBe("2023-03-12");
  });
});
