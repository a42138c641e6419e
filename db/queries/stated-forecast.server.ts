import { and, asc, eq, lte } from "drizzle-orm";
import type { StatedForecast } from "#app/domain/forecast/stated-forecast";
import type { Viewer } from "#app/domain/viewer";
import { mayBeSeen } from "#db/queries/ceiling.server";
import type { Db, Tx } from "#db/store.server";

type Asked = { readonly ceiling?: string; readonly contractYear?: number };

/** The forecasts that providers stated by themselves, of ceilings that the viewer may see, as known at its moment. */
export async function readStatedForecasts(
  viewer: Viewer,
  db: Db,
  { ceiling, contractYear }: Asked,
): Promise<StatedForecast[]> {
  const { statedForecasts: stated, ceilings, contracts } = db.t;
  const rows = await db
    .select({ stated })
    .from(stated)
    .innerJoin(ceilings, eq(ceilings.id, stated.ceiling))
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .where(
      and(
        mayBeSeen(viewer, db),
        ceiling === undefined ? undefined : eq(stated.ceiling, ceiling),
        contractYear === undefined ? undefined : eq(ceilings.contractYear, contractYear),
        lte(stated.recordedAt, viewer.now),
      ),
    )
    .orderBy(asc(stated.recordedAt), asc(stated.id));
  return rows.map(({ stated: { recordedBy: _, months, ...row } }) => ({
    ...row,
    months: months?.map((cents) => cents ?? undefined),
  }));
}

/** Keeps a forecast of a provider. Nothing changes or removes it. */
export async function insertStatedForecast(
  tx: Tx,
  { months, request: _, ...given }: StatedForecast,
  recordedBy: string | undefined,
): Promise<void> {
  const kept = months?.map((cents) => cents ?? null) ?? null;
  await tx.insert(tx.t.statedForecasts).values({ ...given, months: kept, recordedBy: recordedBy ?? null });
}
