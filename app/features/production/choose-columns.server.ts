import type { ChosenColumns } from "#app/domain/production/column";
import { hashOf, type ProductionFile, ProductionRefused } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { writeUnder } from "#app/features/production/clear-batch.server";
import { askToTakeIn } from "#app/features/production/deliver-file.server";
import { audit, type Deed } from "#db/audit.server";
import type { BatchRow } from "#db/queries/production-batch.server";
import { readFileOf } from "#db/queries/production-file.server";
import { keepMapping } from "#db/queries/production-mapping.server";
import type { Store } from "#db/store.server";

/** The file of a batch as it was kept. */
export const keptFile = ({ db }: Store, { number, fileName }: BatchRow): ProductionFile => ({
  name: fileName,
  read: () => readFileOf(db, number),
});

/**
 * Says which column of a delivered file is which: looks the file through anew, remembers the choice for the next files
 * of its provider, and lets its lines be judged.
 * @throws ProductionRefused where the file cannot be read so, or did not come in wholly; BatchGivenUp
 */
export async function chooseColumns(
  store: Store,
  deed: Deed,
  batch: BatchRow,
  columns: ChosenColumns,
): Promise<void> {
  const file = keptFile(store, batch);
  if ((await hashOf(file)) !== batch.fileHash) throw new ProductionRefused({ fault: "cut-off" });
  await inspectFile(file, columns);
  const { number, provider, insurer, reference } = batch;
  await writeUnder(store, number, async (tx) => {
    await keepMapping(tx, {
      ...{ holder: deed.organisation ?? insurer, provider, columns },
      ...{ recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
    });
    await askToTakeIn(tx, deed, number, columns);
    await audit(tx, deed, {
      verb: "chose-columns",
      thing: "production-batch",
      thingId: String(number),
      holder: insurer,
      provider: provider ?? undefined,
      after: { reference, columns },
    });
  });
}
