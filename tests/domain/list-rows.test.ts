import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListAsk, ListFilter } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

type Row = { readonly id: number; readonly name?: string; readonly day?: string; readonly at?: string };
const rows: readonly Row[] = [
  { id: 1, name: "Merel", day: "2023-07-31", at: "2023-07-31T21:59:59.999Z" },
  { id: 2, name: "ijsvogel", day: "2023-08-01", at: "2023-07-31T22:00:00.000Z" },
  { id: 3 },
];
const cellOf = (row: Row, key: string) =>
  key === "id" ? row.id : row[key === "name" ? "name" : key === "day" ? "day" : "at"];
const ask = (filters: readonly ListFilter[], more: Partial<ListAsk> = {}): ListAsk => ({
  ...{ filters, sort: { key: "id", descending: false }, page: 1, size: 20 },
  ...more,
});
const ids = (given: ListAsk) =>
  pageOfRows(rows, given, cellOf, (a, b) => a.id - b.id).rows.map(({ id }) => id);

describe("a list that is held whole", () => {
  it.each<[string, ListFilter, number[]]>([
    ["a text, however it is written", { key: "name", kind: "text", contains: "IJS" }, [2]],
    ["words", { key: "name", kind: "word", words: ["Merel", "Uil"] }, [1]],
    ["a number from", { key: "id", kind: "number", from: 2 }, [2, 3]],
    ["a day, both ends included", { key: "day", kind: "day", from: "2023-07-31", to: "2023-07-31" }, [1]],
    ["the day of a moment in Amsterdam", { key: "at", kind: "instant", from: "2023-08-01" }, [2]],
    ["a range that nothing lies in", { key: "day", kind: "day", from: "2024-01-01" }, []],
  ])("narrows by %s", (_, filter, expected) => {
    expect(ids(ask([filter]))).toEqual(expected);
  });

  it("puts rows without the value last, whichever way it is sorted", () => {
    for (const descending of [true, false])
      expect(ids(ask([], { sort: { key: "day", descending } })).at(-1)).toBe(3);
  });

  it("shows every row once over all its pages", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.constantFrom(20, 50), (numbers, size) => {
        const all = numbers.map((name, id) => ({ id, name: String(name) }));
        const pages = Array.from({ length: Math.ceil(all.length / size) + 1 }, (_, at) => at + 1);
        const seen = pages.flatMap((page) =>
          pageOfRows(
            all,
            ask([], { page, size, sort: { key: "name", descending: true } }),
            cellOf,
            (a, b) => a.id - b.id,
          ).rows.map(({ id }) => id),
        );
        expect(seen.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => id));
      }),
    );
  });
});
