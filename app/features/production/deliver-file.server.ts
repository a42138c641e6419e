import { createHash } from "node:crypto";
import type { ChosenColumns } from "#app/domain/production/column";
import type { ProductionFile } from "#app/exchange/production/file";
import { ColumnsUnclear } from "#app/exchange/production/inspection.server";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { type BatchOf, beginBatch } from "#app/features/production/begin-batch.server";
import { writeUnder } from "#app/features/production/clear-batch.server";
import type { Deed } from "#db/audit.server";
import { enqueueJob } from "#db/queries/job.server";
import { keepFile } from "#db/queries/production-file.server";
import { keptMapping } from "#db/queries/production-mapping.server";
import type { Store, Tx } from "#db/store.server";

/** The lane in which the file of a batch is read. */
export const laneOf = (batch: number): string => `production-${batch}`;

/**
 * Takes a file of a visitor: looks it through before anything is stored, begins a batch, and asks for its lines to be
 * judged by a job; or keeps it until somebody says which column is which.
 * @returns the batch, and whether this very file counts already, is judged, or waits for its columns
 * @throws ProductionRefused with the cause and where it stands
 */
export async function deliverFile(
  store: Store,
  deed: Deed,
  of: BatchOf,
  { name, bytes, choose = false }: Delivery,
): Promise<{ readonly number: number; readonly next: "known" | "judged" | "columns" }> {
  const chosen = await keptMapping(store.db, deed.organisation ?? "", of.provider ?? null);
  const isClear = await readsBy(memoryFile(name, bytes), chosen);
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const begun = await beginBatch(store, deed, { ...of, fileName: name, fileHash });
  if ("known" in begun) return { number: begun.known.number, next: "known" };
  const { number } = begun.begun;
  for (let at = 0; at < bytes.length; at += KEPT_AT_ONCE)
    await writeUnder(store, number, (tx) => keepFile(tx, number, at, bytes.subarray(at, at + KEPT_AT_ONCE)));
  if (choose || !isClear) return { number, next: "columns" };
  await writeUnder(store, number, (tx) => askToTakeIn(tx, deed, number, chosen));
  return { number, next: "judged" };
}

type Delivery = {
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether its columns are to be chosen, also where their heads are known. */
  readonly choose?: boolean;
};

/** Asks for the lines of a batch to be judged by a job. */
export const askToTakeIn = (
  tx: Tx,
  deed: Deed,
  batch: number,
  columns: ChosenColumns | undefined,
): Promise<string> =>
  enqueueJob(tx, deed, { key: "take-in-production", payload: { batch, columns }, lane: laneOf(batch) });

/** Whether it is clear which column of a file is which. @throws ProductionRefused where that is not all there is to it */
async function readsBy(file: ProductionFile, chosen: ChosenColumns | undefined): Promise<boolean> {
  try {
    await inspectFile(file, chosen);
    return true;
  } catch (error) {
    if (error instanceof ColumnsUnclear) return false;
    throw error;
  }
}

const PIECE = 256 * 1024;
/** Bytes that are kept in one transaction; a batch without all of them is never read, and cleared away. */
const KEPT_AT_ONCE = 8 * PIECE;

function memoryFile(name: string, bytes: Buffer): ProductionFile {
  return {
    name,
    async *read() {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
  };
}
