import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, type Month } from "#app/domain/calendar";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type Production, shareGone, triangleOf, usageOf } from "#app/domain/ceiling/usage";

const set = (cents: number): CeilingOn => ({ state: "set", cents, since: "2023-01-01" });
const accepted = (careMonth: Month, cents: number, given: Partial<Production> = {}): Production => ({
  source: "accepted",
  class: "counts",
  careMonth,
  monthReceived: careMonth,
  agb: "50990001",
  cents,
  credited: 0,
  ...given,
});

it("sets what a month's statement says against what was accepted of it", () => {
  const all = [
    accepted("2023-01", 4_000_00),
    accepted("2023-01", 250_00, { class: "ceiling-free" }),
    accepted("2023-01", 4_300_00, { source: "statement" }),
    accepted("2023-02", 3_000_00),
    accepted("2023-03", 100_00),
    accepted("2023-03", 90_00, { source: "statement" }),
  ];
  const { months, notYetAccepted } = usageOf(all, set(10_000_00), 2023, "2023-03-31");
  expect(months.slice(0, 3).map(({ notYet }) => notYet)).toEqual([50_00, undefined, -10_00]);
  expect(notYetAccepted).toBe(4_390_00 - 7_100_00 - 250_00);
});

describe("the use of a ceiling", () => {
  const production = [
    accepted("2023-01", 4_000_00),
    accepted("2023-02", 3_000_00, { monthReceived: "2023-04" }),
    accepted("2023-02", -500_00, { credited: -500_00 }),
    accepted("2023-02", 250_00, { class: "ceiling-free" }),
    accepted("2023-01", 4_100_00, { source: "statement" }),
    accepted("2023-02", 3_400_00, { source: "statement" }),
  ];

  it("is what was accepted, net of credits; the provider's statement stands beside it", () => {
    const usage = usageOf(production, set(10_000_00), 2023, "2023-03-31");
    expect(usage).toMatchObject({
      used: 6_500_00,
      credited: -500_00,
      ceilingFree: 250_00,
      stated: 7_500_00,
      notYetAccepted: 750_00,
      over: 0,
      remaining: 3_500_00,
      shareUsed: 0.65,
    });
    expect(usage.months.map(({ through }) => through).slice(0, 3)).toEqual([4_000_00, 6_500_00, 6_500_00]);
    expect(usage.months).toHaveLength(12);
  });

  it("tells what is over apart, and has no share of zero, of open and of no ceiling", () => {
    expect(usageOf(production, set(6_000_00), 2023, "2023-03-31")).toMatchObject({
      over: 500_00,
      remaining: 0,
    });
    expect(usageOf(production, set(0), 2023, "2023-03-31")).toMatchObject({ over: 6_500_00, remaining: 0 });
    expect(usageOf(production, set(0), 2023, "2023-03-31").shareUsed).toBeUndefined();
    for (const ceiling of [{ state: "absent" }, { state: "open", since: "2023-01-01" }] as const) {
      const usage = usageOf(production, ceiling, 2023, "2023-03-31");
      expect([usage.over, usage.remaining, usage.shareUsed]).toEqual([undefined, undefined, undefined]);
      expect(usage.used).toBe(6_500_00);
    }
  });

  it("knows a negative balance, and a provider that states nothing", () => {
    const usage = usageOf([accepted("2023-01", -10, { credited: -10 })], set(100), 2023, "2023-01-31");
    expect(usage).toMatchObject({ used: -10, over: 0, remaining: 110, notYetAccepted: undefined });
  });

  it("adds up to the cent by month, in total and in the triangle, whatever was received when", () => {
    const one = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      late: fc.integer({ min: 0, max: 6 }),
      cents: fc.integer({ min: -900_000, max: 90_000_000 }),
      class: fc.constantFrom("counts" as const, "ceiling-free" as const, "no-lot" as const),
      source: fc.constantFrom("accepted" as const, "statement" as const),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (told) => {
        const all = told.map(({ month, late, cents, ...each }) =>
          accepted(addMonths("2023-01", month - 1), cents, {
            ...each,
            monthReceived: addMonths("2023-01", month - 1 + late),
          }),
        );
        const { months, used } = usageOf(all, set(1), 2023, "2023-12-31");
        const counting = all.filter((each) => each.source === "accepted" && each.class === "counts");
        expect(used).toBe(counting.reduce((sum, { cents }) => sum + cents, 0));
        expect(months.reduce((sum, { accepted: cents }) => sum + cents, 0)).toBe(used);
        expect(months.at(-1)?.through).toBe(used);
        const cells = [...triangleOf(all).values()].flatMap((row) => [...row.values()]);
        expect(cells.reduce((sum, cents) => sum + cents, 0)).toBe(used);
      }),
    );
  });
});

it.each([
  ["2022-12-31", 0],
  ["2023-01-01", 1 / 365],
  ["2023-12-31", 1],
  ["2024-02-01", 1],
] as const)("of 2023 on %s the share %d is gone", (day, share) => {
  expect(shareGone(2023, day)).toBeCloseTo(share, 10);
});
