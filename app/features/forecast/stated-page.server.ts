import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { nearerOf } from "#app/domain/forecast/stated-forecast";
import { besideStated } from "#app/domain/forecast/tried-forecast";
import { asksFor } from "#app/domain/increase-request/asker";
import type { Viewer } from "#app/domain/viewer";
import { triedForecasts } from "#app/features/forecast/back-test.server";
import { readStated } from "#app/features/forecast/read-stated.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { readForecast } from "#db/queries/forecast.server";
import type { Db } from "#db/store.server";

/**
 * What a provider expects of a ceiling's year, version by version, beside what could be forecast on that day and, once
 * the year is over, what came; and whose was nearer in the years before.
 * @returns undefined for a ceiling that the viewer may not see
 */
export async function statedPage(viewer: Viewer, db: Db, id: string) {
  const [known] = await readCeilings(viewer, db, { id });
  if (!known) return undefined;
  const { contractYear, insurer, provider, area } = known;
  const now = await readForecast(viewer, db, id);
  const months = now?.forecast.kind === "forecast" ? now.forecast.months : undefined;
  const expected = months && expectedYear(months);
  const came = months?.every(({ ahead }) => ahead === 0) ? expected?.total : undefined;
  const versions = (await readStated(viewer, db, { ceiling: id })).get(id) ?? [];
  const rows = [];
  for (const version of versions) {
    const then = await readForecast(viewer, db, id, version.recordedAt);
    const ours = then?.forecast.kind === "forecast" ? expectedYear(then.forecast.months).total : undefined;
    const nearer = came === undefined || ours === undefined ? undefined : nearerOf(ours, version.total, came);
    rows.push({ ...version, ours, oursOf: ours === undefined ? undefined : then?.cutOff, nearer });
  }
  const tried = await triedForecasts(viewer, db, {
    isMeant: (each) =>
      each.insurer === insurer && each.provider === provider && each.area?.region === area?.region,
    lotsOf: () => [],
  });
  return {
    ...{ id, contractYear, rows, came, mayState: asksFor(viewer, known) },
    now: expected?.total,
    past: besideStated(tried),
  };
}
