import type { OwnCode } from "#app/domain/catalogue/conversion";
import { readCsvTable, type TableFault } from "#app/exchange/csv-table.server";

const columns = ["code", "omschrijving"] as const;
const MOST_LINES = 2_000;
const LONGEST = 200;

/** Reads an organisation's own list; a fault is a key of the texts of `code-request` below `convert.refused`. */
export function readOwnCodes(
  bytes: Uint8Array,
): { readonly lines: readonly OwnCode[] } | { readonly fault: TableFault } {
  const read = readCsvTable(bytes, { columns, needed: columns, most: MOST_LINES });
  if ("fault" in read) return read;
  return {
    lines: read.lines.map(({ cell }) => ({
      code: cell("code").slice(0, LONGEST),
      label: cell("omschrijving").slice(0, LONGEST),
    })),
  };
}
