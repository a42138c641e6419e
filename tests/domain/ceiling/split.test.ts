import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, type Month } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry } from "#app/domain/ceiling/ledger";
import { type CeilingScope, lateClaims, splitCeiling, trueUp, usedOf } from "#app/domain/ceiling/split";
import type { Production } from "#app/domain/ceiling/usage";

const cents = fc.integer({ min: 0, max: 2_000_000_000_00 });
const change = fc.integer({ min: -1_000_000_00, max: 2_000_000_000_00 });

describe("a ceiling that an addendum splits", () => {
  it.each([
    ["used and expected stays", 1_000, 400, 50, { stays: 450, goes: 550 }],
    ["all of it was used", 1_000, 990, 50, { stays: 1_000, goes: 0 }],
    ["more was credited than claimed", 1_000, -20, 5, { stays: 0, goes: 1_000 }],
    ["zero is zero", 0, 10, 5, { stays: 0, goes: 0 }],
  ])("%s", (_name, ceiling, used, late, expected) => {
    expect(splitCeiling(ceiling, used, late)).toEqual(expected);
  });

  it.each([
    [{ stays: 450, goes: 550 }, 440, 10],
    [{ stays: 450, goes: 550 }, 470, -20],
    [{ stays: 450, goes: 550 }, 450, 0],
    [{ stays: 450, goes: 5 }, 470, -5],
  ])("%j with %d used moves %d", (split, used, moved) => expect(trueUp(split, used)).toBe(moved));

  it("never moves in total by a cent, however often it is trued up, and no part goes below zero", () => {
    fc.assert(
      fc.property(cents, change, cents, fc.array(change, { maxLength: 12 }), (ceiling, used, late, later) => {
        let { stays, goes } = splitCeiling(ceiling, used, late);
        const entry = (id: string, kind: "agreed" | "carried-over", amount: number): LedgerEntry => {
          const kept = {
            id,
            day: "2023-07-01",
            recordedAt: "2023-07-01T08:00:00.000Z",
            ground: "x",
          } as const;
          const consent = { by: "x", on: "2023-06-01", document: "d" } as const;
          return kind === "agreed"
            ? { ...kept, kind, cents: amount }
            : { ...kept, kind, cents: amount, consent, other: "y" };
        };
        const old = [entry("a", "agreed", ceiling), entry("b", "carried-over", -goes)];
        const fresh = [entry("c", "carried-over", goes)];
        for (const [at, each] of later.entries()) {
          const moved = trueUp({ stays, goes }, each);
          stays -= moved;
          goes += moved;
          old.push(entry(`o${at}`, "carried-over", -moved));
          fresh.push(entry(`f${at}`, "carried-over", moved));
        }
        expect(stays + goes).toBe(ceiling);
        expect(Math.min(stays, goes)).toBeGreaterThanOrEqual(0);
        const on = (entries: readonly LedgerEntry[]) =>
          ceilingOn(entries, "2023-12-31", "2024-01-01T00:00:00.000Z");
        expect(on(old)).toMatchObject({ state: "set", cents: stays });
        expect(on(fresh)).toMatchObject({ state: "set", cents: goes });
      }),
    );
  });

  it("is used by every line once: by the new code's part or by the other", () => {
    const scope = (id: string, agb?: string): CeilingScope => ({
      id,
      contract: "c",
      contractYear: 2023,
      agb,
    });
    const all = [scope("old"), scope("new", "50990331")];
    const line = fc.record({ agb: fc.constantFrom("50990268", "50990331", "34990135"), cents: change });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const sum = (some: readonly { cents: number }[]) =>
          some.reduce((total, each) => total + each.cents, 0);
        const parts = all.map((each) => usedOf(each, all, lines));
        expect(parts.reduce((total, part) => total + sum(part), 0)).toBe(sum(lines));
        expect(parts[1]?.every(({ agb }) => agb === "50990331")).toBe(true);
        expect(usedOf(scope("old"), [scope("old")], lines)).toHaveLength(lines.length);
      }),
    );
  });
});

it("late claims are expected as earlier months filled up, of the months asked for alone", () => {
  const months = Array.from({ length: 12 }, (_, at) => addMonths("2022-07", at));
  const received = (careMonth: Month, after: number, amount: number): Production => ({
    ...{ source: "accepted", class: "counts", careMonth, monthReceived: addMonths(careMonth, after) },
    ...{ agb: "50990268", cents: amount, credited: 0 },
  });
  // Eight tenths come a month later, two tenths two months later; what lies in July is still to come.
  const all = months.flatMap((month) => [received(month, 1, 800), received(month, 2, 200)]);
  const known = all.filter(({ monthReceived }) => monthReceived <= "2023-07");
  const asked = { from: "2023-01-01", before: "2023-07-01", today: "2023-07-31" } as const;
  expect(lateClaims(known, asked)).toBe(200);
  expect(lateClaims(all, { ...asked, today: "2023-08-31" })).toBe(0);
  expect(lateClaims([], asked)).toBe(0);
});
