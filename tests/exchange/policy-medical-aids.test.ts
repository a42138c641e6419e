import { describe, expect, it } from "vitest";
import { foldDemand, leavesOf } from "#app/domain/norm";
import { deadlineDay, normSetsFor, phasesOf } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import { chooses } from "#app/domain/policy/rules";
import { policyJsonSchema } from "#app/exchange/policy/json-schema";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import document from "#db/seed/policies/medical-aids-2027.json";

const read = parsePolicyDocument(document);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { policy } = read;

/** The certificates, memberships and registers of a care group's own norms, with AND and OR as the policy has them. */
function asked(lot: string): string {
  const own = policy.normSets
    .find(({ key }) => key === lot)
    ?.norms.find(({ key }) => key.endsWith("-quality"));
  if (!own) return "";
  return foldDemand(own.demand, {
    leaf: (leaf) => {
      if (leaf.kind === "certificate")
        return [leaf.standard, leaf.scheme, leaf.issuer].filter(Boolean).join(" ");
      if (leaf.kind === "membership") return leaf.of;
      return leaf.kind === "declaration" ? leaf.declaration : leaf.kind;
    },
    all: (each) => each.join(" and "),
    any: (each) => (each.length > 1 ? `(${each.join(" or ")})` : each.join("")),
    where: ({ question }, guarded) => `[${question}: ${guarded()}]`,
  });
}

describe("the policy of medical aids for 2027", () => {
  it.each([
    ["communication", "(ISO 9001 or HKZ)"],
    ["compression-devices", "compression-module and compression-guideline"],
    ["diabetes", "SEMH DISW diabetes and diabetes-module"],
    ["hearing", "(SEMH AUD or StAr) and hearing-protocol"],
    ["wigs", "(SEMH HWK or ANKO)"],
    ["dogs", "(International Guide Dog Federation or Assistance Dogs Europe) and dog-guidelines"],
    ["incontinence", "SEMH DISW incontinentie and continence-module"],
    ["infusion-pumps", "SEMH"],
    ["injection", "SEMH"],
    ["furnishing", "ISO 9001 and [anti-decubitus: ISO 13485] and NKH"],
    [
      "insulin-pumps",
      "SEMH Diabetes and diabetes-module and register and [new-glucose-meters: ISO 19157 and Goedkeuring bloedglucosemeter TÜV Rheinland]",
    ],
    ["orthoses", "SEMH OIM and oim-expertise"],
    ["orthopaedic-shoes", "SEMH OSB"],
    ["prostheses", "SEMH OIM and oim-expertise and prosthesis-module"],
    ["stoma", "SEMH stoma and stoma-module"],
    ["tek", "SEMH TEK and compression-module"],
    ["tracheostoma", "(ISO 9001 or HKZ)"],
    ["feeding-pumps", "ISO 9001"],
    ["wound-care", "SEMH wondverzorging"],
  ])("asks of %s: %s", (lot, demand) => {
    expect(asked(lot)).toBe(demand);
  });

  it("buys nineteen care groups, nationwide, each asking to be able to deliver everywhere", () => {
    expect(policy.lots).toHaveLength(19);
    expect(isRegional(policy)).toBe(false);
    for (const { key } of policy.lots) {
      const kinds = normSetsFor(policy, "contracting", key)
        .flatMap(({ norms }) => norms)
        .flatMap(({ demand }) => leavesOf(demand).map(({ kind }) => kind));
      expect(kinds).toContain("capacity");
    }
  });

  it("knows no regions, no lead parties and no ceilings, and every condition lasts", () => {
    expect([policy.openForIdd, policy.ceiling]).toEqual([undefined, undefined]);
    expect(policy.normSets.every(({ lasting }) => lasting)).toBe(true);
    expect(JSON.stringify(policy)).not.toMatch(/GHOR|IDD|regievoerder/);
  });

  it("has the days of its source and no others", () => {
    const days = phasesOf(policy).flatMap(({ key }) => deadlineDay(policy, key) ?? []);
    expect(days).toEqual(["2026-12-31", "2026-07-01", "2026-07-01", "2026-07-01"]);
    expect(policy.open.map(({ source }) => source.rule)).toContain("1.31");
  });

  it("excludes on six grounds, one of them with a look-back of five years", () => {
    expect(policy.exclusions).toHaveLength(6);
    expect(policy.exclusions.flatMap(({ lookBack }) => lookBack ?? [])).toEqual([
      { count: 5, unit: "years" },
    ]);
  });

  it("gives four weeks both ways and aims at two", () => {
    expect(policy.windows.map(({ actor, term, aim, movable }) => [actor, term, aim?.count, movable])).toEqual(
      [
        ["insurer", { count: 4, unit: "weeks" }, 2, true],
        ["provider", { count: 4, unit: "weeks" }, undefined, true],
      ],
    );
  });

  it("keeps nine themes apart from its conditions", () => {
    expect(policy.guidance?.themes).toHaveLength(9);
    expect(chooses(policy, "maximum-providers")).toBe(false);
  });

  it("cites every rule of the source", () => {
    const cited = new Set(JSON.stringify(policy).match(/\b1\.\d+\b/g));
    const rules = Array.from({ length: 40 }, (_, index) => `1.${index + 1}`);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it("names the nine digits of the colophon as no KvK number", () => {
    const entities = policy.entities.map((entity) => ({ ...entity, kvk: "332110823" }));
    const wrong = parsePolicyDocument({ ...policy, entities });
    expect(wrong.ok ? [] : wrong.problems[0]).toMatchObject({
      path: "entities/basis/kvk",
      key: "notAKvkNumber",
    });
  });
});

describe("the schema for machines", () => {
  it("names every field of the document that holds the policy", () => {
    const schema = policyJsonSchema();
    expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(document)));
    expect(schema.additionalProperties).toBe(false);
    expect(JSON.stringify(schema)).toContain("certificate");
  });
});
