import { chosenIn } from "#app/domain/production/column";
import { ProductionRefused } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { takeIn } from "#app/features/production/take-in.server";
import type { Job } from "#app/jobs/job";
import { batchByNumber } from "#db/queries/production-batch.server";
import { readFileOf } from "#db/queries/production-file.server";

/** Judges the lines of a file that a visitor delivered, and writes them under its batch, which counts for nothing yet. */
export const takeInProduction: Job = {
  key: "take-in-production",
  async run({ store, payload, deed, signal, tell }) {
    const batch = await batchByNumber(store.db, batchIn(payload));
    if (!batch || batch.checkedAt || batch.discardedAt) return undefined;
    const { number, fileName, receivedAt } = batch;
    // In a demonstration the clock of whoever delivered it may be ahead.
    const [now] = [receivedAt, deed.clockAt].sort().reverse();
    try {
      const file = { name: fileName, read: () => readFileOf(store.db, number) };
      const sum = await takeIn(store, batch, await inspectFile(file, columnsIn(payload)), {
        now: () => now ?? deed.clockAt,
        signal,
        tell: ({ done, total }) => tell({ done, total, words: "lines" }),
      });
      return { key: "production.judged", values: { lines: sum.lines, refused: sum.refused } };
    } catch (error) {
      // Its file went with it, so that anything may have been found wrong.
      if ((await batchByNumber(store.db, number))?.discardedAt) return undefined;
      if (signal.reason === "cancelled") await discardBatch(store, deed, number);
      if (!(error instanceof ProductionRefused)) throw error;
      await discardBatch(store, deed, number);
      return { key: "production.refused", alarm: true };
    }
  },
};

/** Which column of its file is which, where that was chosen. */
const columnsIn = (payload: unknown) =>
  chosenIn(typeof payload === "object" && payload !== null && "columns" in payload && payload.columns);

/** The number of the batch that a run was asked for; 0, which no batch has, for anything else. */
const batchIn = (payload: unknown): number =>
  typeof payload === "object" && payload !== null && "batch" in payload && typeof payload.batch === "number"
    ? payload.batch
    : 0;
