import { type Clearing, clearPiece, isRead } from "#db/queries/production-batch.server";
import type { Safe, Store, Tx } from "#db/store.server";

/** A batch that was given up while its file was being read. */
export class BatchGivenUp extends Error {
  override name = "BatchGivenUp";
}

/**
 * Writes something under a batch whose file is being read. Nothing comes under a batch that was given up, so that
 * clearing it once is enough, whoever was still reading.
 * @throws BatchGivenUp
 */
export const writeUnder = <T>(
  store: Store,
  number: number,
  work: (tx: Tx) => Promise<T>,
  safe?: Safe,
): Promise<T> =>
  store.write(async (tx) => {
    if (!(await isRead(tx, number))) throw new BatchGivenUp(`batch ${number} was given up`);
    return work(tx);
  }, safe);

/**
 * Takes away everything that was written under a batch, a piece at a time. It can be cut off: what is left is found
 * again by `unclearedBatches`.
 */
export async function clearBatch(store: Store, number: number, why: Clearing): Promise<void> {
  while (await store.write((tx) => clearPiece(tx, number, why), "with-next"));
}
