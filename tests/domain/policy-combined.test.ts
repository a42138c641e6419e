import { describe, expect, it } from "vitest";
import { checkReferences } from "#app/domain/policy/check-keys";
import { partState } from "#app/domain/policy/combined";
import { itemsOf } from "#app/domain/policy/items";
import { medicalAidsPolicy } from "#db/seed/policies/adopt.server";

const policy = medicalAidsPolicy();
const [diswi] = policy.combined ?? [];
const [first] = diswi?.parts ?? [];
if (!diswi || !first) throw new Error("nothing was merged");

describe("an agreement that several were merged into", () => {
  it.each([
    ["everyone", [], ["wigs"], "on"],
    ["where-applicable", ["diabetes"], ["diabetes", "stoma"], "on"],
    ["where-applicable", ["diabetes"], ["stoma"], "off"],
    ["where-applicable", [], ["diabetes"], "open"],
    ["open", ["diabetes"], ["diabetes"], "open"],
  ] as const)("with a part for %s of %j is, held for %j, %s", (applies, lots, held, state) => {
    expect(partState({ applies, lots }, held)).toBe(state);
  });

  it("has five parts in the policy of medical aids, none of which its source names", () => {
    expect(diswi.parts).toHaveLength(5);
    expect(diswi.parts.map((part) => partState(part, ["diabetes"]))).toEqual(Array(5).fill("open"));
    expect(diswi.readings).toHaveLength(1);
    expect(policy.open.map(({ key }) => key)).toContain("diswi-parts");
  });

  it("shows in a difference which part was filled in, and is refused a group that does not exist", () => {
    const parts = [{ ...first, lots: ["diabetes"] }, ...diswi.parts.slice(1)];
    const filled = { ...policy, combined: [{ ...diswi, parts }] };
    const part = itemsOf(filled).find(({ key }) => key === first.key);
    expect(part?.fields.lots).toMatchObject({ list: [{ nl: "Diabetesmateriaal" }] });
    expect(checkReferences(filled)).toEqual([]);
    const wrong = { ...policy, combined: [{ ...diswi, parts: [{ ...first, lots: ["teeth"] }] }] };
    expect(checkReferences(wrong)).toEqual([
      { path: "combined/parts/diswi-1/lots", key: "unknownLot", values: { name: "teeth" } },
    ]);
  });
});
