import { describe, expect, it, test } from "vitest";
import type { Day } from "#app/domain/calendar";
import type { AnswerTest, Demand } from "#app/domain/norm";
import { organisationKinds } from "#app/domain/organisation";
import type { Phase } from "#app/domain/phase";
import { deadlineDay, findPhase, normSetsFor, type Policy, phasesOf } from "#app/domain/policy";
import { checkVersion } from "#app/domain/policy/check-version";
import type { Question } from "#app/domain/policy/questionnaire";
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

describe("norms that nobody can meet, and questions that nobody can answer", () => {
  const certificate = { kind: "certificate", standard: "ISO 15189", equivalent: false } as const;
  const source = { rule: "4.38" };
  const words = { nl: "vraag", en: "question" };
  const question: Question = { key: "staff", title: words, required: true, source, kind: "number", most: 10 };
  const choice: Question = {
    key: "size",
    title: words,
    required: true,
    source,
    kind: "choice",
    options: [{ key: "small", title: words }],
  };
  /** The policy with the demand of its norm for laboratories changed, and with these questions. */
  const asking = (demand: Demand, questionnaire: Policy["questionnaire"] = [question, choice]): Policy => ({
    ...policy,
    questionnaire,
    normSets: policy.normSets.map((set) =>
      set.key === "tender-laboratory"
        ? { ...set, norms: set.norms.map((norm) => ({ ...norm, demand })) }
        : set,
    ),
  });
  const answer = (name: string, is: AnswerTest): Demand => ({ kind: "answer", question: name, is });
  const norm = "normSets/tender-laboratory/norms/iso-15189";

  it.each<[string, Policy, string, string]>([
    [
      "an edition that is accepted only after the contract year",
      asking({ ...certificate, editions: [{ edition: "2022", from: "2024-01-01" }] }),
      norm,
      "noEdition",
    ],
    [
      "an edition whose last day is before its first",
      asking({ ...certificate, editions: [{ edition: "2012", from: "2022-12-06", through: "2022-06-01" }] }),
      norm,
      "noEdition",
    ],
    [
      "a scope for a lot without a discipline",
      {
        ...asking({ ...certificate, scope: "required" }),
        lots: policy.lots.map((lot) => ({ ...lot, disciplines: [] })),
      },
      norm,
      "noDiscipline",
    ],
    ["an answer to no question", asking(answer("hours", { equals: true })), norm, "unknownQuestion"],
    ["more than can be answered", asking(answer("staff", { atLeast: 11 })), norm, "impossibleAnswer"],
    ["a choice that is not offered", asking(answer("size", { among: ["large"] })), norm, "impossibleAnswer"],
    [
      "two answers to one question",
      asking({ kind: "all", of: [answer("staff", { atLeast: 8 }), answer("staff", { atMost: 5 })] }),
      norm,
      "contradictingAnswers",
    ],
    [
      "a choice of two that are both impossible",
      asking({
        kind: "any",
        of: [answer("staff", { atLeast: 11 }), answer("size", { equals: "large" })],
      }),
      norm,
      "impossibleAnswer",
    ],
    [
      "a condition on an answer that cannot be given",
      asking({ kind: "where", question: "size", is: { equals: "large" }, demand: certificate }),
      norm,
      "impossibleAnswer",
    ],
    [
      "a lot from which every kind of provider is shut out",
      { ...policy, lots: policy.lots.map((lot) => ({ ...lot, notFor: [...organisationKinds] })) },
      "lots/pathology/notFor",
      "nobodyAllowed",
    ],
    [
      "a discipline that does not exist",
      { ...policy, disciplines: [] },
      "lots/pathology/disciplines",
      "unknownDiscipline",
    ],
    [
      "a question that leans on a later one",
      asking(certificate, [{ ...choice, when: { question: "staff", is: { atLeast: 1 } } }, question]),
      "questionnaire/size/when",
      "laterQuestion",
    ],
    [
      "an aim longer than its term",
      {
        ...policy,
        windows: [
          {
            key: "answer",
            title: words,
            text: words,
            actor: "insurer",
            term: { count: 2, unit: "weeks" },
            aim: { count: 4, unit: "weeks" },
            movable: true,
            source,
          },
        ],
      },
      "windows/answer",
      "aimAfterTerm",
    ],
  ])("%s", (_, wrong, path, key) => {
    expect(checkPolicy(wrong)).toContainEqual(expect.objectContaining({ path, key }));
  });

  it("lets a choice of two stand where one can be met", () => {
    const either = asking({ kind: "any", of: [answer("staff", { atLeast: 11 }), certificate] });
    expect(checkPolicy(either)).toEqual([]);
  });
});

test("versions of one contract year do not overlap, and none holds before it is made known", () => {
  const version = {
    id: "1",
    insurer: "i",
    version: 1,
    effectiveFrom: "2022-04-01",
    reason: "",
    policy,
  } as const;
  const keys = (day: Day) => checkVersion([version], policy, day).map(({ key }) => key);
  expect(keys("2022-04-02")).toEqual([]);
  expect(keys("2022-04-01")).toEqual(["versionNotLater"]);
  expect(keys("2022-03-31")).toEqual(["versionTooEarly"]);
  expect(checkVersion([version], { ...policy, contractYear: 2024 }, "2022-04-01")).toEqual([]);
});

test("only the steps of a loop are named, not those that come after it", () => {
  const wrong = checkPolicy(withPhase("interest", { after: "documents" }));
  expect(wrong.map(({ path }) => path.split("/").at(-1))).toEqual(["interest", "documents"]);
});
