import {
  type AmountRead,
  centsOfNumber,
  type Notation,
  readEuros,
  readWhole,
} from "#app/domain/production/notation";

/** A cell of a file: text without spaces around it, or a number where the file itself knows numbers. */
export type Cell = string | number;

/** The cells of a line, looked at one by one; beyond its width there is nothing in them. */
export interface LineCells {
  readonly width: number;
  cell(at: number): Cell;
}

/** Whether anything stands beyond a width. */
export function isFilledBeyond(cells: LineCells, width: number): boolean {
  for (let at = width; at < cells.width; at++) if (cells.cell(at) !== "") return true;
  return false;
}

/** Reads a figure: euros by the notation of the file, anything else as a whole number. */
export function readFigure(key: "count" | "amount" | "cents", cell: Cell, notation: Notation): AmountRead {
  if (typeof cell === "string") return key === "amount" ? readEuros(cell, notation) : readWhole(cell);
  return key === "amount" ? centsOfNumber(cell) : Number.isSafeInteger(cell) ? cell : "decimals";
}
