import { expect, it } from "vitest";
import { deadlineDay, findPhase } from "#app/domain/policy";
import { nextYear } from "#app/domain/policy/next-year";
import { checkPolicy } from "#app/domain/policy-check";
import { medicalAidsPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();
const next = nextYear(policy);

it("draws up a valid policy for the next contract year, every day in its place", () => {
  expect(checkPolicy(next.policy)).toEqual([]);
  expect(next.policy.contractYear).toBe(2024);
  expect(next.policy.publishedOn).toBe("2023-04-01");
  expect(deadlineDay(next.policy, "tender-closes")).toBe("2023-10-14");
  expect(findPhase(next.policy, "ceiling-request")?.deadline).toEqual({ day: "2024-08-01", limit: "before" });
  expect(next.policy.changes).toEqual([]);
  expect(next.policy.normSets).toEqual(policy.normSets);
});

it("lists each day that moved, with a warning where it is no working day", () => {
  expect(next.moved).toContainEqual({
    key: "tender-closes",
    title: findPhase(policy, "tender-closes")?.title,
    what: "deadline",
    from: "2022-10-14",
    to: "2023-10-14",
    rest: { why: "saturday", before: "2023-10-13" },
  });
  expect(next.moved.filter(({ what }) => what === "opens").map(({ key }) => key)).toEqual([
    "tender-opens",
    "questions",
    "tender-closes",
  ]);
  expect(next.moved.find(({ key }) => key === "renewal")?.rest).toBeUndefined();
});

it("names the items whose words still name a year, and does not touch them", () => {
  const named = next.naming.map(({ area, key }) => `${area}/${key}`);
  expect(named).toContain("phase/tender-closes");
  expect(named).not.toContain("phase/contract-offer");
  expect(findPhase(next.policy, "tender-closes")?.text).toEqual(findPhase(policy, "tender-closes")?.text);
});

it("makes 28 February of 29 February, and moves who is approached along", () => {
  const leap = nextYear({ ...policy, contractYear: 2024, publishedOn: "2024-02-29" });
  expect(leap.policy.publishedOn).toBe("2025-02-28");
  expect(nextYear(medicalAidsPolicy()).policy.access?.approached).toMatchObject({
    contractedIn: 2027,
    claimingIn: 2027,
  });
});
