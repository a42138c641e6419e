import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
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
  const rows = await rowsInThread(bytes);
  if (rows.length - 1 > sheetLimits.rows)
    throw new ProductionRefused({ fault: "too-many-lines", most: sheetLimits.rows });
  return rows
    .map((cells, at) => ({ line: at + 1, cells: trimmed(cells.map(cellOf)) }))
    .filter(({ cells }) => cells.length > 0);
}

/** The program of the thread: it gives the rows some at a time, so that whoever takes them is not held up. */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { readSheet } = require(workerData.reader);
readSheet(Buffer.from(workerData.bytes)).then((rows) => {
  for (let at = 0; at < rows.length; at += 1000) parentPort.postMessage(rows.slice(at, at + 1000));
});`;
const READER = createRequire(import.meta.url).resolve("read-excel-file/node");
/** The most memory that unpacking and reading may take. */
const MOST_MEGABYTES = 1_000;

/** Reads a sheet in a thread of its own: pages and other writers go on meanwhile. */
async function rowsInThread(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const rows: unknown[][] = [];
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { reader: READER, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  worker.on("message", (piece: unknown) => {
    if (!Array.isArray(piece)) return;
    for (const row of piece) if (Array.isArray(row)) rows.push(row);
    if (rows.length - 1 > sheetLimits.rows) worker.terminate();
  });
  try {
    await once(worker, "exit");
  } catch {
    throw new ProductionRefused({ fault: "sheet-damaged" });
  }
  return rows;
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
