import { batchState } from "#app/domain/production/batch";
import { act } from "#app/features/act.server";
import { momentsOf } from "#app/features/production/accept-batch.server";
import { clearBatch } from "#app/features/production/clear-batch.server";
import { audit, type Deed } from "#db/audit.server";
import { batchByNumber, updateBatch } from "#db/queries/production-batch.server";
import { dropFile } from "#db/queries/production-file.server";
import type { Store } from "#db/store.server";

/**
 * Gives up a batch that does not count: its lines go, what was found wrong stays for its return report. Where that is
 * cut off, the job that clears finishes it.
 * @returns whether there was such a batch
 */
export async function discardBatch(store: Store, deed: Deed, number: number): Promise<boolean> {
  const discarded = await act(store, { deed }, async (tx, { deed }) => {
    const batch = await batchByNumber(tx, number);
    const state = batch && batchState(momentsOf(batch));
    if (!batch || state === "accepted" || state === "discarded") return false;
    await updateBatch(tx, number, { discardedAt: deed.clockAt });
    await dropFile(tx, number);
    await audit(tx, deed, {
      verb: "discarded",
      thing: "production-batch",
      thingId: String(number),
      holder: batch.insurer,
      provider: batch.provider ?? undefined,
      after: { reference: batch.reference, lines: batch.lines, refusedLines: batch.refusedLines },
    });
    return true;
  });
  if (discarded) await clearBatch(store, number, "given-up");
  return discarded;
}
