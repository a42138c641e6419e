import { type Instant, parseInstant } from "#app/domain/calendar";
import { makeForecasts as make } from "#app/features/forecast/make-forecasts.server";
import type { Job } from "#app/jobs/job";
import { withWorker } from "#app/jobs/worker/with-worker.server";
import { insurersWithCeilings } from "#db/queries/forecast-data.server";

/**
 * Makes the forecasts that are missing, in a thread of its own: when production was accepted, for the moment of whoever
 * asks, and every night for what a new version of the product tells otherwise.
 */
export const makeForecasts: Job = {
  key: "make-forecasts",
  schedule: "15 4 * * *",
  async run({ store, payload, deed, signal, tell, worker, now }) {
    const { insurer, at = deed.clockAt } = askedIn(payload);
    const insurers = await insurersWithCeilings(store.db);
    return withWorker(worker, signal, async (ask) => {
      let count = 0;
      for (const each of insurers) {
        if (insurer !== undefined && insurer !== each) continue;
        count += await make(
          {
            ...{ store, deed, now, signal },
            forecast: (question) => ask("forecast-year", question),
            learn: (series) => ask("learn-calibration", series),
            tell: (done, total) => tell({ done, total, words: "moments" }),
          },
          each,
          at,
        );
      }
      return { key: "forecasts.made", values: { count } };
    });
  },
};

/** What a run was asked for: an insurer's ceilings alone, and as seen from which moment. */
function askedIn(payload: unknown): { insurer?: string; at?: Instant } {
  if (typeof payload !== "object" || payload === null) return {};
  const insurer = "insurer" in payload && typeof payload.insurer === "string" ? payload.insurer : undefined;
  const at = "at" in payload && typeof payload.at === "string" ? parseInstant(payload.at) : undefined;
  return { ...(insurer === undefined ? {} : { insurer }), ...(at && { at }) };
}
