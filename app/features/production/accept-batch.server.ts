import { dayOf } from "#app/domain/calendar";
import { batchState } from "#app/domain/production/batch";
import { takenSince } from "#app/domain/production/claim-rules";
import { type Reason, reason } from "#app/domain/reason";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { askForForecasts } from "#db/queries/forecast-run.server";
import {
  acceptedBatches,
  type BatchRow,
  batchByNumber,
  statementNames,
  takenStatements,
  updateBatch,
} from "#db/queries/production-batch.server";
import { creditedAmong, creditedBy } from "#db/queries/production-lines.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Lets a batch count, in one short transaction: all of it, or its lines that were found right where `acceptedOnly`.
 * @returns why it cannot, as a key of the texts of `production`; undefined when it counts from now on.
 */
export async function acceptBatch(
  store: Store,
  deed: Deed,
  { number, acceptedOnly }: { readonly number: number; readonly acceptedOnly: boolean },
): Promise<Reason | undefined> {
  return act(store, { deed }, async (tx, { deed }) => {
    const batch = await batchByNumber(tx, number);
    const why = batch ? await refusalOf(tx, batch, acceptedOnly) : reason("accept.gone");
    if (!batch || why) return why;
    await updateBatch(tx, number, { acceptedAt: deed.clockAt, acceptedOnly });
    await audit(tx, deed, {
      verb: "accepted-production",
      thing: "production-batch",
      thingId: String(number),
      holder: batch.insurer,
      provider: batch.provider ?? undefined,
      after: {
        reference: batch.reference,
        lines: batch.lines - batch.refusedLines,
        refusedLines: batch.refusedLines,
        cents: batch.cents,
      },
    });
    if (batch.source === "accepted")
      await askForForecasts(tx, deed, { insurer: batch.insurer, at: deed.clockAt });
    return undefined;
  });
}

async function refusalOf(tx: Tx, batch: BatchRow, acceptedOnly: boolean): Promise<Reason | undefined> {
  const state = batchState(momentsOf(batch));
  if (state !== "checked") return reason(`accept.${state}`);
  if (batch.refusedLines > 0 && !acceptedOnly) return reason("accept.refused", { count: batch.refusedLines });
  if (batch.refusedLines === batch.lines) return reason("accept.nothing");
  if (batch.judgedAfter === (await acceptedBatches(tx, batch.insurer))) return undefined;
  return (await isOvertaken(tx, batch)) ? reason("accept.overtaken") : undefined;
}

const AT_ONCE = 500;

/** Whether a batch that was accepted since has one of its statements, or credits a line that it credits. */
async function isOvertaken(tx: Tx, batch: BatchRow): Promise<boolean> {
  const names = await statementNames(tx, batch.number);
  const since = takenSince(dayOf(batch.receivedAt));
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const piece = names.slice(at, at + AT_ONCE);
    const taken = await takenStatements(
      tx,
      batch,
      piece.map(({ name }) => name),
      since,
    );
    if (
      taken.some((one) => piece.some(({ name, provider }) => name === one.name && provider === one.provider))
    )
      return true;
  }
  const credited = await creditedBy(tx, batch.number);
  for (let at = 0; at < credited.length; at += AT_ONCE)
    // No batch has the number 0: only those that count are asked.
    if ((await creditedAmong(tx, credited.slice(at, at + AT_ONCE), 0)).size > 0) return true;
  return false;
}

/** The moments of a stored batch, absent where they have not come. */
export const momentsOf = (batch: BatchRow) => ({
  receivedAt: batch.receivedAt,
  checkedAt: batch.checkedAt ?? undefined,
  acceptedAt: batch.acceptedAt ?? undefined,
  discardedAt: batch.discardedAt ?? undefined,
});
