import { expect, it } from "vitest";
import { deadlineDay, findPhase } from "#app/domain/policy";
import { movedTexts, withTexts } from "#app/domain/policy/moved-text";
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

it("proposes words for each text that names a year, changes none, and leaves editions of norms", () => {
  const named = new Map(next.texts.map(({ path, from, to }) => [path, [from.nl, to.nl]]));
  expect(named.get("title")).toEqual([
    "Zorginkoopbeleid 2023 Diagnostiek en trombosezorg",
    "Zorginkoopbeleid 2024 Diagnostiek en trombosezorg",
  ]);
  expect(named.get("parts/open-tender/phases/tender-closes/text")?.[1]).toContain("14 oktober 2023");
  expect(findPhase(next.policy, "tender-closes")?.text).toEqual(findPhase(policy, "tender-closes")?.text);
  const dated = { nl: "ISO 15189:2022, aanvaard in 2023", en: "ISO 15189:2022, accepted in 2023" };
  const [text] = movedTexts({ ...policy, title: dated }, { ...policy, title: dated });
  expect(text?.to).toEqual({
    nl: "ISO 15189:2022, aanvaard in 2024",
    en: "ISO 15189:2022, accepted in 2024",
  });
});

it("takes what somebody wrote meanwhile for the choice that was asked", () => {
  const title = { nl: "Diagnostiek in 2023", en: "Diagnostics in 2023" };
  const text = movedTexts(policy, { ...next.policy, title }).find(({ path }) => path === "title");
  expect(text).toMatchObject({ written: true, to: title });
  const shifted = withTexts(next.policy, next.texts);
  expect(movedTexts(policy, shifted).every(({ written }) => written)).toBe(true);
});

it("makes 28 February of 29 February, and moves who is approached along", () => {
  const leap = nextYear({ ...policy, contractYear: 2024, publishedOn: "2024-02-29" });
  expect(leap.policy.publishedOn).toBe("2025-02-28");
  expect(nextYear(medicalAidsPolicy()).policy.access?.approached).toMatchObject({
    contractedIn: 2027,
    claimingIn: 2027,
  });
});
