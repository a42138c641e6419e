import { type OwnCells, ownColumns } from "#app/domain/bring-own/own-row";
import { readCsvTable, type TableFault, tableOf } from "#app/exchange/csv-table.server";
import { ProductionRefused } from "#app/exchange/production/file";
import { sheetRows } from "#app/exchange/production/sheet.server";

const MOST_OWN_ROWS = 2_000;

/** A row of the sheet with its line. */
export type OwnLine = { readonly line: number; readonly cells: OwnCells };

/** Why a sheet is none: a key of the texts of `bring-own` below `sheet`, or what is wrong with it as a spreadsheet. */
export type OwnSheetFault =
  | TableFault
  | { readonly key: "unreadable"; readonly why: ProductionRefused["reason"] };

const shape = { columns: ownColumns, needed: ownColumns, most: MOST_OWN_ROWS };

/** Reads the sheet: XLSX by its first bytes, else CSV. */
export async function readOwnSheet(
  bytes: Buffer,
): Promise<{ readonly lines: readonly OwnLine[] } | { readonly fault: OwnSheetFault }> {
  const isSheet = bytes.subarray(0, 2).toString("latin1") === "PK";
  const read = isSheet ? await fromSheet(bytes) : readCsvTable(bytes, shape);
  if ("fault" in read) return read;
  return {
    lines: read.lines.map(({ line, cell }) => ({
      line,
      cells: {
        ...{ aanbieder: cell("aanbieder"), soort: cell("soort"), kvk: cell("kvk"), agb: cell("agb") },
        ...{ regio: cell("regio"), vorm: cell("vorm"), kavels: cell("kavels") },
        ...{ overeengekomen: cell("overeengekomen"), ingang: cell("ingang"), einde: cell("einde") },
        ...{ jaar: cell("jaar"), plafond: cell("plafond") },
      },
    })),
  };
}

async function fromSheet(bytes: Buffer) {
  try {
    const rows = await sheetRows(bytes);
    return tableOf(
      rows.map(({ line, cells }) => ({ line, cells: cells.map(textOf) })),
      shape,
    );
  } catch (error) {
    if (!(error instanceof ProductionRefused)) throw error;
    return { fault: { key: "unreadable", why: error.reason } } as const;
  }
}

/** A figure of a sheet as an amount is typed: with a comma before its cents. */
const textOf = (cell: string | number): string =>
  typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(2).replace(".", ",") : String(cell);
