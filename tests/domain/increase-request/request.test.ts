import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, dayOf, type Instant, instantAt, startOf } from "#app/domain/calendar";
import { askedIncrease, type RequestContent, remarksOn } from "#app/domain/increase-request/content";
import { decisionRefusalsOf, grantedBy, needsSecond } from "#app/domain/increase-request/decision";
import type { RequestFact, RequestTerms } from "#app/domain/increase-request/request";
import { isRunning, requestState, waitsForDecision } from "#app/domain/increase-request/state";
import type { Detail } from "#db/schema/season";

const terms: RequestTerms = {
  ask: { day: "2023-08-01", limit: "before" },
  decide: { day: "2023-11-01", limit: "through" },
};
const content: RequestContent = { forecast: 110_000_00, explanation: "Meer aanvragen van huisartsen." };

let made = 0;
const step = (at: Instant, detail: Detail<RequestFact>): RequestFact => ({
  ...{ id: String(++made), day: dayOf(at), recordedAt: at },
  ...detail,
});
const received = (receivedAt: Instant) =>
  step(receivedAt, { kind: "received", receivedAt, way: "product", content, hash: "" });
const inTime = received(instantAt("2023-07-31", "23:58"));
const late = received(startOf("2023-08-01"));
const byOctober: Day = "2023-10-01";
const september = instantAt("2023-09-05", "10:00");
const october = instantAt("2023-10-05", "10:00");
const granted = { outcome: "part", granted: 5_000_00, reason: "De groei is aangetoond." } as const;

describe("a request", () => {
  it.each<[string, RequestFact[], Instant, string]>([
    ["sent at 31 July 23:58", [inTime], september, "received"],
    ["received at 1 August 00:00", [late], september, "late"],
    [
      "late and taken up",
      [late, step(september, { kind: "considered", considered: true, reason: "" })],
      october,
      "received",
    ],
    [
      "late and not taken up",
      [late, step(september, { kind: "considered", considered: false, reason: "" })],
      october,
      "not-considered",
    ],
    ["found complete", [inTime, step(september, { kind: "complete" })], october, "complete"],
    ["withdrawn", [inTime, step(september, { kind: "withdrawn" })], october, "withdrawn"],
    ["decided", [inTime, step(september, { kind: "decided", ...granted })], october, "decided"],
    [
      "decided later than one looks",
      [inTime, step(october, { kind: "decided", ...granted })],
      september,
      "received",
    ],
  ])("%s stands as it should", (_, facts, now, stage) => {
    const state = requestState({ facts }, terms, now);
    expect(state?.stage).toBe(stage);
    const known = facts.filter(({ recordedAt }) => recordedAt <= now);
    expect(waitsForDecision(known)).toBe(state && isRunning(state));
  });

  it("does not exist before it was received", () => {
    expect(requestState({ facts: [inTime] }, terms, instantAt("2023-07-31", "23:57"))).toBeUndefined();
  });

  it("is incomplete while a question to the provider is open, however complete it was", () => {
    const facts = [inTime, step(september, { kind: "complete" })];
    expect(requestState({ facts }, terms, october, true)?.stage).toBe("incomplete");
  });

  it("undecided is overdue from 2 November on, and grants nothing", () => {
    const facts = [inTime];
    expect(requestState({ facts }, terms, instantAt("2023-11-01", "23:59"))?.overdue).toBe(false);
    const state = requestState({ facts }, terms, startOf("2023-11-02"));
    expect(state).toMatchObject({ overdue: true, stage: "received", decision: undefined });
  });

  it("keeps both clocks: when it was received, and when it was found complete", () => {
    const state = requestState({ facts: [inTime, step(september, { kind: "complete" })] }, terms, october);
    expect([state?.receivedAt, state?.completeAt]).toEqual(["2023-07-31T21:58:00.000Z", september]);
  });

  it("follows the condition of its consent", () => {
    const condition = { text: "Een verbeterplan", by: byOctober };
    const facts = [inTime, step(september, { kind: "decided", ...granted, condition })];
    expect(requestState({ facts }, terms, instantAt("2023-10-01"))?.condition).toBe("open");
    expect(requestState({ facts }, terms, october)?.condition).toBe("overdue");
    const met = [...facts, step(october, { kind: "condition-met", met: true, reason: "" })];
    expect(requestState({ facts: met }, terms, instantAt("2023-10-06"))?.condition).toBe("met");
  });

  it("takes the later decision when it was revised", () => {
    const revised = { ...granted, outcome: "all", granted: 10_000_00, why: "Nieuwe cijfers" } as const;
    const facts = [
      inTime,
      step(september, { kind: "decided", ...granted }),
      step(october, { kind: "revised", ...revised }),
    ];
    const after = instantAt(addDays("2023-10-05", 1));
    expect(requestState({ facts }, terms, after)?.decision).toMatchObject({
      outcome: "all",
      granted: 10_000_00,
    });
    expect(requestState({ facts }, terms, september)?.decision?.outcome).toBe("part");
  });
});

describe("what a request asks", () => {
  it.each([
    [{}, 100_000_00, 10_000_00],
    [{ asked: 7_500_00 }, 100_000_00, 7_500_00],
    [{}, 120_000_00, 0],
    [{}, 0, 110_000_00],
  ])("with %j above a ceiling of %i cents is %i", (more, ceiling, increase) => {
    expect(askedIncrease({ ...content, ...more }, ceiling)).toBe(increase);
  });

  it.each<[string, Partial<RequestContent>, string[]]>([
    ["nothing odd", {}, []],
    ["a forecast below what was accepted", { forecast: 40_000_00 }, ["below-accepted"]],
    ["a forecast under the ceiling", { forecast: 95_000_00 }, ["below-ceiling"]],
    ["months that do not add up", { months: Array.from({ length: 12 }, () => 9_000_00) }, ["months-differ"]],
    ["some months only", { months: [9_000_00] }, []],
    ["some months of more than the year", { months: [900_000_00] }, ["months-exceed"]],
    ["an amount beyond sense", { asked: 90_000_000_00 }, ["beyond-sense"]],
  ])("is looked at twice: %s", (_, more, keys) => {
    const remarks = remarksOn({ ...content, ...more }, { ceiling: 100_000_00, accepted: 50_000_00 });
    expect(remarks.map(({ key }) => key)).toEqual(keys);
  });
});

describe("a decision", () => {
  const state = requestState({ facts: [inTime] }, terms, september);
  const decided = requestState(
    { facts: [inTime, step(september, { kind: "decided", ...granted })] },
    terms,
    october,
  );
  const lateState = requestState({ facts: [late] }, terms, september);
  if (!state || !decided || !lateState) throw new Error("The requests were received.");
  const ground = {
    state,
    ceiling: 100_000_00,
    today: "2023-09-05",
    lots: ["chemistry"],
  };
  const reason = "De groei is aangetoond.";

  it.each([
    ["all, with a reason", { outcome: "all", reason }, ground, []],
    ["without a reason", { outcome: "none", reason: "nee" }, ground, ["no-reason"]],
    ["a part that is all", { outcome: "part", part: 10_000_00, reason }, ground, ["part-not-between"]],
    [
      "a part of nothing",
      { outcome: "part", part: 1, reason },
      { ...ground, ceiling: 200_000_00 },
      ["part-of-nothing"],
    ],
    ["a part below zero", { outcome: "part", part: -1, reason }, ground, ["part-not-between"]],
    [
      "while the ceiling is open",
      { outcome: "all", reason },
      { ...ground, ceiling: undefined },
      ["no-ceiling"],
    ],
    ["a second time", { outcome: "all", reason }, { ...ground, state: decided }, ["decided-already"]],
    [
      "a revision without its reason",
      { outcome: "all", reason, why: "" },
      { ...ground, state: decided },
      ["no-why"],
    ],
    ["a revision of nothing", { outcome: "all", reason, why: reason }, ground, ["nothing-to-revise"]],
    [
      "of what came late and was not taken up",
      { outcome: "all", reason },
      { ...ground, state: lateState },
      ["not-taken-up"],
    ],
    [
      "a revision that takes back",
      { outcome: "none", reason, why: reason },
      { ...ground, state: decided },
      ["lowers"],
    ],
    [
      "under a condition of yesterday",
      { outcome: "all", reason, condition: { text: "x", by: "2023-09-04" } },
      ground,
      ["condition-past"],
    ],
    [
      "with a reason for a lot that the policy does not know",
      { outcome: "all", reason, lots: [{ lot: "elsewhere", reason }] },
      ground,
      ["lot-unknown"],
    ],
  ] as const)("%s", (_, proposed, against, refusals) => {
    expect(decisionRefusalsOf(proposed, against)).toEqual(refusals);
  });

  it("that can be taken grants between nothing and what was asked", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("none", "part", "all"),
        fc.integer(),
        fc.nat(),
        (outcome, part, ceiling) => {
          const against = { ...ground, ceiling };
          const proposed = { outcome, part, reason } as const;
          fc.pre(decisionRefusalsOf(proposed, against).length === 0);
          const cents = grantedBy(proposed, against);
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(cents).toBeLessThanOrEqual(askedIncrease(content, ceiling));
        },
      ),
    );
  });

  it("needs a second signature above the mandate only", () => {
    expect([needsSecond(100, undefined), needsSecond(100, 100), needsSecond(101, 100)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
