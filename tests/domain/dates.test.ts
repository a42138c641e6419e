import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import type { TermFact } from "#app/domain/ceiling/contract-terms";
import { dayOfDate } from "#app/domain/date-ahead";
import { claimDates, returnDates, rulesFor } from "#app/domain/dates/claims";
import { requestDates } from "#app/domain/dates/request";
import { dayOfYear, moveRefusal, responseDue, termEnd } from "#app/domain/dates/term";
import { deadlineState } from "#app/domain/deadline";
import { isWorkingDay } from "#app/domain/holiday";
import type { RequestFact } from "#app/domain/increase-request/request";
import { requestTerms } from "#app/domain/increase-request/terms";
import type { ResponseWindow } from "#app/domain/policy/rules";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(["UTC", "America/New_York", "Pacific/Auckland"])("on a server in %s", (server) => {
  it.each([
    ["2023-07-31", { count: 3, unit: "working-days" }, "2023-08-03"],
    ["2023-04-06", { count: 3, unit: "working-days" }, "2023-04-13"], // Good Friday, Easter Monday
    ["2024-12-24", { count: 3, unit: "working-days" }, "2024-12-31"],
    ["2026-04-24", { count: 1, unit: "working-days" }, "2026-04-28"], // King's Day on a Monday
    ["2023-12-15", { count: 20, unit: "working-days" }, "2024-01-17"],
    ["2023-03-01", { count: 4, unit: "weeks" }, "2023-03-29"], // over the change to summer time
    ["2023-10-15", { count: 2, unit: "weeks" }, "2023-10-29"], // the day of 25 hours
    ["2024-01-31", { count: 1, unit: "months" }, "2024-02-29"],
    ["2023-01-31", { count: 1, unit: "months" }, "2023-02-28"],
    ["2024-02-29", { count: 1, unit: "years" }, "2025-02-28"],
    ["2022-02-28", { count: 2, unit: "years" }, "2024-02-28"],
    ["2023-12-31", { count: 1, unit: "days" }, "2024-01-01"],
  ] as const)("a term from %s of %o ends on %s", (from, term, expected) => {
    process.env.TZ = server;
    expect(termEnd(from, term)).toBe(expected);
  });

  it.each([
    [{ day: "2023-08-01", limit: "before" }, "2023-07-31T22:00:00.000Z", undefined],
    [{ day: "2023-11-01", limit: "through" }, "2023-11-01T23:00:00.000Z", undefined],
    [{ day: "2024-02-28", limit: "through" }, "2024-02-28T23:00:00.000Z", undefined],
    [{ day: "2024-02-29", limit: "through" }, "2024-02-29T23:00:00.000Z", undefined],
    [{ day: "2024-06-30", limit: "through" }, "2024-06-30T22:00:00.000Z", "sunday"],
    [{ day: "2027-08-01", limit: "before" }, "2027-07-31T22:00:00.000Z", "saturday"],
    [{ day: "2023-03-26", limit: "through" }, "2023-03-26T22:00:00.000Z", "sunday"], // 23 hours
    [{ day: "2023-10-29", limit: "through" }, "2023-10-29T23:00:00.000Z", "sunday"], // 25 hours
    [{ day: "2040-04-02", limit: "through" }, "2040-04-02T22:00:00.000Z", "easter-monday"],
    [{ day: "2038-06-03", limit: "through" }, "2038-06-03T22:00:00.000Z", "ascension-day"],
  ] as const)("%o closes at %s, to the millisecond", (deadline, closes, rest) => {
    process.env.TZ = server;
    const state = deadlineState(deadline, instantAt("2023-01-02"));
    expect([state.closesAt, state.rest]).toEqual([closes, rest]);
    expect(isWorkingDay(state.lastWorkingDay)).toBe(true);
  });
});

describe("a term", () => {
  it("in working days ends on one, and never sooner than as many days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_500 }), fc.integer({ min: 1, max: 30 }), (at, count) => {
        const from = addDays("2023-01-01", at);
        const end = termEnd(from, { count, unit: "working-days" });
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= addDays(from, count)).toBe(true);
      }),
    );
  });

  it("to answer is four weeks, strives for two, and moves once, in time, later, with a reason", () => {
    const window: Pick<ResponseWindow, "term" | "aim" | "movable"> = {
      term: { count: 4, unit: "weeks" },
      aim: { count: 2, unit: "weeks" },
      movable: true,
    };
    expect(responseDue(window, "2026-05-01")).toEqual({
      deadline: { day: "2026-05-29", limit: "through" },
      aim: "2026-05-15",
    });
    expect(responseDue(window, "2026-05-01", "2026-06-12").deadline.day).toBe("2026-06-12");
    expect(responseDue({ ...window, movable: false }, "2026-05-01", "2026-06-12").deadline.day).toBe(
      "2026-05-29",
    );
    const move: Parameters<typeof moveRefusal>[1] = {
      received: "2026-05-01",
      today: "2026-05-29",
      to: "2026-06-12",
      moved: false,
      reason: "De cijfers van april komen later.",
    };
    expect(moveRefusal(window, move)).toBeUndefined();
    expect(moveRefusal({ ...window, movable: false }, move)).toBe("not-movable");
    expect(moveRefusal(window, { ...move, moved: true })).toBe("moved-already");
    expect(moveRefusal(window, { ...move, today: "2026-05-30" })).toBe("term-over");
    expect(moveRefusal(window, { ...move, to: "2026-05-29" })).toBe("not-later");
    expect(moveRefusal(window, { ...move, reason: "later" })).toBe("no-reason");
  });

  it.each([
    [2024, "02-28", "2024-02-28"],
    [2025, "02-29", "2025-02-28"],
    [2024, "02-29", "2024-02-29"],
    [2024, "06-30", "2024-06-30"],
  ] as const)("of %i named as %s is %s", (year, named, expected) => {
    expect(dayOfYear(year, named)).toBe(expected);
  });
});

const policy = suppliedPolicy();
const version = {
  ...{ id: "v1", insurer: "i", version: 1, effectiveFrom: policy.publishedOn, reason: "", policy },
};
const recorded = instantAt("2021-12-06", "09:00");
const now = instantAt("2024-01-10", "12:00");

describe("the claims of an agreement", () => {
  const adopted: readonly TermFact[] = [
    {
      ...{ id: "t1", kind: "claim-rules", day: "2022-01-01", recordedAt: recorded },
      rules: ["book-year-closes", "return-terms"],
    },
  ];
  const contract = { id: "c1", about: "Zeeland", path: "/regions/VR19", facts: adopted };

  it("that adopts their closing are told by 28 February, in by 30 June, and can then be settled", () => {
    const dates = claimDates(contract, version, now);
    expect(dates.map((date) => [date.actor, dayOfDate(date)])).toEqual([
      ["provider", "2024-06-30"],
      ["provider", "2024-02-28"],
      ["both", "2024-07-01"],
    ]);
    expect(dates.every(({ source }) => source?.rule === "2.36")).toBe(true);
  });

  it("that adopts nothing have no dates, and neither have its files", () => {
    expect(claimDates({ ...contract, facts: [] }, version, now)).toEqual([]);
    expect(rulesFor(version, [], "2023-01-01", now)).toEqual([]);
  });

  it("are answered within three and twenty working days of what was received", () => {
    const rules = rulesFor(version, adopted, "2023-01-01", now);
    const batch = {
      number: 4,
      reference: "L-2023-0004",
      about: "Zeeland",
      receivedAt: instantAt("2023-04-06", "23:59"),
    };
    expect(returnDates(batch, rules).map(dayOfDate)).toEqual(["2023-04-13", "2023-05-10"]);
  });
});

describe("a request", () => {
  const terms = requestTerms(version);
  if (!terms) throw new Error("The policy has the days of requests.");
  const received: RequestFact = {
    ...{ id: "f1", day: "2023-07-31", recordedAt: instantAt("2023-07-31", "23:58"), kind: "received" },
    ...{ receivedAt: instantAt("2023-07-31", "23:58"), way: "product", hash: "" },
    content: { forecast: 100, explanation: "meer aanvragen dan gedacht" },
  };
  const at = (facts: readonly RequestFact[], day: Day) =>
    requestDates(
      { request: { id: "r", reference: "P-2023-0001", ceiling: "c", facts }, terms, version, about: "Merel" },
      instantAt(day, "12:00"),
    ).map((date) => [date.key, date.actor, dayOfDate(date)]);
  const decided: RequestFact = {
    ...{ id: "f2", day: "2023-10-30", recordedAt: instantAt("2023-10-30", "11:00"), kind: "decided" },
    ...{ outcome: "all", granted: 100, reason: "past binnen het budget" },
    condition: { text: "werkafspraken", by: "2023-12-31" },
  };

  it("waits for its decision until 1 November, and for its condition until that is met", () => {
    expect(at([received], "2023-08-01")).toEqual([["request:r:decision", "insurer", "2023-11-01"]]);
    expect(at([received, decided], "2023-11-02")).toEqual([
      [`request:r:condition:${decided.recordedAt}`, "provider", "2023-12-31"],
    ]);
    const met: RequestFact = {
      ...{ id: "f3", day: "2023-11-20", recordedAt: instantAt("2023-11-20"), kind: "condition-met" },
      ...{ met: true, reason: "afspraken ontvangen" },
    };
    expect(at([received, decided, met], "2023-11-21")).toEqual([]);
    expect(at([received], "2023-07-01")).toEqual([]);
  });
});
