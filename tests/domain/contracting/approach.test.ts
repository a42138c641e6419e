import { expect, it } from "vitest";
import { isClaiming, monthsPassed } from "#app/domain/contracting/approach";

const text = { nl: "", en: "" };
const source = { rule: "1.25", section: "" };
const policy = (claimingIn?: number) => ({
  access: { register: { text, source }, approached: { contractedIn: 2026, claimingIn, text, source } },
});

it.each([
  ["2025-12-31", 0],
  ["2026-01-31", 0],
  ["2026-04-01", 3],
  ["2026-12-31", 11],
  ["2027-03-01", 12],
] as const)("on %s, %i months of the year in which somebody has to claim have passed", (day, passed) => {
  expect(monthsPassed(policy(2026), day)).toBe(passed);
  expect(monthsPassed(policy(), day)).toBeUndefined();
});

it.each([
  [0, 3, false],
  [undefined, 3, false],
  [1, 3, true],
  [0, 0, true],
  [0, undefined, true],
] as const)("who claimed in %s of %s months is approached: %s", (months, passed, claims) => {
  expect(isClaiming(months, passed)).toBe(claims);
});
