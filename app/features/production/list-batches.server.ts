import { batchState } from "#app/domain/production/batch";
import type { BatchListed, BatchStand } from "#app/domain/production/batch-list";
import type { Viewer } from "#app/domain/viewer";
import { momentsOf } from "#app/features/production/accept-batch.server";
import { awaitingColumns } from "#app/features/production/awaits-columns.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { reversedAmong, seenBatches } from "#db/queries/production-batch.server";
import type { Db } from "#db/store.server";

/** Beyond so many the oldest are found by their own addresses. */
const MOST = 10_000;

/** The deliveries that a viewer may see. */
export async function batchesSeen(viewer: Viewer, db: Db): Promise<BatchListed[]> {
  const batches = await seenBatches(viewer, db, MOST);
  const reversed = await reversedAmong(
    db,
    batches.map(({ number }) => number),
  );
  const named = await nameOrganisations(
    viewer,
    db,
    batches.flatMap(({ provider }) => provider ?? []),
  );
  const states = new Map(batches.map((batch) => [batch.number, batchState(momentsOf(batch))]));
  const waiting = await awaitingColumns(
    db,
    batches.flatMap(({ number }) => (states.get(number) === "reading" ? [number] : [])),
  );
  const stand = (number: number): BatchStand => {
    if (reversed.has(number)) return "reversed";
    return waiting.has(number) ? "columns" : (states.get(number) ?? "reading");
  };
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return batches.map((batch) => ({
    ...{ number: batch.number, reference: batch.reference, source: batch.source, amount: batch.cents },
    ...{ lines: batch.lines, refused: batch.refusedLines, received: batch.receivedAt },
    provider: batch.provider === null ? undefined : names.get(batch.provider),
    state: stand(batch.number),
  }));
}
