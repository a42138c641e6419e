import type { Instant } from "#app/domain/calendar";
import { thinned } from "#app/domain/forecast/thinning";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { forecastsBefore, removeForecasts } from "#db/queries/forecast.server";
import type { Store } from "#db/store.server";

const AT_ONCE = 200;

/** Takes out what is more than is needed of the forecasts from before a moment. @returns how many */
export async function thinForecasts(store: Store, deed: Deed, before: Instant): Promise<number> {
  const ids = thinned(await forecastsBefore(store.db, before));
  for (let start = 0; start < ids.length; start += AT_ONCE)
    await store.write((tx) => removeForecasts(tx, ids.slice(start, start + AT_ONCE)));
  if (ids.length > 0)
    await act(store, { deed }, (tx, { deed }) =>
      audit(tx, deed, {
        ...{ verb: "thinned-forecasts", thing: "forecasts", thingId: "installation" },
        after: { count: ids.length, dataUntil: before },
      }),
    );
  return ids.length;
}
