import { CsvError, parse } from "csv-parse/sync";
import { type OwnCells, type OwnColumn, ownColumns } from "#app/domain/bring-own/own-row";
import { ProductionRefused } from "#app/exchange/production/file";
import { sheetRows } from "#app/exchange/production/sheet.server";

/** The most rows of one sheet. */
export const MOST_OWN_ROWS = 2_000;

/** A row of the sheet with its line. */
export type OwnLine = { readonly line: number; readonly cells: OwnCells };

/** Why a sheet is none: a key of the texts of `bring-own` below `sheet`. */
export type OwnSheetFault = {
  readonly key: "unreadable" | "columns" | "tooMany" | "empty";
  readonly values: Readonly<Record<string, string | number>>;
};

/** Reads the sheet: XLSX by its first bytes, else CSV in UTF-8 parted by semicolons, tabs or commas. */
export async function readOwnSheet(
  bytes: Buffer,
): Promise<{ readonly lines: readonly OwnLine[] } | { readonly fault: OwnSheetFault }> {
  const rows = bytes.subarray(0, 2).toString("latin1") === "PK" ? await fromSheet(bytes) : fromCsv(bytes);
  if ("fault" in rows) return rows;
  const [first, ...rest] = rows.found;
  const heads = (first?.cells ?? []).map((head) => head.trim().toLowerCase());
  const missing = ownColumns.filter((column) => !heads.includes(column));
  if (missing.length > 0) return { fault: { key: "columns", values: { names: missing.join(", ") } } };
  if (rest.length > MOST_OWN_ROWS) return { fault: { key: "tooMany", values: { most: MOST_OWN_ROWS } } };
  if (rest.length === 0) return { fault: { key: "empty", values: {} } };
  const at = (cells: readonly string[], column: OwnColumn) => (cells[heads.indexOf(column)] ?? "").trim();
  const cellsOf = (cells: readonly string[]): OwnCells => ({
    ...{ aanbieder: at(cells, "aanbieder"), soort: at(cells, "soort"), kvk: at(cells, "kvk") },
    ...{
      agb: at(cells, "agb"),
      regio: at(cells, "regio"),
      vorm: at(cells, "vorm"),
      kavels: at(cells, "kavels"),
    },
    ...{
      overeengekomen: at(cells, "overeengekomen"),
      ingang: at(cells, "ingang"),
      einde: at(cells, "einde"),
    },
    ...{ jaar: at(cells, "jaar"), plafond: at(cells, "plafond") },
  });
  return { lines: rest.map(({ line, cells }) => ({ line, cells: cellsOf(cells) })) };
}

type Found = { readonly found: readonly { readonly line: number; readonly cells: readonly string[] }[] };
type Read = Found | { readonly fault: OwnSheetFault };

async function fromSheet(bytes: Buffer): Promise<Read> {
  try {
    const rows = await sheetRows(bytes);
    return { found: rows.map(({ line, cells }) => ({ line, cells: cells.map(textOf) })) };
  } catch (error) {
    if (!(error instanceof ProductionRefused)) throw error;
    return { fault: { key: "unreadable", values: { why: error.reason.fault } } };
  }
}

/** A figure of a sheet as an amount is typed: with a comma before its cents. */
const textOf = (cell: string | number): string =>
  typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(2).replace(".", ",") : String(cell);

function fromCsv(bytes: Buffer): Read {
  const text = bytes.toString("utf8");
  const head = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = head.includes(";") ? ";" : head.includes("\t") ? "\t" : ",";
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return { found: rows.map((cells, at) => ({ line: at + 1, cells })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { key: "unreadable", values: { why: error.message } } };
  }
}
