import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "#app/domain/policy-check";
import { maximumRule, placesOf, scoreOf } from "#app/domain/tender/maximum";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";

const text = { nl: "hoogste aantal locaties", en: "most locations" };
const rule = (most: number, order: "highest" | "lowest" = "highest") => ({
  most,
  selection: { question: "locations", order, text },
});
const of = (scores: Readonly<Record<string, number | undefined>>) =>
  Object.entries(scores).map(([id, score]) => ({ id, score }));
const within = (...given: Parameters<typeof placesOf>) =>
  placesOf(...given).flatMap((placed) => (placed.within ? [placed.id] : []));

describe("a maximum number of providers", () => {
  it.each([
    ["the highest first", { a: 3, b: 9, c: 5 }, rule(2), ["b", "c"]],
    ["the lowest first", { a: 3, b: 9, c: 5 }, rule(2, "lowest"), ["a", "c"]],
    ["everybody where there is room", { a: 3, b: 9 }, rule(3), ["b", "a"]],
    ["equals together, even beyond the number", { a: 5, b: 9, c: 5 }, rule(2), ["b", "a", "c"]],
    ["who answered nothing last", { a: undefined, b: 0 }, rule(1), ["b"]],
    ["all of who answered nothing", { a: undefined, b: undefined }, rule(1), ["a", "b"]],
  ] as const)("takes %s", (_name, scores, given, expected) => {
    expect(within(of(scores), given)).toEqual(expected);
  });

  it("leaves nobody out who is as good as somebody who is in, and fills the number", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(
        scores,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("highest", "lowest"),
        (all, most, order) => {
          const given = all.map((score, index) => ({ id: `${index}`, score }));
          const placed = placesOf(given, rule(most, order));
          expect(placed).toHaveLength(given.length);
          expect(placed.filter((each) => each.within).length).toBeGreaterThanOrEqual(
            Math.min(most, given.length),
          );
          const worst = Math.max(0, ...placed.filter((each) => each.within).map(({ place }) => place));
          expect(worst).toBeLessThanOrEqual(most);
          for (const each of placed) expect(each.within).toBe(each.place <= worst || each.place <= most);
        },
      ),
    );
  });

  const policy = demonstrationPolicy();
  const number = policy.questionnaire.find(({ kind }) => kind === "number")?.key ?? "";
  const other = policy.questionnaire.find(({ kind }) => kind === "text")?.key ?? "";
  const withRule = (question: string) => ({
    ...policy,
    tender: {
      ...{ certificates: [], conditions: [], declarations: [], intentions: [] },
      ...policy.tender,
      selection: { question, order: "highest" as const, text },
    },
    options: policy.options.map((option) =>
      option.key === "maximum-providers" ? { ...option, on: true, number: 2 } : option,
    ),
  });

  it("is a choice of the policy, with a criterion set beforehand, and never made up", () => {
    expect(maximumRule(policy)).toBeUndefined();
    expect(maximumRule({ ...withRule(number), tender: policy.tender })).toBeUndefined();
    expect(maximumRule(withRule(number))).toMatchObject({ most: 2, selection: { question: number } });
    expect(scoreOf(rule(1), { locations: 4 })).toBe(4);
    expect(scoreOf(rule(1), { locations: "4" })).toBeUndefined();
  });

  it("leans on a question that is asked and answered with a number", () => {
    const problems = (question: string) =>
      checkPolicy(withRule(question)).flatMap(({ path, key }) => (path.startsWith("tender/") ? [key] : []));
    expect(problems(number)).toEqual([]);
    expect(problems("none")).toEqual(["unknownQuestion"]);
    if (other) expect(problems(other)).toEqual(["impossibleAnswer"]);
  });
});
