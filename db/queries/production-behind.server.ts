import { and, asc, desc, eq, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Month } from "#app/domain/calendar";
import { lineKey, lineOfKey, type ProductionSource } from "#app/domain/production/batch";
import type { ProductionClass } from "#app/domain/production/total";
import type { Viewer } from "#app/domain/viewer";
import type { ProductionApart } from "#db/queries/production-apart.server";
import type { Db } from "#db/store.server";

/** A total behind a figure: what one batch holds of a care month. */
export type TotalBehind = {
  readonly batch: number;
  readonly number: number;
  readonly reference: string;
  readonly source: ProductionSource;
  readonly agb: string;
  readonly lot?: string | undefined;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  readonly class: ProductionClass;
  readonly count: number;
  readonly cents: number;
  /** The part of it that was credited: zero or less. */
  readonly credited: number;
  readonly firstLine: number;
  readonly lastLine: number;
};

/** The totals of an agreement's care months as accepted by the viewer's moment; the caller has checked who may see it. */
export async function totalsBehind(
  viewer: Viewer,
  db: Db,
  {
    contract,
    from,
    until,
    lot,
  }: {
    readonly contract: string;
    readonly from: Month;
    readonly until: Month;
    readonly lot?: string | undefined;
  },
): Promise<TotalBehind[]> {
  const { productionTotals: totals, productionBatches: batches } = db.t;
  const rows = await db
    .select({ total: totals, reference: batches.reference })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .where(
      and(
        eq(totals.contract, contract),
        gte(totals.careMonth, from),
        lte(totals.careMonth, until),
        lot === undefined ? undefined : eq(totals.lot, lot),
        lte(batches.acceptedAt, viewer.now),
      ),
    )
    .orderBy(
      asc(totals.source),
      desc(totals.careMonth),
      desc(totals.monthReceived),
      asc(totals.batch),
      asc(totals.number),
    );
  return rows.map(({ total, reference }) => behindOf(total, reference));
}

function behindOf(
  { lot, insurer: _, provider: __, ...total }: Db["t"]["productionTotals"]["$inferSelect"],
  reference: string,
): TotalBehind {
  return { ...total, reference, lot: lot ?? undefined };
}

/** The totals of a year that no ceiling takes, of one code, region, lot and reason; of what the viewer may see. */
export async function totalsApart(
  viewer: Viewer,
  db: Db,
  {
    year,
    region,
    agb,
    lot,
    class: kind,
  }: Omit<ProductionApart, "provider" | "cents"> & { readonly year: number },
): Promise<TotalBehind[]> {
  const { productionTotals: totals, productionBatches: batches } = db.t;
  const mine = viewer.organisation ?? "";
  const rows = await db
    .select({ total: totals, reference: batches.reference })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .where(
      and(
        or(eq(totals.insurer, mine), eq(totals.provider, mine)),
        eq(totals.source, "accepted"),
        eq(totals.region, region),
        eq(totals.agb, agb),
        lot === null ? isNull(totals.lot) : eq(totals.lot, lot),
        eq(totals.class, kind),
        sql`${totals.careMonth} >= ${`${year}-01`} and ${totals.careMonth} <= ${`${year}-12`}`,
        lte(batches.acceptedAt, viewer.now),
      ),
    )
    .orderBy(desc(totals.careMonth), desc(totals.monthReceived), asc(totals.batch), asc(totals.number));
  return rows.map(({ total, reference }) => behindOf(total, reference));
}

/** A line as it was received. */
export type LineBehind = {
  readonly line: number;
  readonly reference: string;
  /** Six digits. */
  readonly code: string;
  readonly count: number;
  readonly cents: number;
};

/** The most lines of one total that are shown at a time. */
export const MOST_LINES_SHOWN = 200;

/**
 * Lines of a total, by their place in the file; the caller has checked who may see it.
 * @param wanted from which line of the file on, and whether only what was credited
 */
export async function linesBehind(
  _viewer: Viewer,
  db: Db,
  { batch, number, firstLine, lastLine }: TotalBehind,
  { from = 0, credits = false }: { readonly from?: number; readonly credits?: boolean } = {},
): Promise<LineBehind[]> {
  const { productionLines: lines } = db.t;
  const rows = await db
    .select()
    .from(lines)
    .where(
      and(
        gte(lines.key, lineKey(batch, Math.max(firstLine, from))),
        lte(lines.key, lineKey(batch, lastLine)),
        eq(lines.total, number),
        credits ? lt(lines.cents, 0) : undefined,
      ),
    )
    .orderBy(asc(lines.key))
    .limit(MOST_LINES_SHOWN);
  return rows.map(({ key, reference, code, count, cents }) => ({
    ...{ line: lineOfKey(key), reference, count, cents },
    code: String(code).padStart(6, "0"),
  }));
}
