import { dayOf, type Instant, yearOf } from "#app/domain/calendar";
import type { ProductionSource } from "#app/domain/production/batch";
import { act } from "#app/features/act.server";
import { clearBatch } from "#app/features/production/clear-batch.server";
import { audit, type Deed } from "#db/audit.server";
import { type BatchRow, batchOfFile, insertBatch, updateBatch } from "#db/queries/production-batch.server";
import { dropFile } from "#db/queries/production-file.server";
import type { Store } from "#db/store.server";

/** Whose production a file tells of, and from whom it is. */
export type BatchOf = {
  readonly insurer: string;
  /** Absent for a file of the insurer's about several providers. */
  readonly provider?: string | undefined;
  readonly source: ProductionSource;
};

/**
 * Begins a batch for a file. A file that was accepted before is known by its hash; an attempt with it that was never
 * finished gives way.
 * @returns the batch, or the one in which this very file counts already
 */
export async function beginBatch(
  store: Store,
  deed: Deed,
  given: BatchOf & {
    readonly fileName: string;
    readonly fileHash: string;
    readonly receivedAt?: Instant | undefined;
  },
): Promise<{ readonly begun: BatchRow } | { readonly known: BatchRow }> {
  const { insurer, provider, source, fileName, fileHash, receivedAt = deed.clockAt } = given;
  const answer = await act(store, { deed }, async (tx, { deed }) => {
    const before = await batchOfFile(tx, given);
    if (before?.acceptedAt) return { known: before };
    if (before) {
      await updateBatch(tx, before.number, { discardedAt: deed.clockAt });
      await dropFile(tx, before.number);
    }
    const begun = await insertBatch(
      tx,
      {
        ...{ insurer, provider: provider ?? null, source, fileName, fileHash, receivedAt },
        acceptedOnly: false,
        recordedBy: deed.account ?? null,
        recordedAt: deed.at,
      },
      yearOf(dayOf(receivedAt)),
    );
    await audit(tx, deed, {
      verb: "uploaded",
      thing: "production-batch",
      thingId: String(begun.number),
      holder: insurer,
      provider,
      after: { reference: begun.reference, source, sha256: fileHash },
    });
    return { begun, before: before?.number };
  });
  if ("before" in answer && answer.before !== undefined) await clearBatch(store, answer.before, "given-up");
  return answer;
}
