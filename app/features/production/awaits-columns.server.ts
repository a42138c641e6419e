import { laneOf } from "#app/features/production/deliver-file.server";
import { lanesRun } from "#db/queries/job.server";
import { keptFiles } from "#db/queries/production-file.server";
import type { Db } from "#db/store.server";

/** The batches among these whose file is kept until somebody says which column is which: nothing reads it before. */
export async function awaitingColumns(db: Db, batches: readonly number[]): Promise<ReadonlySet<number>> {
  const kept = await keptFiles(db, batches);
  const run = await lanesRun(db, kept.map(laneOf));
  return new Set(kept.filter((batch) => !run.has(laneOf(batch))));
}
