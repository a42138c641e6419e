import type { RegionRow } from "#app/exchange/region-row";

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

/** How a spreadsheet of the language tells fields apart: a comma is a decimal sign in Dutch. */
const separators = { nl: ";", en: "," } as const;

/** The table of regions as CSV: UTF-8 with a byte order mark, lines ended by CR LF, no cell that runs as a formula. */
export function regionTableCsv(
  rows: readonly RegionRow[],
  heads: ColumnHeads,
  language: keyof typeof separators,
): string {
  const lines = [
    columns.map((column) => heads[column]),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ];
  const written = lines.map((line) => line.map((cell) => quoted(cell)).join(separators[language]));
  return `\uFEFF${written.join("\r\n")}\r\n`;
}

const cellOf = (value: RegionRow[Column]): string =>
  harmless(typeof value === "object" ? value.join(" | ") : String(value ?? ""));

/** A spreadsheet would run what begins like a formula, also behind spaces: an apostrophe makes it a text. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (cell: string): string => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
