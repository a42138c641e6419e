import { expect, it } from "vitest";
import { firstRefusal } from "#app/domain/provider-people";

it.each([
  ["nobody", false, "insurer", undefined],
  ["invited", false, "insurer", undefined],
  ["nobody", true, "insurer", "of-others"],
  ["invited", true, "insurer", "of-others"],
  ["people", false, "insurer", "has-people"],
  ["administrator", false, "insurer", "has-administrator"],
  ["nobody", true, "operator", undefined],
  ["people", true, "operator", undefined],
  ["administrator", false, "operator", "has-administrator"],
] as const)(
  "lets a first administrator be invited: %s, of others %s, by an %s: %s",
  (staff, ofOthers, by, why) => {
    expect(firstRefusal({ staff, ofOthers }, by)).toBe(why);
  },
);
