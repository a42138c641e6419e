import { CSV_OPENING, csvLine } from "#app/exchange/csv";
import type { RegionRow } from "#app/exchange/region-row";
import type { Language } from "#app/i18n/text";

/** What of a row can stand in a column; the key of the status is for programs. */
export type RegionColumn = Exclude<keyof RegionRow, "status">;

/** A column with the head a reader sees. */
export type HeadedColumn = { readonly column: RegionColumn; readonly head: string };

/** The table of regions as CSV: UTF-8 with a byte order mark, lines ended by CR LF, no cell that runs as a formula. */
export function regionTableCsv(
  rows: readonly RegionRow[],
  columns: readonly HeadedColumn[],
  language: Language,
): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ column }) => cellOf(row[column]))),
  ];
  return CSV_OPENING + lines.map((line) => csvLine(line, language)).join("");
}

const cellOf = (value: RegionRow[RegionColumn]): string =>
  typeof value === "object" ? value.join(" | ") : String(value ?? "");
