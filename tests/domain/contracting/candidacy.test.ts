import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { type Candidacy, type CandidacyFact, candidacyStage, isLive } from "#app/domain/candidacy";
import {
  type CandidacyStep,
  cameLate,
  isRecorded,
  normsOfOffer,
  stepsOpen,
} from "#app/domain/contracting/candidacy-step";
import { factsForProvider } from "#app/domain/contracting/candidacy-view";
import { outcomeOf, refusalOf } from "#app/domain/contracting/step-check";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();
const END = instantAt("2022-12-31");
const reason = "Dit staat zo in het aanbod.";

let made = 0;
const on = (day: Day, step: CandidacyStep): CandidacyFact => ({
  ...step,
  ...{ id: `fact-${++made}`, day, recordedAt: instantAt(day, "12:00") },
});
const candidacy = (...facts: readonly CandidacyFact[]): Candidacy => ({
  ...{ id: "candidacy", provider: "lab", area: { region: "VR01" }, contractYear: 2023, facts },
});
const interest = on("2022-04-04", { kind: "interest-shown", receivedAt: instantAt("2022-04-04", "09:00") });
const offer = (late: boolean) =>
  on("2022-05-20", { kind: "offer-received", receivedAt: instantAt("2022-05-20", "16:48"), late });
const norms = normsOfOffer(policy).map(({ key }) => key);
const judged = (norm: string, meets: boolean, day: Day = "2022-06-01") =>
  on(day, { kind: "norm-judged", norm, meets, judge: "buyer", reason });
const allMet = norms.map((norm) => judged(norm, true));

describe("a candidacy", () => {
  const sent = on("2022-04-12", { kind: "documents-sent" });
  const meets = on("2022-06-02", { kind: "judged", meets: true, reason });
  const talks = on("2022-06-07", { kind: "talks-opened" });
  it.each([
    ["interest", [interest], ["documents-sent", "offer-received", "refused", "withdrawn"]],
    ["documents", [interest, sent], ["offer-received", "refused", "withdrawn"]],
    ["a late offer", [interest, offer(true)], ["late-considered", "refused", "withdrawn"]],
    [
      "what meets",
      [interest, offer(false), meets],
      ["talks-opened", "party-named", "support-shown", "ceiling-accepted", "withdrawn"],
    ],
    [
      "talks",
      [interest, meets, talks],
      ["agreed", "not-agreed", "party-named", "support-shown", "ceiling-accepted", "withdrawn"],
    ],
    ["a refusal", [interest, on("2022-04-20", { kind: "refused", reason })], []],
  ] as const)("goes on from %s by the steps that follow", (_, facts, steps) => {
    expect(stepsOpen(candidacy(...facts), "2022-07-01", END)).toEqual(steps);
  });

  it("keeps its stage while norms, parties and support are told", () => {
    const facts = [interest, offer(false), judged(norms[0] ?? "", false)];
    const named = on("2022-06-03", {
      kind: "party-named",
      organisation: "h",
      role: "hospital",
      signed: false,
    });
    expect(candidacyStage(candidacy(...facts, named), "2022-07-01", END)?.stage).toBe("offer-received");
    expect(isLive(candidacy(...facts), "2022-07-01", END)).toBe(true);
  });

  it("is judged once it came late only after somebody said that it is considered", () => {
    const considered = on("2022-05-30", { kind: "late-considered", reason });
    expect(stepsOpen(candidacy(interest, offer(true), considered), "2022-07-01", END)).toContain(
      "norm-judged",
    );
  });
});

describe("what came in", () => {
  it.each([
    ["interest", "2022-04-15", "23:59", false],
    ["interest", "2022-04-16", "00:00", true],
    ["offer", "2022-05-27", "23:59", false],
    ["offer", "2022-05-28", "00:00", true],
  ] as const)("as %s on %s at %s is late: %s", (step, day, time, late) => {
    expect(cameLate(policy, step, instantAt(day, time))).toBe(late);
  });
});

describe("the outcome of an offer", () => {
  const outcome = (...facts: readonly CandidacyFact[]) =>
    outcomeOf(candidacy(interest, offer(false), ...facts), policy, "2022-07-01", END);
  it("meets only when every norm does, fails by one, and is open until then", () => {
    expect(norms.length).toBeGreaterThanOrEqual(7);
    expect(outcome(...allMet)).toBe(true);
    expect(outcome(...allMet.slice(1))).toBeUndefined();
    expect(outcome(judged(norms[2] ?? "", false))).toBe(false);
    expect(outcome(judged(norms[0] ?? "", false, "2022-05-31"), ...allMet)).toBe(true);
  });

  const ask = (step: CandidacyStep, facts: readonly CandidacyFact[], day: Day = "2022-06-10") =>
    refusalOf(step, candidacy(interest, ...facts), { policy, day, today: "2022-06-20", knownAt: END });
  it.each<[string, CandidacyStep, readonly CandidacyFact[], Day, string | undefined]>([
    [
      "that says other than the norms",
      { kind: "judged", meets: true, reason },
      [offer(false)],
      "2022-06-10",
      "norms-open",
    ],
    [
      "that follows from them",
      { kind: "judged", meets: true, reason },
      [offer(false), ...allMet],
      "2022-06-10",
      undefined,
    ],
    [
      "without a reason",
      { kind: "judged", meets: true, reason: "ok" },
      [offer(false), ...allMet],
      "2022-06-10",
      "reason-short",
    ],
    ["before another step", { kind: "documents-sent" }, [], "2022-04-01", "day-before"],
    ["ahead of today", { kind: "documents-sent" }, [], "2022-06-21", "day-ahead"],
    ["out of turn", { kind: "talks-opened" }, [offer(false)], "2022-06-10", "not-now"],
    [
      "of a norm nobody knows",
      { kind: "norm-judged", norm: "x", meets: true, judge: "b", reason },
      [offer(false)],
      "2022-06-10",
      "norm-unknown",
    ],
    [
      "of a late offer",
      { kind: "norm-judged", norm: "x", meets: true, judge: "b", reason },
      [offer(true)],
      "2022-06-10",
      "late-first",
    ],
  ])("takes a step %s as it should", (_, step, facts, day, refused) => {
    expect(ask(step, facts, day)).toBe(refused);
  });
});

it("the same step on the same day is recorded once", () => {
  const step: CandidacyStep = { kind: "refused", reason };
  const held = candidacy(interest, on("2022-06-01", step));
  expect(isRecorded(held, step, "2022-06-01", END)).toBe(true);
  expect(isRecorded(held, step, "2022-06-02", END)).toBe(false);
  expect(isRecorded(held, { ...step, reason: "Toch om iets anders." }, "2022-06-01", END)).toBe(false);
});

it("a provider sees norms judged only with the judgement of its offer, and nobody's name", () => {
  const early = [interest, offer(false), ...allMet];
  expect(factsForProvider(early).map(({ kind }) => kind)).toEqual(["interest-shown", "offer-received"]);
  const told = factsForProvider([...early, on("2022-06-02", { kind: "judged", meets: true, reason })]);
  expect(told.filter((fact) => fact.kind === "norm-judged" && fact.judge === "")).toHaveLength(norms.length);
});
