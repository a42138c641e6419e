import { lastOfYear } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { monthEarlier, yearEarlier } from "#app/domain/forecast/asked-moment";
import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { type OutlookRow, outlookRow, type SummedRow } from "#app/domain/forecast/outlook";
import type { Viewer } from "#app/domain/viewer";
import { readStated } from "#app/features/forecast/read-stated.server";
import type { PlacedCeiling } from "#db/queries/ceiling.server";
import { readForecasts, type StoredForecast } from "#db/queries/forecast.server";
import type { Db } from "#db/store.server";

/** A ceiling with its names, as its list shows it. */
export type NamedCeiling = Pick<OutlookRow, "provider" | "region" | "lots" | "shares" | "accepted"> & {
  readonly ceiling: PlacedCeiling;
  /** The ceiling of today; absent where it is open, or there is none. */
  readonly cents?: number | undefined;
};

/** The ceilings of a year against their forecasts as these could be made at the viewer's moment. */
export async function outlookRows(
  viewer: Viewer,
  db: Db,
  year: number,
  ceilings: readonly NamedCeiling[],
): Promise<{ readonly rows: SummedRow[]; readonly stored: ReadonlyMap<string, StoredForecast> }> {
  const stored = byCeiling(await readForecasts(viewer, db, { contractYear: year }));
  const said = await readStated(viewer, db, { contractYear: year });
  const rows = ceilings.map(({ ceiling, cents, provider, region, lots, shares, accepted }) => {
    const { id, entries } = ceiling;
    const stated = said.get(id)?.at(-1)?.total;
    const code = ceiling.area?.region;
    const told = { id, provider, code, region, lots, shares, accepted, ceiling: cents, entries, stated };
    return outlookRow(told, stored.get(id)?.forecast, year, viewer.now);
  });
  return { rows, stored };
}

const byCeiling = (forecasts: readonly StoredForecast[]): ReadonlyMap<string, StoredForecast> =>
  new Map(forecasts.map((forecast) => [forecast.ceiling, forecast]));

/** How much more these ceilings together are expected to come to than a month before; undefined without a forecast then. */
export async function changeSinceMonth(
  viewer: Viewer,
  db: Db,
  year: number,
  now: ReadonlyMap<string, StoredForecast>,
): Promise<number | undefined> {
  const knownAt = monthEarlier(viewer.now);
  const earliest = monthEarlier(knownAt);
  const before = byCeiling(
    (await readForecasts(viewer, db, { contractYear: year, knownAt })).filter(
      ({ cutOff }) => cutOff >= earliest,
    ),
  );
  const changes = [...now].flatMap(([id, forecast]) => {
    const [then, later] = [before.get(id)?.forecast, forecast.forecast];
    if (then?.kind !== "forecast" || later.kind !== "forecast") return [];
    return [expectedYear(later.months).total - expectedYear(then.months).total];
  });
  return changes.length === 0 ? undefined : changes.reduce((sum, change) => sum + change, 0);
}

/** How the forecasts of the same day last year turned out, of those ceilings that were forecast then. */
export type LastYear = {
  readonly count: number;
  /** What they could deliver, and what had been accepted by this day. */
  readonly ceiling: number;
  readonly declared: number;
  /** What was expected then, and what is known of it now: late claims are all but in. */
  readonly expected: number;
  readonly came: number;
  /** How many came within the band that was to hold 80 %. */
  readonly within: number;
};

export async function lastYear(
  viewer: Viewer,
  db: Db,
  year: number,
  ceilings: readonly PlacedCeiling[],
): Promise<LastYear | undefined> {
  const asked = { contractYear: year - 1 };
  const then = await readForecasts(viewer, db, { ...asked, knownAt: yearEarlier(viewer.now) });
  const now = byCeiling(await readForecasts(viewer, db, asked));
  const whole = new Map(ceilings.flatMap((each) => (each.lot ? [] : [[each.id, each] as const])));
  const held = then.flatMap(({ ceiling, forecast }) => {
    const later = now.get(ceiling)?.forecast;
    const placed = whole.get(ceiling);
    if (!placed || forecast.kind !== "forecast" || later?.kind !== "forecast") return [];
    const end = forecast.months.at(-1)?.through;
    const came = expectedYear(later.months).total;
    const isWithin = end !== undefined && came >= end.low80 && came <= end.high80;
    const on = ceilingOn(placed.entries, lastOfYear(year - 1), viewer.now);
    const { declared, total } = expectedYear(forecast.months);
    return [{ declared, expected: total, came, isWithin, ceiling: on.state === "set" ? on.cents : 0 }];
  });
  if (held.length === 0) return undefined;
  const sum = (key: "ceiling" | "declared" | "expected" | "came") =>
    held.reduce((total, each) => total + each[key], 0);
  return {
    count: held.length,
    ...{ ceiling: sum("ceiling"), declared: sum("declared"), expected: sum("expected"), came: sum("came") },
    within: held.filter(({ isWithin }) => isWithin).length,
  };
}
