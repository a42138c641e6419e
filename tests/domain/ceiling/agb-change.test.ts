import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, type Day, firstOfMonth, type Instant, type Month } from "#app/domain/calendar";
import {
  type AgbChange,
  type AgbChangeWhat,
  agbChangeState,
  monthAheadOf,
} from "#app/domain/ceiling/agb-change";
import { type AgbGround, askRefusals, confirmRefusals } from "#app/domain/ceiling/agb-refusal";
import { agbTermsOf } from "#app/domain/ceiling/agb-terms";
import { type AgbPeriod, agbPeriods } from "#app/domain/ceiling/contract-terms";
import { holderOn } from "#app/domain/contracting/holder";

const ground: AgbGround = {
  holder: "putter",
  periods: [
    { organisation: "putter", code: "50990268", from: "2022-01-01" },
    { organisation: "wulp", code: "50990111", from: "2022-01-01" },
  ],
  parties: [
    { organisation: "wulp", role: "partner", from: "2022-01-01" },
    { organisation: "snip", role: "subcontractor", from: "2022-01-01" },
    { organisation: "griel", role: "partner", from: "2022-01-01" },
  ],
  startsOn: "2022-01-01",
  endsOn: "2024-12-31",
  monthAhead: true,
  ownerOf: (code) => ({ "50990268": "putter", "50990111": "wulp", "06010001": "griel" })[code],
  open: [],
  today: "2023-05-22",
};
const code: AgbChangeWhat = { kind: "code", was: "50990268", becomes: "50990331" };
const asked = { from: "2023-07-01", reason: "Nieuwe rechtsvorm, zelfde KvK" } as const;
const partner = (organisation: string, becomes = "50990999"): AgbChangeWhat => ({
  kind: "partner",
  organisation,
  becomes,
});

const transfer = (organisation: string): AgbChangeWhat => ({
  kind: "transfer",
  organisation,
  becomes: "50990999",
});

describe("a change of AGB code", () => {
  it.each([
    ["in time, on the first of a month", code, asked, {}, []],
    ["on the last day that is a month ahead", code, asked, { today: "2023-06-01" }, []],
    ["a day later", code, asked, { today: "2023-06-02" }, ["not-ahead"]],
    ["a day later where nothing was adopted", code, asked, { today: "2023-06-02", monthAhead: false }, []],
    ["in the middle of a month", code, { ...asked, from: "2023-07-15" }, {}, ["not-first"]],
    [
      "in the middle of a month where nothing was adopted",
      code,
      { ...asked, from: "2023-07-15" },
      { monthAhead: false },
      [],
    ],
    ["of a day gone by", code, { ...asked, from: "2023-05-22" }, {}, ["day-past"]],
    ["after the agreement", code, { ...asked, from: "2025-01-01" }, {}, ["outside-term"]],
    ["to what is no code", { ...code, becomes: "5099033" }, asked, {}, ["not-agb"]],
    ["to itself", { ...code, becomes: "50990268" }, asked, {}, ["same-code", "already-listed"]],
    ["from a code that is not listed", { ...code, was: "50990269" }, asked, {}, ["not-listed"]],
    ["to another's code", { ...code, becomes: "06010001" }, asked, {}, ["other-owner"]],
    ["without a reason", code, { ...asked, reason: " kort " }, {}, ["no-reason"]],
    ["that was asked already", code, asked, { open: [code] }, ["waiting"]],
    ["for a partner", partner("griel"), asked, {}, []],
    ["for a partner with its own code", partner("griel", "06010001"), asked, {}, []],
    ["for a subcontractor", partner("snip"), asked, {}, ["subcontractor"]],
    ["for a stranger", partner("kluut"), asked, {}, ["no-party"]],
    ["by whoever holds it", transfer("putter"), asked, {}, ["same-holder"]],
    ["by a new legal person", transfer("kluut"), asked, {}, []],
  ] as const)("%s", (_name, what, given, more, expected) => {
    expect(askRefusals(what, given, { ...ground, ...more })).toEqual(expected);
  });

  it.each([
    ["consented", "J. de Wit", true, {}, []],
    ["asked", "J. de Wit", true, {}, ["not-now"]],
    ["consented", " ", false, {}, ["no-signer", "no-document"]],
    ["consented", "J. de Wit", true, { today: "2023-06-02" }, ["not-ahead"]],
    ["consented", "J. de Wit", true, { today: "2023-06-02", monthAhead: false }, []],
    ["consented", "J. de Wit", true, { today: "2023-07-01", monthAhead: false }, ["day-past"]],
  ] as const)("%s is confirmed by %j, with document: %s", (state, by, hasDocument, more, expected) => {
    expect(confirmRefusals(asked, state, { by, hasDocument }, { ...ground, ...more })).toEqual(expected);
  });

  it("stands where its last step left it, and is in force from its day", () => {
    const at = "2023-05-24T08:00:00.000Z";
    const change: AgbChange = {
      ...{ id: "1", contract: "c", together: "1", what: code, askedBy: "provider", recordedAt: at, ...asked },
      facts: [
        { id: "a", day: "2023-05-23", recordedAt: "2023-05-23T08:00:00.000Z", kind: "consented" },
        {
          id: "b",
          day: "2023-05-24",
          recordedAt: at,
          kind: "confirmed",
          by: "X",
          document: "d",
          splits: false,
        },
      ],
    };
    const on = (day: Day, knownAt = "2024-01-01T00:00:00.000Z" as const) =>
      agbChangeState(change, day, knownAt);
    expect(on("2023-05-22")).toBe("asked");
    expect(on("2023-05-23")).toBe("consented");
    expect(on("2023-06-30")).toBe("confirmed");
    expect(on("2023-07-01")).toBe("in-force");
  });

  it("is a month ahead of the first of any month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
        const month: Month = addMonths("2000-01", months);
        expect(monthAheadOf(firstOfMonth(month))).toBe(firstOfMonth(addMonths(month, -1)));
      }),
    );
  });
});

describe("the list after a confirmed change", () => {
  const before: Instant = "2023-05-22T10:00:00.000Z";
  const listed = (what: AgbChangeWhat, from: Day, periods: readonly AgbPeriod[], isListed: boolean) => {
    const own = isListed
      ? periods.map((each, at) => ({
          ...{ id: `old${at}`, day: each.from, recordedAt: before, kind: "agb-listed" as const },
          ...{ organisation: each.organisation, code: each.code, until: each.until },
        }))
      : [];
    const terms = agbTermsOf({ what, from }, { holder: "putter", periods, listed: isListed });
    return agbPeriods(
      [...own, ...terms.map((term, at) => ({ ...term, id: `new${at}`, recordedAt: before }))],
      "2024-01-01T00:00:00.000Z",
    );
  };

  it.each([
    [
      "another code",
      code,
      [
        ["50990268", "2022-01-01", "2023-06-30"],
        ["50990331", "2023-07-01", undefined],
      ],
    ],
    [
      "a take-over",
      { kind: "transfer", organisation: "kluut", becomes: "50990777" },
      [
        ["50990268", "2022-01-01", "2023-06-30"],
        ["50990777", "2023-07-01", undefined],
      ],
    ],
    [
      "a partner",
      partner("griel"),
      [
        ["50990268", "2022-01-01", undefined],
        ["50990999", "2023-07-01", undefined],
      ],
    ],
  ] as const)("of %s has no day without a code, whether it was listed or not", (_name, what, expected) => {
    for (const isListed of [true, false]) {
      const periods = listed(what, "2023-07-01", ground.periods, isListed);
      const others = periods.filter((each) => each.code !== "50990111");
      expect(others.map((each) => [each.code, each.from, each.until])).toEqual(expected);
      expect(periods.find((each) => each.code === "50990111")?.until).toBeUndefined();
    }
  });

  it("lets exactly one code of the provider claim on every day", () => {
    const days = fc.integer({ min: 1, max: 1_000 }).map((days) => addDays("2022-01-01", days));
    fc.assert(
      fc.property(days, days, fc.boolean(), (from, day, isListed) => {
        const periods = listed(code, from, ground.periods, isListed);
        const open = periods.filter(
          (each) =>
            each.organisation === "putter" &&
            each.from <= day &&
            (each.until === undefined || day <= each.until),
        );
        expect(open.map((each) => each.code)).toEqual([day < from ? "50990268" : "50990331"]);
      }),
    );
  });
});

it("who holds an agreement changes on the day, once it is known", () => {
  const taken = {
    organisation: "kluut",
    from: "2023-07-01",
    recordedAt: "2023-05-24T08:00:00.000Z",
  } as const;
  const contract = { provider: "putter", holders: [taken] };
  expect(holderOn(contract, "2023-06-30", "2024-01-01T00:00:00.000Z")).toBe("putter");
  expect(holderOn(contract, "2023-07-01", "2024-01-01T00:00:00.000Z")).toBe("kluut");
  expect(holderOn(contract, "2023-07-01", "2023-05-01T00:00:00.000Z")).toBe("putter");
});
