import { asc, eq, sql } from "drizzle-orm";
import type { ProductionClass } from "#app/domain/production/total";
import type { Db, Tx } from "#db/store.server";

/** What the lines of a batch come to, by class; the caller has checked who may see it. */
export async function classTotals(
  db: Db,
  batch: number,
): Promise<{ class: ProductionClass; count: number; cents: number }[]> {
  const { productionTotals: total } = db.t;
  return db
    .select({
      class: total.class,
      count: sql`sum(${total.count})`.mapWith(Number),
      cents: sql`sum(${total.cents})`.mapWith(Number),
    })
    .from(total)
    .where(eq(total.batch, batch))
    .groupBy(total.class)
    .orderBy(asc(total.class));
}

/** Gives a batch the totals of another with the opposite sign: together they come to nothing. */
export async function takeBackTotals(tx: Tx, batch: number, reversed: number): Promise<void> {
  const { productionTotals: total } = tx.t;
  const rows = await tx.select().from(total).where(eq(total.batch, reversed));
  const columns = [
    ...["batch", "number", "insurer", "source", "provider", "agb", "contract", "lot", "region"],
    ...["care_month", "month_received", "class", "count", "cents", "first_line", "last_line"],
  ];
  await tx.append(
    total,
    columns,
    rows.flatMap((row) => [
      ...[batch, row.number, row.insurer, row.source, row.provider, row.agb, row.contract, row.lot],
      ...[row.region, row.careMonth, row.monthReceived, row.class, -row.count, -row.cents],
      ...[row.firstLine, row.lastLine],
    ]),
  );
}
