import { type StatedForecast, type StatedVersion, versionsOf } from "#app/domain/forecast/stated-forecast";
import type { Viewer } from "#app/domain/viewer";
import { readRequests } from "#db/queries/increase-request.server";
import { readStatedForecasts } from "#db/queries/stated-forecast.server";
import type { Db } from "#db/store.server";

/**
 * What providers themselves expect, by ceiling: stated by itself, and in requests for a higher ceiling. As known at the
 * viewer's moment.
 */
export async function readStated(
  viewer: Viewer,
  db: Db,
  asked: { readonly ceiling?: string; readonly contractYear?: number } = {},
): Promise<ReadonlyMap<string, readonly StatedVersion[]>> {
  const own = await readStatedForecasts(viewer, db, asked);
  const requests = await readRequests(
    viewer,
    db,
    asked.ceiling === undefined ? {} : { ceiling: asked.ceiling },
  );
  const asking = requests.flatMap(({ id, reference, ceiling, facts }) =>
    facts.flatMap((fact): StatedForecast[] =>
      fact.kind === "received"
        ? [
            {
              ...{ id: fact.id, ceiling, day: fact.day, recordedAt: fact.recordedAt },
              ...{ total: fact.content.forecast, months: fact.content.months, request: { id, reference } },
            },
          ]
        : [],
    ),
  );
  const byCeiling = new Map<string, StatedForecast[]>();
  for (const each of [...own, ...asking])
    byCeiling.set(each.ceiling, [...(byCeiling.get(each.ceiling) ?? []), each]);
  return new Map([...byCeiling].map(([ceiling, stated]) => [ceiling, versionsOf(stated)]));
}
