import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "#app/domain/calendar";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type SettlementFact, settlementClock } from "#app/domain/ceiling/settlement";
import { amountsTogether, settlementAmounts, yearAmounts } from "#app/domain/ceiling/settlement-amounts";
import { settlementRefusals, settlementSteps } from "#app/domain/ceiling/settlement-step";

const set = (cents: number, more: Partial<Extract<CeilingOn, { state: "set" }>> = {}): CeilingOn => ({
  ...{ state: "set", cents, since: "2022-01-01" },
  ...more,
});
const cents = fc.integer({ min: -1_000_00, max: 3_000_000_000_00 });

describe("what a year comes to", () => {
  it.each([
    ["within the ceiling", 900, set(1_000), { over: 0, paidOver: 0, reclaim: 0, short: 0 }],
    ["above it", 1_100, set(1_000), { over: 100, paidOver: 0, reclaim: 100, short: 0 }],
    [
      "above it with half the tariff for some of it",
      1_101,
      set(1_000, { over: { cents: 51, rate: 5_000 } }),
      { over: 101, paidOver: 25, reclaim: 76, short: 0 },
    ],
    ["of a ceiling of zero", 5, set(0), { over: 5, paidOver: 0, reclaim: 5, short: 0 }],
    [
      "below the minimum",
      700,
      set(1_000, { minimum: 800 }),
      { over: 0, paidOver: 0, reclaim: 0, short: 100 },
    ],
    ["of a ceiling that is still open", 5, { state: "open", since: "2022-01-01" }, { over: 0, reclaim: 0 }],
  ] as const)("%s", (_name, accepted, on, expected) => {
    expect(settlementAmounts(accepted, on)).toMatchObject(expected);
  });

  it("is held against its minimum with all that its parts by code brought in", () => {
    expect(settlementAmounts(500, set(600, { minimum: 800 }), 900)).toMatchObject({ short: 0 });
    const parts = [
      { on: set(600, { minimum: 800 }), used: 500 },
      { on: set(300), used: 200 },
      { lot: "imaging", on: set(100), used: 90 },
    ];
    expect(yearAmounts(parts)).toMatchObject({ accepted: 700, ceiling: 900, reclaim: 0, short: 100 });
  });

  it("adds up to the cent, and reclaims no more than lies above the ceiling", () => {
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(cents, fc.nat(), fc.nat(), rate, (accepted, ceiling, room, each) => {
        const on = set(ceiling, { over: { cents: room, rate: each } });
        const { over, paidOver, reclaim } = settlementAmounts(accepted, on);
        expect(paidOver + reclaim).toBe(over);
        expect(Math.min(paidOver, reclaim)).toBeGreaterThanOrEqual(0);
        expect(over).toBe(Math.max(0, accepted - ceiling));
      }),
    );
  });

  it("is that of its codes together, or of its part ceilings where these leave more above", () => {
    const [one, other] = [settlementAmounts(1_100, set(1_000)), settlementAmounts(40, set(50))];
    expect(amountsTogether([one, other], [])).toMatchObject({
      accepted: 1_140,
      ceiling: 1_050,
      reclaim: 100,
    });
    const part = settlementAmounts(700, set(400));
    expect(amountsTogether([one], [part])).toMatchObject({ accepted: 1_100, ceiling: 1_000, reclaim: 300 });
    expect(amountsTogether([], [part])).toMatchObject({ accepted: 700, ceiling: 400, reclaim: 300 });
  });
});

describe("the clock of a settlement", () => {
  const settled = { amounts: settlementAmounts(1_100, set(1_000)) };
  const fact = (
    day: Day,
    detail: Partial<SettlementFact> & { kind: SettlementFact["kind"] },
  ): SettlementFact => {
    const kept = { id: day, day, recordedAt: `${day}T09:00:00.000Z`, text: "x" } as const;
    const amounts = settlementAmounts(1_100, set(1_000));
    if (detail.kind === "contact") return { ...kept, way: "phone", side: "insurer", kind: detail.kind };
    if (detail.kind === "proposed") return { ...kept, kind: detail.kind, amounts };
    if (detail.kind === "settled") return { ...kept, kind: detail.kind, reclaim: 100, paid: "set-off" };
    if (detail.kind === "arranged") return { ...kept, kind: detail.kind, until: "2023-09-30" };
    return { ...kept, kind: detail.kind, agrees: "agrees" in detail && detail.agrees === true };
  };
  const facts = [
    fact("2023-02-01", { kind: "contact" }),
    fact("2023-07-10", { kind: "proposed" }),
    fact("2023-08-01", { kind: "answered", agrees: false }),
    fact("2023-10-09", { kind: "settled" }),
  ];
  const on = (today: Day, terms = {}) =>
    settlementClock(2022, facts, terms, { today, knownAt: "2024-01-01T00:00:00.000Z" });

  it.each([
    ["2022-12-31", {}, { stage: "running", days: 0 }],
    ["2023-01-01", {}, { stage: "to-settle", since: "2023-01-01", days: 0 }],
    ["2023-06-30", { claimsThrough: "2023-06-30" }, { stage: "claims-open", since: "2023-07-01", days: 0 }],
    ["2023-07-01", { claimsThrough: "2023-06-30" }, { stage: "to-settle", days: 0, silentDays: 150 }],
    ["2023-07-10", { claimsThrough: "2023-06-30" }, { stage: "proposed", days: 9, silentDays: 0 }],
    ["2023-08-01", {}, { stage: "disputed" }],
    ["2023-12-31", { claimsThrough: "2023-06-30" }, { stage: "settled", days: 100 }],
    ["2023-12-31", { settleBy: "2023-10-08" }, { stage: "settled", late: true }],
    ["2023-12-31", { settleBy: "2023-10-09" }, { stage: "settled", late: false }],
    ["2023-09-01", { settleBy: "2023-08-31" }, { stage: "disputed", late: true }],
  ] as const)("on %s with %j", (today, terms, expected) => expect(on(today, terms)).toMatchObject(expected));

  it("lets claims come through the day that was arranged, where that is later than the rule's", () => {
    const asked = { today: "2023-07-15", knownAt: "2024-01-01T00:00:00.000Z" } as const;
    const arranged = fact("2023-02-20", { kind: "arranged" });
    const clock = (claimsThrough: Day | undefined) =>
      settlementClock(2022, [arranged], { claimsThrough }, asked);
    expect(clock("2023-06-30")).toMatchObject({ stage: "claims-open", claimsThrough: "2023-09-30" });
    expect(clock("2023-12-31")).toMatchObject({ claimsThrough: "2023-12-31" });
    expect(clock(undefined)).toMatchObject({ stage: "to-settle", claimsThrough: undefined });
  });

  it("stands where it was brought last, whatever days were given to its steps", () => {
    const [contact, proposed, answered] = facts;
    if (!contact || !proposed || !answered) throw new Error("no facts");
    const again = {
      ...proposed,
      id: "again",
      day: "2023-07-09",
      recordedAt: "2023-08-02T09:00:00.000Z",
    } as const;
    const asked = { today: "2023-09-01", knownAt: "2024-01-01T00:00:00.000Z" } as const;
    expect(settlementClock(2022, [proposed, answered, again], {}, asked).stage).toBe("proposed");
  });

  it("counts an answer for the proposal that it was to: one to an earlier proposal leaves a new one open", () => {
    const at = (day: Day) => `${day}T09:00:00.000Z` as const;
    const { amounts } = settled;
    const proposed = (id: string, day: Day): SettlementFact => ({
      ...{ id, day, recordedAt: at(day), kind: "proposed", amounts, text: "x" },
    });
    const answered = (day: Day, proposal?: string): SettlementFact => ({
      ...{ id: `a${day}`, day, recordedAt: at(day), kind: "answered", agrees: true, text: "x", proposal },
    });
    const [one, two] = [proposed("one", "2023-07-10"), proposed("two", "2023-07-20")];
    const asked = { today: "2023-09-01", knownAt: at("2024-01-01") } as const;
    const stage = (...known: SettlementFact[]) => settlementClock(2022, known, {}, asked).stage;
    expect(stage(one, answered("2023-07-15", "one"))).toBe("agreed");
    expect(stage(one, two, answered("2023-07-21", "one"))).toBe("proposed");
    expect(stage(one, two, answered("2023-07-21", "two"))).toBe("agreed");
    expect(stage(one, two, answered("2023-07-21"))).toBe("agreed");
  });

  it("says where nobody was ever spoken to", () => {
    const asked = { today: "2023-05-01", knownAt: "2024-01-01T00:00:00.000Z" } as const;
    expect(settlementClock(2022, [], {}, asked).lastContact).toBeUndefined();
  });
});

describe("a step of a settlement", () => {
  const ground = { stage: "to-settle", side: "insurer", day: "2023-07-10", today: "2023-07-10" } as const;
  const figures = { over: 120, reclaim: 100 };
  const amounts = settlementAmounts(1_100, set(1_000));
  const settled = { kind: "settled", reclaim: 100, paid: "set-off", text: "In overleg bepaald" } as const;
  it.each([
    [{ kind: "proposed", amounts, text: "Volgens de cijfers" }, { seen: "100" }, []],
    [{ kind: "proposed", amounts, text: "Volgens de cijfers" }, { seen: "99" }, ["changed-meanwhile"]],
    [{ kind: "proposed", amounts, text: "Volgens de cijfers" }, { stage: "running" }, ["not-now"]],
    [{ kind: "proposed", amounts, text: "Volgens de cijfers" }, { side: "provider" }, ["not-now"]],
    [{ kind: "answered", agrees: true, text: "Wij stemmen in" }, { side: "provider" }, ["not-now"]],
    [{ kind: "answered", agrees: true, text: "Wij stemmen in" }, { side: "provider", stage: "proposed" }, []],
    [
      { kind: "answered", agrees: true, text: "Wij stemmen in" },
      { side: "provider", stage: "proposed", proposal: "second", seen: "first" },
      ["changed-meanwhile"],
    ],
    [{ kind: "arranged", until: "2023-09-30", text: "Systeem lag stil" }, {}, ["not-now"]],
    [
      { kind: "arranged", until: "2023-09-30", text: "Systeem lag stil" },
      { claimsThrough: "2023-06-30" },
      [],
    ],
    [
      { kind: "arranged", until: "2023-06-30", text: "Systeem lag stil" },
      { claimsThrough: "2023-06-30" },
      ["not-later"],
    ],
    [settled, {}, []],
    [{ ...settled, reclaim: 121 }, {}, ["more-than-over"]],
    [{ ...settled, reclaim: -1 }, {}, ["no-amount"]],
    [{ ...settled, reclaim: Number.NaN }, {}, ["no-amount"]],
    [{ ...settled, reclaim: 0 }, {}, ["no-way"]],
    [{ ...settled, reclaim: 0, paid: "nothing" }, {}, []],
    [{ ...settled, paid: "nothing" }, {}, ["no-way"]],
    [{ ...settled, text: "kort" }, { day: "2023-07-11" }, ["day-ahead", "no-text"]],
    [settled, { stage: "settled" }, ["not-now"]],
  ] as const)("%j with %j", (step, more, expected) => {
    expect(settlementRefusals(step, { ...ground, ...figures, ...more })).toEqual(expected);
  });

  it("can always be a contact, by either side", () => {
    for (const stage of ["running", "claims-open", "to-settle", "proposed", "disputed", "settled"] as const)
      for (const side of ["insurer", "provider"] as const)
        expect(settlementSteps({ stage }, side)).toContain("contact");
  });
});
