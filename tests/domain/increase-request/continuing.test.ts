import { describe, expect, it } from "vitest";
import { type Day, dayOf, type Instant, instantAt } from "#app/domain/calendar";
import { consentOn, roomUnder } from "#app/domain/increase-request/continuing";
import type { RequestFact, RequestTerms } from "#app/domain/increase-request/request";
import { requestState } from "#app/domain/increase-request/state";
import en from "#app/i18n/increase-continuing/en";
import nl from "#app/i18n/increase-continuing/nl";
import type { Detail } from "#db/schema/season";

const terms: RequestTerms = {
  ask: { day: "2023-08-01", limit: "before" },
  decide: { day: "2023-11-01", limit: "through" },
};
const on = (day: Day): Instant => instantAt(day, "10:00");
const step = (at: Instant, detail: Detail<RequestFact>): RequestFact => ({
  ...{ id: `${at} ${detail.kind}`, day: dayOf(at), recordedAt: at },
  ...detail,
});
const received = (receivedAt: Instant) =>
  step(receivedAt, {
    ...{ kind: "received", receivedAt, way: "product", hash: "" },
    content: { forecast: 110_000_00, explanation: "Meer aanvragen van huisartsen." },
  });
const inTime = received(on("2023-07-20"));
const late = received(on("2023-08-02"));
const reason = "De groei is aangetoond.";
const october = on("2023-10-05");
const november = on("2023-11-02");
const decided = (outcome: "none" | "part" | "all", granted: number) =>
  step(october, { kind: "decided", outcome, granted, reason });

describe("whether it is paid above the ceiling as it was", () => {
  it.each<[string, RequestFact[], Instant, string]>([
    ["asked", [inTime], october, "asked"],
    ["late, and not yet looked at", [late], october, "asked"],
    ["undecided by the day of decision", [inTime], november, "undecided"],
    ["refused", [inTime, decided("none", 0)], november, "refused"],
    ["granted in part", [inTime, decided("part", 5_000_00)], november, "part"],
    ["granted", [inTime, decided("all", 10_000_00)], november, "all"],
    [
      "refused, and granted by a revision",
      [
        inTime,
        decided("none", 0),
        step(on("2023-10-20"), { kind: "revised", outcome: "part", granted: 1_00, reason, why: "Nieuw" }),
      ],
      november,
      "part",
    ],
    [
      "late and not taken up",
      [late, step(on("2023-08-09"), { kind: "considered", considered: false, reason })],
      november,
      "not-considered",
    ],
    ["withdrawn", [inTime, step(october, { kind: "withdrawn" })], november, "withdrawn"],
  ])("%s is told in both languages", (_, facts, now, consent) => {
    const state = requestState({ facts }, terms, now);
    expect(state && consentOn(state)).toBe(consent);
    expect([nl, en].every((texts) => `consent.${consent}` in texts)).toBe(true);
  });

  it.each([
    [100_00, 60_00, { kind: "within", cents: 40_00 }],
    [100_00, 100_00, { kind: "full", cents: 0 }],
    [100_00, 130_00, { kind: "over", cents: 30_00 }],
    [0, 0, { kind: "full", cents: 0 }],
    [0, 1_00, { kind: "over", cents: 1_00 }],
  ])("of a ceiling of %d with %d accepted", (ceiling, accepted, room) => {
    expect(roomUnder(ceiling, accepted)).toEqual(room);
  });
});
