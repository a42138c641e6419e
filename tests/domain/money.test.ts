import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, euroProblem, MOST_TYPED, parseEuros, shareOf, sumCents } from "#app/domain/money";

describe("sums", () => {
  it("adds whole cents", () => {
    expect(sumCents([])).toBe(0);
    expect(sumCents([29_550_000, -1, 1_450_001])).toBe(31_000_000);
  });

  it("refuses what it cannot hold exactly", () => {
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumCents([0.5])).toThrow(RangeError);
  });
});

describe("an amount as it is typed", () => {
  it.each([
    ["1.250.000", 125_000_000],
    ["1,250,000.5", 125_000_050],
    ["€ 1250000,50", 125_000_050],
    ["0", 0],
    ["100.000.000.000", MOST_TYPED],
  ])("%s is so many cents", (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  it.each([
    ["-500", "negative"],
    ["− 500,00", "negative"],
    ["100.000.000.000,01", "large"],
    ["999999999999999999999", "large"],
    ["drie ton", "wrong"],
    ["1.2.3", "wrong"],
    ["1e9", "wrong"],
  ] as const)("%s is none, and says why", (text, why) => {
    expect([parseEuros(text), euroProblem(text)]).toEqual([undefined, why]);
  });

  it("can be added up for hundreds of people, however large", () => {
    expect(sumCents(Array.from({ length: 900 }, () => MOST_TYPED))).toBe(900 * MOST_TYPED);
  });
});

describe("shares", () => {
  it("knows no share of nothing", () => {
    expect(shareOf(46, 100)).toBe(0.46);
    expect(shareOf(0, 0)).toBeUndefined();
    expect(shareOf(5, 0)).toBeUndefined();
  });
});

describe("allocating", () => {
  it.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]],
    [1, [0, 0, 1], [0, 0, 1]],
    [0, [2, 3], [0, 0]],
    [31_000_000, [165_000, 40_000, 400_000], [8_454_545, 2_049_587, 20_495_868]],
  ])("%i over %j is %j", (amount, weights, parts) => {
    expect(allocate(amount, weights)).toEqual(parts);
  });

  it("refuses weights that say nothing", () => {
    expect(() => allocate(100, [])).toThrow(RangeError);
    expect(() => allocate(100, [0, 0])).toThrow(RangeError);
    expect(() => allocate(100, [2, -1])).toThrow(RangeError);
  });

  const amounts = fc.integer({ min: -1e13, max: 1e13 });
  const weights = fc
    .array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0));

  it("loses no cent and stays within a cent of every exact share", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, all) => {
        const parts = allocate(amount, all);
        const total = all.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(sumCents(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(all[index] ?? 0);
          expect(off < total && -off < total).toBe(true);
        });
      }),
    );
  });
});
