import { expect, it } from "vitest";
import { coversGrant } from "#app/domain/increase-request/mandate";

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
