import { createHash } from "node:crypto";
import type { ProductionFile } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { type BatchOf, beginBatch } from "#app/features/production/begin-batch.server";
import { writeUnder } from "#app/features/production/clear-batch.server";
import type { Deed } from "#db/audit.server";
import { enqueueJob } from "#db/queries/job.server";
import { keepFile } from "#db/queries/production-file.server";
import type { Store } from "#db/store.server";

/** The lane in which the file of a batch is read. */
export const laneOf = (batch: number): string => `production-${batch}`;

/**
 * Takes a file of a visitor: looks it through before anything is stored, begins a batch, and asks for its lines to be
 * judged by a job.
 * @returns the batch; `known` where this very file counts already
 * @throws ProductionRefused with the cause and where it stands
 */
export async function deliverFile(
  store: Store,
  deed: Deed,
  of: BatchOf,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<{ readonly number: number; readonly known: boolean }> {
  await inspectFile(memoryFile(name, bytes));
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const begun = await beginBatch(store, deed, { ...of, fileName: name, fileHash });
  if ("known" in begun) return { number: begun.known.number, known: true };
  const { number } = begun.begun;
  for (let at = 0; at < bytes.length; at += KEPT_AT_ONCE)
    await writeUnder(store, number, (tx) => keepFile(tx, number, at, bytes.subarray(at, at + KEPT_AT_ONCE)));
  await writeUnder(store, number, (tx) =>
    enqueueJob(tx, deed, { key: "take-in-production", payload: { batch: number }, lane: laneOf(number) }),
  );
  return { number, known: false };
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
