import { and, asc, eq, lte } from "drizzle-orm";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type Row = Db["t"]["tenderInterests"]["$inferSelect"];

/** Who showed interest in the open tender of a policy, the first received first; for the insurer alone. */
export async function tenderInterests(viewer: Viewer, db: Db, policy: string): Promise<Row[]> {
  const { tenderInterests: table } = db.t;
  if (viewer.organisation === undefined || !may(viewer.roles, "see-season")) return [];
  const own = and(eq(table.insurer, viewer.organisation), eq(table.policy, policy));
  return db
    .select()
    .from(table)
    .where(and(own, lte(table.recordedAt, viewer.now)))
    .orderBy(asc(table.receivedAt), asc(table.id));
}

/** Keeps an interest. @returns whether there was none yet under its key or of its provider */
export async function insertTenderInterest(tx: Tx, row: Row): Promise<boolean> {
  const { tenderInterests: table } = tx.t;
  const kept = await tx.insert(table).values(row).onConflictDoNothing().returning({ id: table.id });
  return kept.length > 0;
}

/** Whether an interest with this key is kept, whatever the viewer's clock shows. */
export const isInterestKept = async (_viewer: Viewer, db: Db, id: string): Promise<boolean> =>
  (await db.$count(db.t.tenderInterests, eq(db.t.tenderInterests.id, id))) > 0;
