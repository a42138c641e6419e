import { CSV_OPENING, csvLine } from "#app/exchange/csv";
import type { RegionRow } from "#app/exchange/region-row";
import type { Language } from "#app/i18n/text";

type Column = Exclude<keyof RegionRow, "status">;

/** The columns in their order, with the heads a reader sees. */
export type ColumnHeads = Readonly<Record<Column, string>>;

const columns: readonly Column[] = [
  "code",
  "name",
  "statusName",
  "leadParty",
  "providers",
  "selectiveLots",
  "gaps",
  "day",
  "contractYear",
  "source",
];

/** The table of regions as CSV: UTF-8 with a byte order mark, lines ended by CR LF, no cell that runs as a formula. */
export function regionTableCsv(rows: readonly RegionRow[], heads: ColumnHeads, language: Language): string {
  const lines = [
    columns.map((column) => heads[column]),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ];
  return CSV_OPENING + lines.map((line) => csvLine(line, language)).join("");
}

const cellOf = (value: RegionRow[Column]): string =>
  typeof value === "object" ? value.join(" | ") : String(value ?? "");
