import { and, asc, eq, lte } from "drizzle-orm";
import type { Mandate } from "#app/domain/increase-request/mandate";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** The mandates that the viewer's own insurer set, the first first, as known at the viewer's moment. */
export async function readMandates(viewer: Viewer, db: Db): Promise<Mandate[]> {
  const { increaseMandates: table } = db.t;
  const rows = await db
    .select()
    .from(table)
    .where(and(eq(table.insurer, viewer.organisation ?? ""), lte(table.recordedAt, viewer.now)))
    .orderBy(asc(table.recordedAt), asc(table.id));
  return rows.map(({ account, cents, reason, recordedAt }) => ({
    ...{ account, reason, recordedAt },
    cents: cents ?? undefined,
  }));
}

/** Keeps a mandate; the ones before it stay. */
export async function insertMandate(tx: Tx, row: Db["t"]["increaseMandates"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.increaseMandates).values(row);
}
