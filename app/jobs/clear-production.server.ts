import { later } from "#app/domain/job";
import { clearBatch } from "#app/features/production/clear-batch.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import type { Job } from "#app/jobs/job";
import { leftBatches, unclearedBatches } from "#db/queries/production-batch.server";

const DAY = 86_400_000;
/** How long a batch that was not read to its end stays, and one that waits to be confirmed. */
const kept = { reading: DAY, checked: 14 * DAY } as const;

/** Gives up deliveries that nobody finished, every night, and ends what was cut off: what was written of them goes. */
export const clearProduction: Job = {
  key: "clear-production",
  schedule: "45 3 * * *",
  async run({ store, deed, now, signal }) {
    const left = await leftBatches(store.db, later(now(), -kept.reading));
    const old = left.filter(
      ({ checkedAt, recordedAt }) => checkedAt === null || recordedAt < later(now(), -kept.checked),
    );
    for (const { number } of old) {
      signal.throwIfAborted();
      await discardBatch(store, deed, number);
    }
    for (const number of await unclearedBatches(store.db)) {
      signal.throwIfAborted();
      await clearBatch(store, number, "given-up");
    }
    return { key: "production.cleared", values: { count: old.length } };
  },
};
