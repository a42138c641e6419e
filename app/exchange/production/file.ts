import type { FileFault } from "#app/domain/production/fault";
import type { Cell } from "#app/domain/production/read-line";

/** A file that can be read from its beginning more than once. */
export type ProductionFile = {
  readonly name: string;
  /** Its bytes in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** A line of a file: the line it begins on, from 1, and its cells. */
export type FileRow = { readonly line: number; readonly cells: readonly Cell[] };

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
