import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type Row = Db["t"]["approaches"]["$inferSelect"];

/** Whom an insurer approached under versions of a policy, as known at the viewer's moment; the caller checks who asks. */
export async function approachesUnder(viewer: Viewer, db: Db, versions: readonly string[]): Promise<Row[]> {
  const { approaches } = db.t;
  if (versions.length === 0) return [];
  return db
    .select()
    .from(approaches)
    .where(and(inArray(approaches.policy, [...versions]), lte(approaches.sentAt, viewer.now)));
}

export const insertApproach = async (tx: Tx, row: Row): Promise<void> => {
  await tx.insert(tx.t.approaches).values(row);
};

/** In how many care months of a year each provider had claims that the insurer accepted, as known at the moment. */
export async function monthsClaimed(
  { now }: Viewer,
  db: Db,
  { insurer, year }: { readonly insurer: string; readonly year: number },
): Promise<ReadonlyMap<string, number>> {
  const { productionTotals: totals, productionBatches: batches } = db.t;
  const months = sql<number>`count(distinct ${totals.careMonth})`.mapWith(Number);
  const rows = await db
    .select({ provider: totals.provider, months })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .where(
      and(
        eq(totals.insurer, insurer),
        eq(totals.source, "accepted"),
        sql`${totals.careMonth} >= ${`${year}-01`} and ${totals.careMonth} <= ${`${year}-12`}`,
        lte(batches.acceptedAt, now),
      ),
    )
    .groupBy(totals.provider);
  return new Map(rows.flatMap((row) => (row.provider ? [[row.provider, row.months] as const] : [])));
}
