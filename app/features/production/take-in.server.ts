import { type Day, dayOf, type Instant, monthOf } from "#app/domain/calendar";
import { LineReader } from "#app/domain/production/read-line";
import type { Total } from "#app/domain/production/total-book";
import type { InspectedFile } from "#app/exchange/production/read-file.server";
import { clearBatch, writeUnder } from "#app/features/production/clear-batch.server";
import { Intake } from "#app/features/production/intake.server";
import { readRegister } from "#app/features/production/read-register.server";
import { acceptedBatches, type BatchRow, updateBatch } from "#db/queries/production-batch.server";
import { dropFile } from "#db/queries/production-file.server";
import type { Plain, Store, Tx } from "#db/store.server";

/** How far the reading of a file is: lines read, of how many. */
export type TakeInProgress = { readonly done: number; readonly total: number };

/**
 * Reads a file into a batch that was begun: judges every line and writes it under the batch, which still counts for
 * nothing. It can be cut off at any moment and begun again: what an earlier attempt wrote is cleared first.
 * @throws the signal's reason when that ends, BatchGivenUp when somebody gives it up, ProductionRefused when the file
 * proves unfit
 */
export async function takeIn(
  store: Store,
  batch: BatchRow,
  file: InspectedFile,
  given: {
    readonly now: () => Instant;
    readonly signal?: AbortSignal;
    readonly tell?: (progress: TakeInProgress) => void;
  },
): Promise<{ readonly lines: number; readonly refused: number; readonly cents: number }> {
  await clearBatch(store, batch.number, "to-read-again");
  const judgedAfter = await acceptedBatches(store.db, batch.insurer);
  const { register, regionOf } = await readRegister(store, batch.insurer, batch.receivedAt);
  const today: Day = dayOf(batch.receivedAt);
  const { columns, notation, heads } = file;
  const reader = new LineReader({
    columns,
    notation,
    width: heads.length,
    received: monthOf(today),
    regionOf,
  });
  const ground = { register, today, provider: batch.provider ?? undefined };
  const intake = new Intake(store, batch, reader, ground, file.lines);
  try {
    for await (const rows of file.rows()) {
      given.signal?.throwIfAborted();
      await intake.take(rows);
      given.tell?.({ done: intake.sum.lines, total: file.lines });
    }
    given.signal?.throwIfAborted();
    await intake.end();
  } finally {
    await intake.close();
  }
  await endReading(store, batch, intake, { checkedAt: given.now(), judgedAfter });
  return intake.sum;
}

/** Writes the statements and the totals of a batch, and last of all that its file was read. */
async function endReading(
  store: Store,
  batch: BatchRow,
  { statements, totals, sum }: Intake,
  given: { readonly checkedAt: Instant; readonly judgedAfter: number },
): Promise<void> {
  const { number } = batch;
  const { t } = store.db;
  const append =
    (table: Parameters<Tx["append"]>[0], columns: readonly string[]) => (rows: readonly Plain[][]) =>
      writeUnder(store, number, (tx) => tx.append(table, columns, rows.flat()), "with-next");
  await inPieces(statements.rows(), append(t.productionStatements, statementColumns));
  await inPieces(totalRows(batch, totals.all()), append(t.productionTotals, totalColumns));
  const { lines, refused: refusedLines, cents } = sum;
  await writeUnder(store, number, async (tx) => {
    await updateBatch(tx, number, { ...given, lines, refusedLines, cents });
    await dropFile(tx, number);
  });
}

const AT_ONCE = 2_000;

async function inPieces(rows: readonly Plain[][], write: (rows: readonly Plain[][]) => Promise<void>) {
  for (let at = 0; at < rows.length; at += AT_ONCE) await write(rows.slice(at, at + AT_ONCE));
}

const statementColumns = ["batch", "number", "name", "provider", "first_line", "last_line"];

const totalColumns = [
  ...["batch", "number", "insurer", "source", "provider", "agb", "contract", "lot", "region"],
  ...["care_month", "month_received", "class", "count", "cents", "credited", "first_line", "last_line"],
];

const totalRows = (batch: BatchRow, totals: readonly Total[]): Plain[][] =>
  totals.map((total) => [
    ...[batch.number, total.number, batch.insurer, batch.source, total.provider ?? null, total.agb],
    ...[total.contract ?? null, total.lot ?? null, total.region, total.careMonth, total.monthReceived],
    ...[total.class, total.count, total.cents, total.credited, total.firstLine, total.lastLine],
  ]);
