import type { Stand } from "#app/domain/ceiling/stand";
import { stands } from "#app/domain/ceiling/stand";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import { type Cents, sumCents } from "#app/domain/money";

/** A ceiling in the list: whose it is and where, and how it stands. */
export type CeilingRow = {
  readonly id: string;
  readonly provider: string;
  readonly region: string;
  /** The names of the lots that it is over. */
  readonly lots: readonly string[];
  readonly part: boolean;
  /** The code that uses it alone, where an addendum split a ceiling. */
  readonly agb?: string | undefined;
  readonly form: string;
  /** Absent while it is open. */
  readonly ceiling?: Cents | undefined;
  readonly used: Cents;
  readonly ceilingFree: Cents;
  readonly stated: Cents;
  readonly over?: Cents | undefined;
  readonly remaining?: Cents | undefined;
  /** In hundredths of a per cent, so that a file holds what the screen shows. */
  readonly share?: number | undefined;
  readonly stand: Stand;
};

const figure = { kind: "number", sortable: true } as const;

/** What can be asked of the list of ceilings; the gravest stands first. */
export const ceilingsShape = (years: readonly number[]): ListShape => ({
  columns: [
    { key: "provider", kind: "text", sortable: true, filterable: true },
    { key: "region", kind: "text", sortable: true, filterable: true },
    { key: "lots", kind: "text", filterable: true },
    { key: "form", kind: "text", hidden: true },
    { key: "ceiling", ...figure },
    { key: "used", ...figure },
    { key: "share", ...figure },
    { key: "over", ...figure },
    { key: "remaining", ...figure },
    { key: "ceilingFree", ...figure, hidden: true },
    { key: "stated", ...figure, hidden: true },
    { key: "stand", kind: "word", sortable: true, filterable: true, words: stands },
    { key: "year", kind: "word", filterable: true, hidden: true, words: years.map(String) },
  ],
  sort: { key: "stand", descending: false },
});

type Value = string | number | undefined;

function cellOf(row: CeilingRow, key: string): Value {
  if (key === "lots") return row.lots.join(", ");
  if (key === "stand") return stands.indexOf(row.stand);
  const known: Readonly<Record<string, Value>> = { ...row, lots: undefined, part: undefined };
  return known[key];
}

/** The rows that a view asks for, in its order. */
export const listCeilings = (rows: readonly CeilingRow[], ask: ListAsk): ListPage<CeilingRow> =>
  // The year is chosen when the rows are read.
  pageOfRows(
    rows.filter((row) => fitsStand(row, ask)),
    { ...ask, filters: ask.filters.filter(({ kind }) => kind === "text") },
    cellOf,
    tie,
  );

const fitsStand = ({ stand }: CeilingRow, { filters }: ListAsk): boolean =>
  filters.every((filter) => filter.kind !== "word" || filter.key !== "stand" || filter.words.includes(stand));

/** Of equals, who used most of the ceiling comes first. */
const tie = (a: CeilingRow, b: CeilingRow): number =>
  (b.share ?? 0) - (a.share ?? 0) || b.used - a.used || (a.id < b.id ? -1 : 1);

/** What the ceilings of a group come to. Part ceilings lie within another ceiling, and are left out. */
export type CeilingGroup = {
  readonly name: string;
  readonly count: number;
  readonly ceiling: Cents;
  readonly used: Cents;
  readonly over: Cents;
};

/** Sums by group, the largest use first. A row can be in several groups, as an agreement serves several lots. */
export function groupCeilings(
  rows: readonly CeilingRow[],
  groupsOf: (row: CeilingRow) => readonly string[],
): CeilingGroup[] {
  const groups = new Map<string, CeilingRow[]>();
  for (const row of rows.filter(({ part }) => !part))
    for (const name of groupsOf(row)) {
      const others = groups.get(name);
      if (others) others.push(row);
      else groups.set(name, [row]);
    }
  return [...groups]
    .map(([name, own]) => ({
      name,
      count: own.length,
      ceiling: sumCents(own.map(({ ceiling = 0 }) => ceiling)),
      used: sumCents(own.map(({ used }) => used)),
      over: sumCents(own.map(({ over = 0 }) => over)),
    }))
    .sort((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1));
}
