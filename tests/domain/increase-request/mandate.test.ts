import { expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { coversGrant, mandateOf } from "#app/domain/increase-request/mandate";

it.each([
  ["buyer", 100_000, 20_860_000, false],
  ["buyer", 20_860_000, 20_860_000, true],
  ["buyer", 20_859_999, 20_860_000, false],
  ["buyer", undefined, 20_860_000, true],
  ["buyer", 0, 0, true],
  ["buyer", 0, 1, false],
  ["director", 0, 20_860_000, true],
  ["administrator", 100_000, 20_860_000, false],
] as const)("lets a %s with a mandate of %s sign for %s: %s", (role, mandate, granted, covers) => {
  expect(coversGrant([role], mandate, granted)).toBe(covers);
});

it.each([
  ["what was set last", [5, 7], { cents: 9 }, 7],
  ["any amount, where that was set", [5, undefined], { cents: 9 }, undefined],
  ["what the policy says for all, where nothing was set", [], { cents: 9 }, 9],
  ["any amount, where neither was ever set", [], undefined, undefined],
] as const)("lets a buyer grant alone %s", (_, set, policy, holds) => {
  const mandates = set.map((cents) => ({
    ...{ account: "a", cents, reason: "afgesproken" },
    recordedAt: instantAt("2023-01-01"),
  }));
  expect(mandateOf(mandates, "a", policy)).toBe(holds);
});
