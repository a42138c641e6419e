import fc from "fast-check";
import ICAL from "ical.js";
import { foldLines } from "ical-generator";
import { afterEach, describe, expect, it } from "vitest";
import { type DateAhead, policyDates } from "#app/domain/date-ahead";
import { calendarFile } from "#app/exchange/icalendar.server";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy2023 = suppliedPolicy();

const title = {
  nl: "Verzoek om aanpassing van het omzetplafond, met een heel lange titel vol é en ü",
  en: "Request",
};
const ask = {
  name: "Termijnen",
  language: "nl",
  shape: "day",
  address: "https://plafondkaart.example",
  stamp: "2023-07-12T07:41:00.000Z",
  title: () => title.nl,
  explain: () => "Eerste regel, met komma; en puntkomma\nTweede regel",
} as const;

const date: DateAhead = {
  key: "insurer:policy:2023:request",
  kind: "ceiling",
  title,
  belongsTo: { nl: "Beleid", en: "Policy" },
  actor: "provider",
  when: { deadline: { day: "2023-08-01", limit: "before" } },
  path: "/policies/v1#phase-request",
  revision: 2,
};

const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

describe.each(["UTC", "America/New_York", "Pacific/Auckland"])(
  "a calendar made on a server in %s",
  (zone) => {
    it("names the last day that counts, as a day without a zone", () => {
      process.env.TZ = zone;
      const [event] = eventsOf(calendarFile([date], ask));
      expect(event?.startDate.isDate).toBe(true);
      expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(["2023-07-31", "2023-08-01"]);
    });

    it.each([
      ["2023-08-01", "before", "2023-07-31T21:00:00Z", "2023-07-31T22:00:00Z"],
      ["2023-11-01", "through", "2023-11-01T22:00:00Z", "2023-11-01T23:00:00Z"],
      ["2023-10-29", "through", "2023-10-29T22:00:00Z", "2023-10-29T23:00:00Z"],
    ] as const)("puts the last hour of %s %s right in summer and in winter", (day, limit, start, end) => {
      process.env.TZ = zone;
      const [event] = eventsOf(
        calendarFile([{ ...date, when: { deadline: { day, limit } } }], { ...ask, shape: "hour" }),
      );
      expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([start, end]);
    });

    it("keeps what happens on a day a whole day", () => {
      process.env.TZ = zone;
      const [event] = eventsOf(
        calendarFile([{ ...date, when: { on: "2022-09-01" } }], { ...ask, shape: "hour" }),
      );
      expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, "2022-09-01"]);
    });
  },
);

describe("a calendar", () => {
  it("keeps the key, counts the moves, and survives commas, breaks and long lines", () => {
    const file = calendarFile([date], ask);
    expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const [event] = eventsOf(file);
    expect(event?.uid).toBe("insurer:policy:2023:request@plafondkaart");
    expect(event?.sequence).toBe(2);
    expect(event?.summary).toBe(title.nl);
    expect(event?.description).toBe(ask.explain());
    expect(event?.component.getFirstPropertyValue("url")?.toString()).toBe(
      "https://plafondkaart.example/policies/v1#phase-request",
    );
  });

  it("is the same file for the same dates, and holds every date of a policy", () => {
    const dates = policyDates({
      ...{ id: "v1", insurer: "i", version: 1, effectiveFrom: policy2023.publishedOn, reason: "" },
      policy: policy2023,
    });
    const file = calendarFile(dates, ask);
    expect(file).toBe(calendarFile(dates, ask));
    expect(new Set(eventsOf(file).map(({ uid }) => uid)).size).toBe(dates.length);
  });
});

it("breaks lines as the calendar library does, and none is longer than 75 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(120), (words, more) => {
      const written = `${words.replace(/[\r\n]/g, " ")}${"a".repeat(more)}`;
      const file = calendarFile([date], { ...ask, title: () => written, explain: () => "a".repeat(more) });
      expect(file).toBe(foldLines(file.replaceAll("\r\n ", "")));
      for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(eventsOf(file)[0]?.description).toBe("a".repeat(more));
    }),
  );
});
