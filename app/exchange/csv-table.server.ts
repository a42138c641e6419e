import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";

/** A line of a list: where it begins in its file, from 1, and its cells by their columns. */
type TableLine<C extends string> = { readonly line: number; readonly cell: (column: C) => string };

/** Why a list is none: a key of the texts of whoever reads it. */
export type TableFault = {
  readonly key: "quotes" | "columns" | "tooMany" | "empty";
  readonly values: Readonly<Record<string, string | number>>;
};

type Table<C extends string> = { readonly lines: readonly TableLine<C>[] } | { readonly fault: TableFault };

/** A row of a file before its columns are known. */
type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** What a list has: its columns, those that have to be there, and the most lines below its heads. */
type TableShape<C extends string> = {
  readonly columns: readonly C[];
  readonly needed: readonly C[];
  readonly most: number;
};

/**
 * Reads a list of a person's own: CSV in UTF-8 or Windows-1252 with a line of heads, its fields parted by semicolons, tabs or
 * commas.
 */
export function readCsvTable<C extends string>(bytes: Uint8Array, shape: TableShape<C>): Table<C> {
  const text = new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
  const head = text.split(/\r\n|\r|\n/, 1)[0] ?? "";
  const delimiter = [";", "\t"].find((each) => head.includes(each)) ?? ",";
  const rows: TableRow[] = [];
  try {
    parse(text, {
      ...{ bom: true, delimiter, skip_empty_lines: true, relax_column_count: true },
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines - lineEnds(cells), cells });
        return null;
      },
    });
    return tableOf(rows, shape);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { key: "quotes", values: { line: Number(error.lines) } } };
  }
}

/** The ends of lines inside the cells of a row: it begins so many lines before it ends. */
const lineEnds = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);

/** Finds the columns of rows by the heads in the first, whatever their capitals; a column that is not there is empty. */
export function tableOf<C extends string>(
  [first, ...rest]: readonly TableRow[],
  { columns, needed, most }: TableShape<C>,
): Table<C> {
  const heads = (first?.cells ?? []).map((head) => head.trim().toLowerCase());
  const placeOf = new Map(columns.map((column) => [column, heads.indexOf(column.toLowerCase())]));
  const missing = needed.filter((column) => placeOf.get(column) === -1);
  if (missing.length > 0) return { fault: { key: "columns", values: { names: missing.join(", ") } } };
  if (rest.length > most) return { fault: { key: "tooMany", values: { most } } };
  if (rest.length === 0) return { fault: { key: "empty", values: {} } };
  return {
    lines: rest.map(({ line, cells }) => ({
      line,
      cell: (column) => (cells[placeOf.get(column) ?? -1] ?? "").trim(),
    })),
  };
}
