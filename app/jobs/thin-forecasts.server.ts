import { later } from "#app/domain/job";
import { thinForecasts } from "#app/features/forecast/thin-forecasts.server";
import type { Job } from "#app/jobs/job";

/** All forecasts stay for so long: a year, and the month that the same day last year is compared over. */
const KEPT = 400 * 86_400_000;

/** Thins the forecasts of long ago, every month: the last of each month stays, and those that the past is tried on. */
export const thinForecastsJob: Job = {
  key: "thin-forecasts",
  schedule: "40 4 2 * *",
  async run({ store, deed, now }) {
    return {
      key: "forecasts.thinned",
      values: { count: await thinForecasts(store, deed, later(now(), -KEPT)) },
    };
  },
};
