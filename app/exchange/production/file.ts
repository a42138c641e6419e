import { createHash } from "node:crypto";
import type { FileFault } from "#app/domain/production/fault";
import type { Cell, LineCells } from "#app/domain/production/line-cells";

/** A file that can be read from its beginning more than once. */
export type ProductionFile = {
  readonly name: string;
  /** Its bytes in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** A line of a file; its cells are looked at where they stand. */
export interface FileRow extends LineCells {
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** How long a cell is: in bytes or in letters, whichever is at hand. */
  size(at: number): number;
  /** The code of the first and of the last letter of a cell that is not empty; of a letter beyond ASCII, 128 or more. */
  first(at: number): number;
  last(at: number): number;
}

/** Some rows of a file. A row may be the same object as the one before it: it holds until the next is asked for. */
export interface FileRows {
  readonly count: number;
  at(row: number): FileRow;
}

/** A row whose cells were read already, to be shown. */
export type ShownRow = { readonly line: number; readonly cells: readonly Cell[] };

export const shownRow = (row: FileRow): ShownRow => ({
  line: row.line,
  cells: Array.from({ length: row.width }, (_, at) => row.cell(at)),
});

/** A row of cells that were read already, as those of a sheet are. */
class ListedRow implements FileRow {
  readonly width: number;
  constructor(
    readonly line: number,
    private readonly cells: readonly Cell[],
  ) {
    this.width = cells.length;
  }
  cell(at: number): Cell {
    return this.cells[at] ?? "";
  }
  size(at: number): number {
    return String(this.cell(at)).length;
  }
  first(at: number): number {
    return String(this.cell(at)).charCodeAt(0);
  }
  last(at: number): number {
    const text = String(this.cell(at));
    return text.charCodeAt(text.length - 1);
  }
}

/** Rows of cells that were read already; texts lose the spaces around them. */
export function listedRows(rows: readonly ShownRow[]): FileRows {
  const listed = rows.map(
    ({ line, cells }) =>
      new ListedRow(
        line,
        cells.map((cell) => (typeof cell === "string" ? cell.trim() : cell)),
      ),
  );
  return { count: listed.length, at: (row) => listed[row] ?? new ListedRow(0, []) };
}

/** A file that is not taken; nothing of it was stored. */
export class ProductionRefused extends Error {
  override name = "ProductionRefused";
  constructor(readonly reason: FileFault) {
    super(reason.fault);
  }
}

/** The most columns of a file, and the most bytes that a file read as a whole may have. */
export const MOST_COLUMNS = 200;
const MOST_WHOLE = 60_000_000;

/** The most rows of a sheet and of JSON, which are read as a whole, and what a sheet may unpack to. */
export const sheetLimits = { rows: 50_000, unpacked: 100_000_000 } as const;

/** What tells whether two files are the very same: the SHA-256 of its bytes, in hexadecimal digits. */
export async function hashOf(file: ProductionFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of file.read()) hash.update(part);
  return hash.digest("hex");
}

/** All bytes of a file that has to be read as a whole. */
export async function wholeFile(file: ProductionFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.read()) {
    size += part.length;
    if (size > MOST_WHOLE) throw new ProductionRefused({ fault: "too-large", most: MOST_WHOLE / 1_000_000 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
