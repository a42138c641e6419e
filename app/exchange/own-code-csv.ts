import { CsvError, parse } from "csv-parse/sync";
import type { OwnCode } from "#app/domain/catalogue/conversion";

const columns = ["code", "omschrijving"] as const;
/** The most lines of an own list. */
const MOST_LINES = 2_000;

/** Why a list is none: a key of the texts of `code-request` below `convert.refused`. */
type OwnListFault = {
  readonly key: "notCsv" | "columns" | "tooMany";
  readonly values: Readonly<Record<string, string | number>>;
};

/** Reads an organisation's own list: CSV in UTF-8 with a line of heads, parted by semicolons or commas. */
export function readOwnCodes(
  text: string,
): { readonly lines: readonly OwnCode[] } | { readonly fault: OwnListFault } {
  const head = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = head.includes(";") ? ";" : head.includes("\t") ? "\t" : ",";
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { key: "notCsv", values: { why: error.message } } };
  }
  const [first = [], ...lines] = rows;
  const names = first.map((name) => name.toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) return { fault: { key: "columns", values: { names: missing.join(", ") } } };
  if (lines.length > MOST_LINES) return { fault: { key: "tooMany", values: { most: MOST_LINES } } };
  const at = (cells: readonly string[], name: string) => (cells[names.indexOf(name)] ?? "").slice(0, 200);
  return { lines: lines.map((cells) => ({ code: at(cells, "code"), label: at(cells, "omschrijving") })) };
}
