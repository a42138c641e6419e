import type { Instant } from "#app/domain/calendar";
import { batchState, lineOfKey } from "#app/domain/production/batch";
import { actsOn } from "#app/domain/production/delivery";
import type { Viewer } from "#app/domain/viewer";
import { datesHere } from "#app/features/deadlines/read-dates.server";
import { momentsOf } from "#app/features/production/accept-batch.server";
import { awaitingColumns } from "#app/features/production/awaits-columns.server";
import { laneOf } from "#app/features/production/deliver-file.server";
import { lineFaultWords } from "#app/i18n/production/words";
import type { Translate } from "#app/i18n/text";
import { lastRunOf } from "#db/queries/job.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { batchByNumber, reversedAmong, seenBatch } from "#db/queries/production-batch.server";
import { firstFaults } from "#db/queries/production-lines.server";
import { classTotals } from "#db/queries/production-total.server";
import type { Db } from "#db/store.server";

/** The refused lines that a page shows; its report holds all. */
const MOST_FAULTS = 200;

/** Everything a page shows of a delivery; undefined where the viewer has no such delivery. */
export async function batchPage(
  { viewer, at, say }: { readonly viewer: Viewer; readonly at: Instant; readonly say: Translate },
  db: Db,
  number: number,
) {
  const batch = await seenBatch(viewer, db, number);
  if (!batch) return undefined;
  const [faults, totals, run, reversed, before, named] = await Promise.all([
    firstFaults(db, number, MOST_FAULTS),
    classTotals(db, number),
    lastRunOf(viewer, db, at, laneOf(number)),
    reversedAmong(db, [number]),
    batch.reverses === null ? undefined : batchByNumber(db, batch.reverses),
    nameOrganisations(viewer, db, batch.provider === null ? [] : [batch.provider]),
  ]);
  return {
    ...{ number, reference: batch.reference, source: batch.source, fileName: batch.fileName },
    ...{ lines: batch.lines, refused: batch.refusedLines, cents: batch.cents, receivedAt: batch.receivedAt },
    provider: named[0]?.name,
    state: batchState(momentsOf(batch)),
    reversed: reversed.has(number),
    reverses: before && { number: before.number, reference: before.reference },
    acts: actsOn(viewer, batch),
    checked: batch.checkedAt !== null,
    waits: batchState(momentsOf(batch)) === "reading" && (await awaitingColumns(db, [number])).has(number),
    run: run?.state === "done" ? undefined : run,
    totals,
    faults: faults.map(({ key, number: nth, fault, statement, reference, ...more }) => ({
      ...{ id: `${key}/${nth}`, line: lineOfKey(key), statement, reference, code: fault },
      ...lineFaultWords(say, { fault, ...more }),
    })),
    mostFaults: MOST_FAULTS,
    dates: await datesHere(viewer, db, ["claims"], (path) => path === `/production/${number}`),
    now: viewer.now,
  };
}
