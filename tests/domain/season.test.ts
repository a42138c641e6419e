import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, type Day, daysBetween } from "#app/domain/calendar";
import type { Phase } from "#app/domain/phase";
import { findPhase, phasesOf } from "#app/domain/policy";
import {
  beginOf,
  dayOfPhase,
  nextMarks,
  type PhaseState,
  partsOnDay,
  phaseOnDay,
  seasonMarks,
  seasonSpan,
} from "#app/domain/season";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();
function phaseOf(key: string): Phase {
  const phase = findPhase(policy, key);
  if (!phase) throw new Error(`The policy has no phase ${key}`);
  return phase;
}

describe("where a step stands", () => {
  it.each<[string, Day, PhaseState, number | undefined]>([
    ["interest", "2022-04-01", "running", 14],
    ["interest", "2022-04-15", "due-today", 0],
    ["interest", "2022-04-16", "passed", undefined],
    ["documents", "2022-04-10", "upcoming", 6],
    ["documents", "2022-04-16", "running", 6],
    ["offer", "2022-05-27", "due-today", 0],
    ["assessment", "2022-06-01", "undated", undefined],
    ["talks", "2022-05-28", "running", 20],
    ["agreement", "2022-06-17", "upcoming", 1],
    ["renewal", "2022-04-01", "running", 90],
    ["tender-opens", "2022-08-31", "upcoming", 1],
    ["tender-opens", "2022-09-01", "due-today", 0],
    ["tender-opens", "2022-09-02", "passed", undefined],
    ["questions", "2022-08-31", "upcoming", 1],
    ["questions", "2022-09-30", "due-today", 0],
    ["tender-closes", "2022-10-14", "due-today", 0],
    ["tender-closes", "2022-10-15", "passed", undefined],
    ["outcome", "2022-10-15", "running", 17],
    ["ceiling-request", "2022-12-31", "upcoming", 1],
    ["ceiling-request", "2023-07-12", "running", 19],
    ["ceiling-request", "2023-07-31", "due-today", 0],
    ["ceiling-request", "2023-08-01", "passed", undefined],
    ["ceiling-decision", "2023-08-01", "running", 92],
  ])("%s on %s is %s", (key, day, state, daysLeft) => {
    expect(phaseOnDay(policy, phaseOf(key), day)).toMatchObject({ state });
    expect(phaseOnDay(policy, phaseOf(key), day).daysLeft).toBe(daysLeft);
  });
});

test.each<[Day, string[]]>([
  ["2022-03-31", ["upcoming", "upcoming", "upcoming", "upcoming"]],
  ["2022-04-01", ["running", "running", "running", "upcoming"]],
  ["2022-07-15", ["running", "running", "running", "upcoming"]],
  ["2022-07-16", ["passed", "passed", "running", "upcoming"]],
  ["2022-09-01", ["passed", "passed", "passed", "running"]],
  ["2022-11-01", ["passed", "passed", "passed", "running"]],
  ["2022-11-02", ["passed", "passed", "passed", "passed"]],
])("on %s the parts stand so", (day, states) => {
  expect(partsOnDay(policy, day).map(({ state }) => state)).toEqual(states);
});

test("the marks of the season lie in order, each with its rule", () => {
  expect(seasonMarks(policy).map(({ day, key, rule }) => `${day} ${key} ${rule}`)).toEqual([
    "2022-04-15 interest 4.52",
    "2022-04-22 documents 4.52",
    "2022-05-27 offer 4.54",
    "2022-06-17 talks 4.54",
    "2022-06-30 agreement 4.55",
    "2022-06-30 integral-offer 4.58",
    "2022-06-30 renewal 4.56",
    "2022-07-15 publication 4.55",
    "2022-07-15 renewal-publication 4.56",
    "2022-08-31 option-told 4.60",
    "2022-09-01 tender-opens 4.61",
    "2022-09-30 questions 4.68",
    "2022-10-14 tender-closes 4.69",
    "2022-11-01 outcome 4.70",
    "2023-07-31 ceiling-request 4.76",
    "2023-11-01 ceiling-decision 4.79",
  ]);
});

test("the season spans publication to the end of the contract year", () => {
  expect(seasonSpan(policy)).toEqual({ from: "2022-04-01", to: "2023-12-31" });
});

test("the next marks begin with today's", () => {
  const keys = (day: Day, count: number) => nextMarks(policy, day, count).map(({ key }) => key);
  expect(keys("2022-10-14", 2)).toEqual(["tender-closes", "outcome"]);
  expect(keys("2023-07-12", 1)).toEqual(["ceiling-request"]);
  expect(keys("2023-11-02", 5)).toEqual([]);
});

test("a step goes from upcoming to running to passed, and its days left count down", () => {
  const order: readonly PhaseState[] = ["upcoming", "running", "due-today", "passed"];
  const dated = phasesOf(policy).filter((phase) => dayOfPhase(phase));
  const days = fc.integer({ min: 0, max: 800 }).map((count): Day => addDays("2022-01-01", count));
  fc.assert(
    fc.property(fc.constantFrom(...dated), days, (phase, day) => {
      const at = phaseOnDay(policy, phase, day);
      const next = phaseOnDay(policy, phase, addDays(day, 1));
      expect(order.indexOf(next.state)).toBeGreaterThanOrEqual(order.indexOf(at.state));
      const begin = beginOf(policy, phase);
      expect(at.state === "upcoming").toBe(day < begin);
      if (at.state === "running") expect(addDays(day, at.daysLeft ?? 0)).toBe(dayOfPhase(phase));
      if (at.state === "upcoming") expect(at.daysLeft).toBe(daysBetween(day, begin));
    }),
  );
});
