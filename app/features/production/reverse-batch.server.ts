import { dayOf, yearOf } from "#app/domain/calendar";
import { type Reason, reason } from "#app/domain/reason";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { askForForecasts } from "#db/queries/forecast-run.server";
import {
  acceptedBatches,
  batchByNumber,
  insertBatch,
  reversedAmong,
  updateBatch,
} from "#db/queries/production-batch.server";
import { isCreditedElsewhere } from "#db/queries/production-lines.server";
import { takeBackTotals } from "#db/queries/production-total.server";
import type { Store } from "#db/store.server";

/**
 * Takes a batch that counts back by a correcting batch, whose totals are its own with the opposite sign. Both stay.
 * @returns the number of the correcting batch, or why there is none
 */
export async function reverseBatch(
  store: Store,
  deed: Deed,
  number: number,
): Promise<{ readonly made: number } | { readonly refused: Reason }> {
  return act(store, { deed }, async (tx, { deed }) => {
    const batch = await batchByNumber(tx, number);
    if (!batch?.acceptedAt || batch.reverses !== null) return { refused: reason("reverse.notCounting") };
    if ((await reversedAmong(tx, [number])).has(number)) return { refused: reason("reverse.done") };
    if (await isCreditedElsewhere(tx, number)) return { refused: reason("reverse.credited") };
    const { insurer, provider, source, fileName, fileHash, cents, lines, refusedLines } = batch;
    const at = deed.clockAt;
    const made = await insertBatch(
      tx,
      {
        ...{ insurer, provider, source, fileName, fileHash, acceptedOnly: false, reverses: number },
        ...{ recordedBy: deed.account ?? null, recordedAt: deed.at, receivedAt: at, checkedAt: at },
        ...{ lines: lines - refusedLines, cents: -cents },
      },
      yearOf(dayOf(at)),
    );
    await takeBackTotals(tx, made.number, number);
    const judgedAfter = await acceptedBatches(tx, insurer);
    await updateBatch(tx, made.number, { acceptedAt: at, judgedAfter });
    await audit(tx, deed, {
      verb: "reversed",
      thing: "production-batch",
      thingId: String(number),
      holder: insurer,
      provider: provider ?? undefined,
      after: { reference: made.reference, reverses: batch.reference, cents: -cents },
    });
    if (source === "accepted") await askForForecasts(tx, deed, { insurer, at });
    return { made: made.number };
  });
}
