import { and, asc, desc, eq, inArray, lt, lte } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Instant, Month } from "#app/domain/calendar";
import type { DataState } from "#app/domain/forecast/declaration";
import { ENGINE, expectedYear, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import { at } from "#app/domain/forecast/series";
import type { Thinnable } from "#app/domain/forecast/thinning";
import type { Cents } from "#app/domain/money";
import type { Viewer } from "#app/domain/viewer";
import { mayBeSeen } from "#db/queries/ceiling.server";
import type { Db, Tx } from "#db/store.server";

/** A kept forecast of a ceiling with what it was made from. */
export type StoredForecast = DataState & {
  readonly id: string;
  readonly ceiling: string;
  readonly contractYear: number;
  readonly engine: number;
  readonly seed: number;
  readonly dataThrough: Month;
  /** The real moment. */
  readonly madeAt: Instant;
  readonly forecast: KeptForecast;
};

type Asked = {
  readonly contractYear?: number;
  readonly ceiling?: string;
  /** These ceilings alone. */
  readonly among?: readonly string[];
  /** The ceilings alone of which more was asked. */
  readonly requested?: boolean;
  /** As it was known at an earlier moment; the viewer's unless told otherwise. */
  readonly knownAt?: Instant;
};

const AT_ONCE = 200;

/**
 * The forecasts that the viewer may see, of each ceiling and contract year the newest that could be made at the moment:
 * from no data that was accepted later.
 */
export async function readForecasts(viewer: Viewer, db: Db, asked: Asked): Promise<StoredForecast[]> {
  const { forecasts } = db.t;
  const ids = [...(await newestForecasts(viewer, db, asked)).values()];
  const found: StoredForecast[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const piece = inArray(forecasts.id, ids.slice(start, start + AT_ONCE));
    found.push(...(await db.select().from(forecasts).where(piece)).map(storedOf));
  }
  return found.sort((a, b) => (a.ceiling < b.ceiling ? -1 : 1));
}

/** What forecasts expect, by their keys: a forecast never changes, so that each is read once. */
const expectations = new WeakMap<Db, Map<string, Cents | undefined>>();
const MOST_EXPECTATIONS = 20_000;

/**
 * What each ceiling of which more was asked is expected to come to by the newest forecast that could be made at the
 * viewer's moment; of those alone that have one.
 */
export async function expectedOfRequested(viewer: Viewer, db: Db): Promise<ReadonlyMap<string, Cents>> {
  const { id, result } = db.t.forecasts;
  const newest = await newestForecasts(viewer, db, { requested: true });
  const known = expectations.get(db) ?? new Map<string, Cents | undefined>();
  expectations.set(db, known);
  if (known.size > MOST_EXPECTATIONS) known.clear();
  const missing = [...newest.values()].filter((each) => !known.has(each));
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    const piece = inArray(id, missing.slice(start, start + AT_ONCE));
    for (const row of await db.select({ id, result }).from(db.t.forecasts).where(piece))
      known.set(row.id, row.result.kind === "forecast" ? expectedYear(row.result.months).total : undefined);
  }
  return new Map(
    [...newest].flatMap(([ceiling, each]) => {
      const expected = known.get(each);
      return expected === undefined ? [] : [[ceiling, expected] as const];
    }),
  );
}

/** The newest forecast of each ceiling by the ceiling's key. */
async function newestForecasts(viewer: Viewer, db: Db, asked: Asked): Promise<ReadonlyMap<string, string>> {
  const { forecasts, ceilings, contracts, increaseRequests } = db.t;
  const knownAt = asked.knownAt !== undefined && asked.knownAt < viewer.now ? asked.knownAt : viewer.now;
  const rows = await db
    .select({ id: forecasts.id, ceiling: forecasts.ceiling })
    .from(forecasts)
    .innerJoin(ceilings, eq(ceilings.id, forecasts.ceiling))
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .where(
      and(
        mayBeSeen(viewer, db),
        asked.contractYear === undefined ? undefined : eq(forecasts.contractYear, asked.contractYear),
        asked.ceiling === undefined ? undefined : eq(forecasts.ceiling, asked.ceiling),
        asked.among && inArray(forecasts.ceiling, [...asked.among]),
        asked.requested
          ? inArray(forecasts.ceiling, db.select({ id: increaseRequests.ceiling }).from(increaseRequests))
          : undefined,
        lte(forecasts.cutOff, knownAt),
      ),
    )
    .orderBy(desc(forecasts.cutOff), desc(forecasts.engine), desc(forecasts.madeAt), asc(forecasts.id));
  const newest = new Map<string, string>();
  for (const { id, ceiling } of rows) if (!newest.has(ceiling)) newest.set(ceiling, id);
  return newest;
}

/** The forecast of one ceiling as it could be made at the viewer's moment; undefined while there is none. */
export async function readForecast(
  viewer: Viewer,
  db: Db,
  ceiling: string,
  knownAt: Instant = viewer.now,
): Promise<StoredForecast | undefined> {
  const [found] = await readForecasts(viewer, db, { ceiling, knownAt });
  return found;
}

type Row = Db["t"]["forecasts"]["$inferSelect"];

function storedOf({ result, courses, ...row }: Row): StoredForecast {
  if (result.kind === "refused") return { ...row, forecast: result };
  return { ...row, forecast: { ...result, courses: unpacked(courses, result.months.length) } };
}

const EURO = 100;

/** Courses of whole euros in cents, one month after the other. */
function packed(courses: readonly Float64Array[]): Uint8Array {
  const count = courses[0]?.length ?? 0;
  const euros = new Int32Array(courses.length * count);
  courses.forEach((sums, m) => {
    for (let i = 0; i < count; i++) euros[m * count + i] = at(sums, i) / EURO;
  });
  return Buffer.from(euros.buffer);
}

function unpacked(bytes: Uint8Array | null, months: number): Float64Array[] {
  // A copy, for the bytes of a row need not begin where numbers can.
  const euros = new Int32Array(Uint8Array.from(bytes ?? []).buffer);
  const count = months === 0 ? 0 : euros.length / months;
  return Array.from({ length: months }, (_, m) =>
    Float64Array.from(euros.subarray(m * count, (m + 1) * count), (euro) => euro * EURO),
  );
}

export type ForecastToKeep = Omit<StoredForecast, "id" | "engine">;

/** Keeps a forecast; what was made from the same data before stays as it is. */
export async function keepForecast(tx: Tx, { forecast, ...given }: ForecastToKeep): Promise<void> {
  const { courses, ...result } = forecast.kind === "refused" ? { ...forecast, courses: undefined } : forecast;
  await tx
    .insert(tx.t.forecasts)
    .values({ ...given, id: uuidv7(), engine: ENGINE, result, courses: courses ? packed(courses) : null })
    .onConflictDoNothing();
}

/** The forecasts from data before a moment, whosever they are. For what the product clears up by itself. */
export const forecastsBefore = (db: Db, before: Instant): Promise<Thinnable[]> => {
  const { forecasts } = db.t;
  const { id, ceiling, cutOff, engine } = forecasts;
  return db
    .select({ id, ceiling, cutOff, engine })
    .from(forecasts)
    .where(lt(cutOff, before))
    .orderBy(asc(id));
};

/** Takes forecasts out: they follow from the production, and can be made again. */
export async function removeForecasts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.delete(tx.t.forecasts).where(inArray(tx.t.forecasts.id, [...ids]));
}

/** From which data forecasts of these ceilings were made before, by this version of the engine: a key each. */
export async function forecastsKept(db: Db, ceilings: readonly string[]): Promise<ReadonlySet<string>> {
  const { forecasts } = db.t;
  const kept = new Set<string>();
  for (let start = 0; start < ceilings.length; start += AT_ONCE) {
    const rows = await db
      .select({ ceiling: forecasts.ceiling, cutOff: forecasts.cutOff, batches: forecasts.batches })
      .from(forecasts)
      .where(
        and(eq(forecasts.engine, ENGINE), inArray(forecasts.ceiling, ceilings.slice(start, start + AT_ONCE))),
      );
    for (const row of rows) kept.add(madeFrom(row.ceiling, row));
  }
  return kept;
}

/** A key of a ceiling and the data that its forecast is made from. */
export const madeFrom = (ceiling: string, { cutOff, batches }: DataState): string =>
  `${ceiling} ${cutOff} ${batches}`;
