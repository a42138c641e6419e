import { describe, expect, it, test } from "vitest";
import type { Phase } from "#app/domain/phase";
import { deadlineDay, findPhase, normSetsFor, type Policy, phasesOf } from "#app/domain/policy";
import { checkPolicy } from "#app/domain/policy-check";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();

/** The policy with one step changed. */
function withPhase(key: string, change: Partial<Phase>): Policy {
  const changed = (phase: Phase) => (phase.key === key ? { ...phase, ...change } : phase);
  const { ceiling } = policy;
  return {
    ...policy,
    parts: policy.parts.map((part) => ({ ...part, phases: part.phases.map(changed) })),
    ceiling: ceiling && {
      ...ceiling,
      request: changed(ceiling.request),
      decision: changed(ceiling.decision),
    },
  };
}

test("the policy of 2023 says nothing wrong", () => {
  expect(checkPolicy(policy)).toEqual([]);
});

test("steps are found by key, those of the ceiling too", () => {
  expect(findPhase(policy, "offer")?.source.rule).toBe("4.54");
  expect(findPhase(policy, "ceiling-decision")?.source.rule).toBe("4.79");
  expect(findPhase(policy, "none")).toBeUndefined();
  expect(phasesOf(policy)).toHaveLength(21);
});

test("the last day that counts is the day before a day that is excluded", () => {
  expect(deadlineDay(policy, "renewal")).toBe("2022-06-30");
  expect(deadlineDay(policy, "ceiling-request")).toBe("2023-07-31");
  expect(deadlineDay(policy, "assessment")).toBeUndefined();
});

test("norms are asked for a lot in a part of the process", () => {
  const keys = (part: string, lot: string) => normSetsFor(policy, part, lot).map(({ key }) => key);
  expect(keys("open-tender", "pathology")).toEqual(["tender-laboratory", "tender-conditions"]);
  expect(keys("open-tender", "imaging")).toEqual(["tender-imaging", "tender-conditions"]);
  expect(keys("new-lead-party", "pathology")).toEqual(["idd-general", "idd"]);
  expect(keys("new-lead-party", "imaging")).toEqual([]);
});

describe("what a policy can say wrongly", () => {
  it.each<[string, Policy, object]>([
    [
      "a closing day before the opening day",
      withPhase("tender-closes", { opens: "2022-10-15" }),
      {
        path: "parts/open-tender/phases/tender-closes",
        key: "deadlineBeforeOpening",
        values: { day: "2022-10-14", opens: "2022-10-15" },
      },
    ],
    [
      "an excluded day that leaves no day at all",
      withPhase("questions", { deadline: { day: "2022-09-01", limit: "before" } }),
      { key: "deadlineBeforeOpening", values: { day: "2022-08-31", opens: "2022-09-01" } },
    ],
    [
      "a step that ends before the one it comes after, an undated one between them",
      withPhase("talks", { deadline: { day: "2022-05-26", limit: "through" } }),
      {
        path: "parts/new-lead-party/phases/talks",
        key: "deadlineBeforeEarlierPhase",
        values: { day: "2022-05-26", name: "offer", before: "2022-05-27" },
      },
    ],
    [
      "a decision before requests close",
      withPhase("ceiling-decision", { deadline: { day: "2023-07-01", limit: "through" } }),
      { path: "ceiling/decision", key: "deadlineBeforeEarlierPhase" },
    ],
    [
      "a day in a wrong year",
      withPhase("outcome", { deadline: { day: "2025-11-01", limit: "through" } }),
      {
        path: "parts/open-tender/phases/outcome/deadline",
        key: "farYear",
        values: { day: "2025-11-01", year: 2023 },
      },
    ],
    [
      "a deadline on 29 February",
      { ...withPhase("outcome", { deadline: { day: "2024-02-29", limit: "through" } }) },
      { key: "leapDay", values: { day: "2024-02-29" } },
    ],
    [
      "a step after one that does not exist",
      withPhase("outcome", { after: "award" }),
      { key: "unknownPhase", values: { name: "award" } },
    ],
    [
      "steps that come after one another",
      withPhase("interest", { after: "documents" }),
      { path: "parts/new-lead-party/phases/documents", key: "phaseLoop", values: { name: "interest" } },
    ],
    [
      "the same key twice",
      withPhase("talks", { key: "offer", after: undefined }),
      { path: "phases", key: "duplicateKey", values: { name: "offer" } },
    ],
    [
      "a lot without a norm",
      {
        ...policy,
        normSets: policy.normSets.map((set) => ({
          ...set,
          lots: set.lots.filter((lot) => lot !== "imaging"),
        })),
      },
      { path: "lots/imaging", key: "lotWithoutNorm" },
    ],
    [
      "norms for a lot that does not exist",
      { ...policy, normSets: policy.normSets.map((set) => ({ ...set, lots: [...set.lots, "genetics"] })) },
      { path: "normSets/idd-general/lots", key: "unknownLot", values: { name: "genetics" } },
    ],
    [
      "norms for a part that does not exist",
      { ...policy, parts: policy.parts.filter((part) => part.key !== "open-tender") },
      { path: "parts/new-lead-party/otherwise", key: "unknownPart", values: { name: "open-tender" } },
    ],
    [
      "a publication ten years off",
      { ...policy, publishedOn: "2012-04-01" },
      { path: "publishedOn", key: "farYear" },
    ],
    [
      "a region twice",
      {
        ...policy,
        openForIdd: policy.openForIdd && { ...policy.openForIdd, regions: ["VR01", "VR02", "VR01"] },
      },
      { path: "openForIdd/regions", key: "duplicateKey", values: { name: "VR01" } },
    ],
  ])("%s", (_, wrong, problem) => {
    expect(checkPolicy(wrong)).toContainEqual(expect.objectContaining(problem));
  });
});

test("only the steps of a loop are named, not those that come after it", () => {
  const wrong = checkPolicy(withPhase("interest", { after: "documents" }));
  expect(wrong.map(({ path }) => path.split("/").at(-1))).toEqual(["interest", "documents"]);
});
