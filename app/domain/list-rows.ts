import { dayOf, parseInstant } from "#app/domain/calendar";
import type { ListAsk, ListFilter, ListPage } from "#app/domain/list";

/** What a row has under the key of a column, for sorting and for filters of texts and words. */
export type CellOf<Row> = (row: Row, key: string) => string | number | undefined;

const words = new Intl.Collator();

type Range = Exclude<ListFilter, { readonly kind: "text" | "word" }>;

/** Whether a value lies within a range, both ends included; a moment by its day in Amsterdam, and no value never. */
function lies(cell: string | number | undefined, { kind, from, to }: Range): boolean {
  const moment = kind === "instant" ? parseInstant(String(cell)) : undefined;
  const value = moment ? dayOf(moment) : cell;
  if (value === undefined) return false;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

/**
 * The rows that a view asks for, of a list that is held whole: filtered, in its order, one page of them. Rows without the value come last; `tie` settles what is equal.
 */
export function pageOfRows<Row>(
  all: readonly Row[],
  { filters, sort, page, size }: ListAsk,
  cellOf: CellOf<Row>,
  tie: (a: Row, b: Row) => number,
): ListPage<Row> {
  const fitting = all.filter((row) =>
    filters.every((filter) => {
      const cell = cellOf(row, filter.key);
      if (filter.kind === "word") return filter.words.includes(String(cell ?? ""));
      if (filter.kind !== "text") return lies(cell, filter);
      return String(cell ?? "")
        .toLowerCase()
        .includes(filter.contains.toLowerCase());
    }),
  );
  const way = sort.descending ? -1 : 1;
  // What a row is sorted by is looked up once, not at every comparison.
  const ordered = fitting
    .map((row) => ({ row, cell: cellOf(row, sort.key) }))
    .sort((a, b) => {
      const [one, other] = [a.cell, b.cell];
      if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined) || tie(a.row, b.row);
      const order =
        typeof one === "number" && typeof other === "number"
          ? one - other
          : words.compare(String(one), String(other));
      return way * order || tie(a.row, b.row);
    });
  const rows = ordered.slice((page - 1) * size, page * size).map(({ row }) => row);
  return { rows, total: fitting.length };
}
