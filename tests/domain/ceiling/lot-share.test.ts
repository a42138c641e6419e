import fc from "fast-check";
import { expect, it } from "vitest";
import { lotShares } from "#app/domain/ceiling/lot-share";
import type { Production } from "#app/domain/ceiling/usage";

const produced = (lot: string | undefined, cents: number, told: Partial<Production> = {}): Production => ({
  ...{ source: "accepted", class: "counts", careMonth: "2023-02", monthReceived: "2023-03" },
  ...{ lot, agb: "50000001", cents, credited: 0 },
  ...told,
});

it("a lot has its part of what was accepted and counts", () => {
  const production = [
    ...[produced("a", 300), produced("b", 100), produced(undefined, 900)],
    produced("b", 5_000, { source: "statement" }),
    produced("b", 5_000, { class: "ceiling-free" }),
  ];
  expect(lotShares(["a", "b", "c"], production)).toEqual([
    { lot: "a", share: 0.75 },
    { lot: "b", share: 0.25 },
    { lot: "c", share: 0 },
  ]);
});

it("all lots weigh the same where nothing was accepted, or more was credited", () => {
  expect(lotShares(["a", "b"], []).map(({ share }) => share)).toEqual([0.5, 0.5]);
  expect(lotShares(["a", "b"], [produced("a", -5)]).map(({ share }) => share)).toEqual([0.5, 0.5]);
  expect(lotShares([], [produced("a", 5)])).toEqual([]);
});

it("the shares together are one, and none is below zero", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 6 }),
      (cents) => {
        const lots = cents.map((_, at) => `lot-${at}`);
        const shares = lotShares(
          lots,
          cents.map((each, at) => produced(lots[at], each)),
        );
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.every(({ share }) => share >= 0)).toBe(true);
      },
    ),
  );
});
