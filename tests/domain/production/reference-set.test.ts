import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReferenceSet } from "#app/domain/production/reference-set";

describe("references of statements", () => {
  it("are known by the line on which each stood first", () => {
    const named = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(named, { maxLength: 60 }), (given) => {
        const [set, known] = [new ReferenceSet(), new Map<string, number>()];
        given.forEach(([statement, reference], at) => {
          const name = `${statement}/${reference}`;
          expect(set.add(statement, reference, at + 1)).toBe(known.get(name));
          if (!known.has(name)) known.set(name, at + 1);
        });
        for (const [statement, reference] of given)
          expect(set.lineOf(statement, reference)).toBe(known.get(`${statement}/${reference}`));
        expect(set.lineOf(9, "")).toBeUndefined();
      }),
    );
  });

  it("stay known when there are more than was thought", () => {
    const set = new ReferenceSet(10);
    for (let at = 1; at <= 50_000; at++) expect(set.add(1 + (at % 7), `R${at}`, at)).toBeUndefined();
    for (let at = 1; at <= 50_000; at += 99) expect(set.lineOf(1 + (at % 7), `R${at}`)).toBe(at);
  });

  it("are found among those that were laid aside for want of room, wherever they lie", () => {
    const tables: Uint32Array[] = [];
    const shelf = (table: Uint32Array) => {
      const kept = table.slice();
      tables.push(kept);
      return (slot: number, count: number) => kept.slice(slot * 3, (slot + count) * 3);
    };
    const set = new ReferenceSet(1_000_000, shelf, 1 << 12);
    for (let at = 1; at <= 20_000; at++) expect(set.add(1 + (at % 7), `R${at}`, at)).toBeUndefined();
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.every(({ length }) => length === (1 << 12) * 3)).toBe(true);
    for (let at = 1; at <= 20_000; at += 37) {
      expect(set.lineOf(1 + (at % 7), `R${at}`)).toBe(at);
      expect(set.add(1 + (at % 7), `R${at}`, 99_999)).toBe(at);
    }
    expect(set.lineOf(1, "R20001")).toBeUndefined();
  });
});
