import { and, asc, desc, eq, lte, notInArray, or, sql } from "drizzle-orm";
import type { Cents } from "#app/domain/money";
import { may } from "#app/domain/permission";
import type { ProductionClass } from "#app/domain/production/total";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

/** Accepted production that uses no ceiling because it found no agreement or no lot. */
export type ProductionApart = {
  readonly region: RegionCode;
  readonly provider: string | null;
  readonly agb: string;
  readonly lot: string | null;
  readonly class: ProductionClass;
  readonly cents: Cents;
};

/**
 * What was accepted by the viewer's moment of the care months of a year and is not allocated, the largest first: of
 * the viewer's own insurer, or for a provider its own.
 */
export async function productionApart(viewer: Viewer, db: Db, year: number): Promise<ProductionApart[]> {
  const { productionTotals: totals, productionBatches: batches } = db.t;
  if (!may(viewer.roles, "see-ceilings")) return [];
  const mine = viewer.organisation ?? "";
  const cents = sql<number>`sum(${totals.cents})`.mapWith(Number);
  return db
    .select({
      region: totals.region,
      provider: totals.provider,
      agb: totals.agb,
      lot: totals.lot,
      class: totals.class,
      cents,
    })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .where(
      and(
        or(eq(totals.insurer, mine), eq(totals.provider, mine)),
        eq(totals.source, "accepted"),
        notInArray(totals.class, ["counts", "ceiling-free"]),
        sql`${totals.careMonth} >= ${`${year}-01`} and ${totals.careMonth} <= ${`${year}-12`}`,
        lte(batches.acceptedAt, viewer.now),
      ),
    )
    .groupBy(totals.region, totals.provider, totals.agb, totals.lot, totals.class)
    .orderBy(desc(cents), asc(totals.region), asc(totals.agb));
}
