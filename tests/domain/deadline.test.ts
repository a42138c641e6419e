import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, type Day, type Instant, instantAt, instantOf, msOf, startOf } from "#app/domain/calendar";
import { closesAt, type Deadline, deadlineState, isInTime, lastDayOf } from "#app/domain/deadline";

const beforeAugust: Deadline = { day: "2023-08-01", limit: "before" };
const byNovember: Deadline = { day: "2023-11-01", limit: "through" };

describe("the moment a deadline closes", () => {
  it.each<[string, Deadline, Instant]>([
    ["vóór 1 augustus, summer time", beforeAugust, "2023-07-31T22:00:00.000Z"],
    ["uiterlijk 1 november, winter time", byNovember, "2023-11-01T23:00:00.000Z"],
    ["the day summer time ends", { day: "2022-10-30", limit: "through" }, "2022-10-30T23:00:00.000Z"],
    ["the day summer time begins", { day: "2023-03-26", limit: "through" }, "2023-03-26T22:00:00.000Z"],
    ["the last day of February", { day: "2024-02-29", limit: "through" }, "2024-02-29T23:00:00.000Z"],
  ])("%s", (_, deadline, moment) => {
    expect(closesAt(deadline)).toBe(moment);
  });

  it.each<[string, Deadline, Instant, boolean]>([
    ["31 July 23:58", beforeAugust, instantAt("2023-07-31", "23:58"), true],
    ["the last millisecond", beforeAugust, "2023-07-31T21:59:59.999Z", true],
    ["1 August 00:00", beforeAugust, instantAt("2023-08-01", "00:00"), false],
    ["1 November 23:59", byNovember, instantAt("2023-11-01", "23:59"), true],
    ["2 November 00:00", byNovember, instantAt("2023-11-02"), false],
    ["1 November 23:30 UTC, which is 2 November here", byNovember, "2023-11-01T23:30:00.000Z", false],
  ])("%s", (_, deadline, receivedAt, inTime) => {
    expect(isInTime(deadline, receivedAt)).toBe(inTime);
  });
});

describe("days of rest", () => {
  it("does not roll unless the deadline says so", () => {
    const saturday: Deadline = { day: "2027-08-01", limit: "before" };
    expect(lastDayOf(saturday)).toBe("2027-07-31");
    expect(lastDayOf({ ...saturday, rolls: true })).toBe("2027-08-02");
    expect(closesAt({ ...saturday, rolls: true })).toBe(startOf("2027-08-03"));
  });

  it("warns of a Saturday and names the last working day", () => {
    const state = deadlineState({ day: "2025-11-01", limit: "through" }, instantAt("2025-10-01"));
    expect(state).toMatchObject({ rest: "saturday", lastWorkingDay: "2025-10-31", lastDay: "2025-11-01" });
  });

  it("warns of Good Friday", () => {
    const state = deadlineState({ day: "2022-04-15", limit: "through" }, instantAt("2022-04-01"));
    expect(state).toMatchObject({ rest: "good-friday", lastWorkingDay: "2022-04-14" });
  });
});

test("on 12 July there are 19 days to the last day for a ceiling request", () => {
  const state = deadlineState(beforeAugust, instantAt("2023-07-12", "09:41"));
  expect(state).toEqual({
    lastDay: "2023-07-31",
    closesAt: "2023-07-31T22:00:00.000Z",
    passed: false,
    daysLeft: 19,
    left: { days: 19, hours: 14, minutes: 19, seconds: 0 },
    rest: undefined,
    lastWorkingDay: "2023-07-31",
  });
});

test("on the last evening there are minutes, and a second later nothing", () => {
  expect(deadlineState(beforeAugust, instantAt("2023-07-31", "23:58"))).toMatchObject({
    daysLeft: 0,
    passed: false,
    left: { days: 0, hours: 0, minutes: 2, seconds: 0 },
  });
  expect(deadlineState(beforeAugust, instantAt("2023-08-01"))).toMatchObject({
    daysLeft: -1,
    passed: true,
    left: { days: 0, hours: 0, minutes: 0, seconds: 0 },
  });
});

const days = fc.integer({ min: 0, max: 9_800 }).map((count): Day => addDays("2014-01-01", count));
const deadlines = fc.record({
  day: days,
  limit: fc.constantFrom("through" as const, "before" as const),
  rolls: fc.boolean(),
});

test("a deadline before a day is the deadline through the day before it", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(closesAt({ day, limit: "before" })).toBe(closesAt({ day: addDays(day, -1), limit: "through" }));
    }),
  );
});

test("in time, passed and time left agree at every moment", () => {
  fc.assert(
    fc.property(deadlines, fc.integer({ min: -400_000_000, max: 400_000_000 }), (deadline, offset) => {
      const now = instantOf(msOf(closesAt(deadline)) + offset);
      const { passed, left, daysLeft } = deadlineState(deadline, now);
      expect(passed).toBe(!isInTime(deadline, now));
      expect(passed).toBe(offset >= 0);
      expect(passed).toBe(daysLeft < 0);
      const seconds = ((left.days * 24 + left.hours) * 60 + left.minutes) * 60 + left.seconds;
      expect(seconds).toBe(Math.max(0, Math.floor(-offset / 1000)));
    }),
  );
});
