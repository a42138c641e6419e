import { type ColumnKey, columnKeys, isRequired, matchColumns } from "#app/domain/production/column";
import { actsOn } from "#app/domain/production/delivery";
import type { Viewer } from "#app/domain/viewer";
import { previewFile } from "#app/exchange/production/read-file.server";
import { keptFile } from "#app/features/production/choose-columns.server";
import { laneOf } from "#app/features/production/deliver-file.server";
import { hasRunIn } from "#db/queries/job.server";
import { type BatchRow, seenBatch } from "#db/queries/production-batch.server";
import { keptMapping } from "#db/queries/production-mapping.server";
import type { Store } from "#db/store.server";

/** A delivery whose columns the viewer may choose: its file came in, and nobody said yet how to read it. */
export async function waitingBatch(
  viewer: Viewer,
  { db }: Store,
  number: number,
): Promise<BatchRow | undefined> {
  const batch = await seenBatch(viewer, db, number);
  if (!batch || !actsOn(viewer, batch) || batch.checkedAt || batch.discardedAt) return undefined;
  return (await hasRunIn(db, laneOf(number))) ? undefined : batch;
}

/** The first lines of a delivered file, and which column is which as far as that is known. */
export async function columnsPage(viewer: Viewer, store: Store, batch: BatchRow) {
  const { heads, sample } = await previewFile(keptFile(store, batch));
  const kept = await keptMapping(store.db, viewer.organisation ?? "", batch.provider);
  const { columns } = matchColumns(heads, kept);
  const headOf = (key: ColumnKey) => heads[columns[key] ?? -1] ?? "";
  return {
    ...{ number: batch.number, reference: batch.reference, fileName: batch.fileName, heads },
    lines: sample.map(({ line, cells }) => ({ line, cells: heads.map((_, at) => String(cells[at] ?? "")) })),
    columns: columnKeys.map((means) => ({ means, head: headOf(means), required: isRequired(means) })),
  };
}
