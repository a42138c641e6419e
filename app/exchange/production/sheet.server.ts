import { readSheet } from "read-excel-file/node";
import type { Cell } from "#app/domain/production/line-cells";
import { unpackedSize } from "#app/exchange/document-type-office.server";
import { ProductionRefused, type ShownRow, sheetLimits } from "#app/exchange/production/file";

/**
 * The rows of the first sheet of an XLSX file; dates come as days, figures as numbers.
 * @throws ProductionRefused before anything is unpacked where it would become too large
 */
export async function sheetRows(bytes: Buffer): Promise<ShownRow[]> {
  const size = unpackedSize(bytes, sheetLimits.unpacked);
  if (typeof size !== "number") throw new ProductionRefused(refusals[size.key] ?? { fault: "sheet-damaged" });
  const rows = await readSheet(bytes).catch(() => {
    throw new ProductionRefused({ fault: "sheet-damaged" });
  });
  if (rows.length - 1 > sheetLimits.rows)
    throw new ProductionRefused({ fault: "too-many-lines", most: sheetLimits.rows });
  return rows
    .map((cells, at) => ({ line: at + 1, cells: trimmed(cells.map(cellOf)) }))
    .filter(({ cells }) => cells.length > 0);
}

const refusals: Readonly<Record<string, ProductionRefused["reason"]>> = {
  "refused.bomb": { fault: "unpacks-too-large", most: sheetLimits.unpacked / 1_000_000 },
  "refused.encrypted": { fault: "sheet-encrypted" },
  "refused.macro": { fault: "sheet-macro" },
};

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? "" : String(value);
}

function trimmed(cells: Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
