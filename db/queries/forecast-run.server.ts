import { dayOf, type Instant, yearOf } from "#app/domain/calendar";
import type { Deed } from "#db/audit.server";
import { dataOfInsurer, insurersWithCeilings, isForecast } from "#db/queries/forecast-data.server";
import { enqueueJob } from "#db/queries/job.server";
import type { Tx } from "#db/store.server";

/** The runs that follow on one another: those about one insurer and day. */
export const forecastLane = (insurer: string, at: Instant): string => `forecasts/${insurer}/${dayOf(at)}`;

/**
 * Asks for the forecasts of an insurer's ceilings as they can be made at a moment, inside the transaction that changes
 * what they rest on. @returns the key of the run
 */
export function askForForecasts(
  tx: Tx,
  deed: Deed,
  { insurer, at }: { readonly insurer: string; readonly at: Instant },
): Promise<string> {
  const given = { key: "make-forecasts", payload: { insurer, at }, lane: forecastLane(insurer, at) } as const;
  return enqueueJob(tx, { ...deed, organisation: insurer }, { ...given, once: true });
}

/** Asks for the forecasts of every insurer that are missing for whoever looks at a moment. */
export async function askForMissing(tx: Tx, deed: Deed, at: Instant): Promise<void> {
  for (const insurer of await insurersWithCeilings(tx)) {
    const data = await dataOfInsurer(tx, insurer, at);
    const round = data && { ...data, insurer, contractYear: yearOf(dayOf(at)) };
    if (round && !(await isForecast(tx, round))) await askForForecasts(tx, deed, { insurer, at });
  }
}
