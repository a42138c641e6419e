import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import {
  problemsOfStated,
  type StatedProblem,
  type StatedToCheck,
  totalOf,
} from "#app/domain/forecast/stated-forecast";
import { asksFor } from "#app/domain/increase-request/asker";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { insertStatedForecast, readStatedForecasts } from "#db/queries/stated-forecast.server";
import type { Store } from "#db/store.server";

/**
 * Keeps what a provider expects of a contract year, as a version beside the earlier ones; the same once more is no new one.
 * @returns what is wrong with it, nothing when it was kept, or undefined for a ceiling that is not the viewer's to speak for
 */
export async function stateForecast(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  ceiling: string,
  given: StatedToCheck,
): Promise<readonly StatedProblem[] | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [known] = await readCeilings(viewer, tx, { id: ceiling });
    if (!known || !asksFor(viewer, known)) return undefined;
    const problems = problemsOfStated(given, known.contractYear, dayOf(deed.clockAt));
    const { day } = given;
    const total = totalOf(given);
    if (problems.length > 0 || day === undefined || total === undefined) return problems;
    const months = given.months.some((month) => month !== undefined) ? given.months : undefined;
    const last = (await readStatedForecasts(viewer, tx, { ceiling })).at(-1);
    const isSame =
      last?.day === day && last.total === total && JSON.stringify(last.months) === JSON.stringify(months);
    if (isSame) return [];
    const id = uuidv7();
    await insertStatedForecast(
      tx,
      { id, ceiling, day, recordedAt: deed.clockAt, total, months },
      deed.account,
    );
    await audit(tx, deed, {
      ...{ verb: "stated-forecast", thing: "ceiling", thingId: ceiling },
      ...{ region: known.area?.region, provider: known.provider, holder: known.insurer },
      before: last && { forecastCents: last.total, day: last.day },
      after: { contractYear: known.contractYear, lot: known.lot ?? null, forecastCents: total, day },
    });
    return [];
  });
}
