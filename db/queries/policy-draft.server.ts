import { and, asc, desc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

export type PolicyDraft = Db["t"]["policyDrafts"]["$inferSelect"];

/** The policies that the viewer's own insurer is writing, the one saved last first. */
export async function openDrafts(viewer: Viewer, db: Db): Promise<PolicyDraft[]> {
  const { policyDrafts } = db.t;
  return db
    .select()
    .from(policyDrafts)
    .where(
      and(
        eq(policyDrafts.insurer, viewer.organisation ?? ""),
        isNull(policyDrafts.closedAt),
        lte(policyDrafts.begunAt, viewer.now),
      ),
    )
    .orderBy(desc(policyDrafts.savedAt), asc(policyDrafts.id));
}

/** The policies that the viewer's own insurer set aside, the one set aside last first. */
export async function draftsAside(viewer: Viewer, db: Db): Promise<PolicyDraft[]> {
  const { policyDrafts } = db.t;
  return db
    .select()
    .from(policyDrafts)
    .where(
      and(
        eq(policyDrafts.insurer, viewer.organisation ?? ""),
        isNull(policyDrafts.published),
        isNotNull(policyDrafts.closedAt),
        lte(policyDrafts.begunAt, viewer.now),
      ),
    )
    .orderBy(desc(policyDrafts.closedAt), asc(policyDrafts.id));
}

/** A policy that the viewer's own insurer is writing or wrote; undefined for anybody else's. */
export async function ownPolicyDraft(viewer: Viewer, db: Db, id: string): Promise<PolicyDraft | undefined> {
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const { policyDrafts } = db.t;
  const [row] = await db
    .select()
    .from(policyDrafts)
    .where(
      and(
        eq(policyDrafts.id, id),
        eq(policyDrafts.insurer, viewer.organisation ?? ""),
        lte(policyDrafts.begunAt, viewer.now),
      ),
    );
  return row;
}

export const insertDraft = async (tx: Tx, row: PolicyDraft): Promise<void> => {
  await tx.insert(tx.t.policyDrafts).values(row);
};

/** Changes what is known of a draft. */
export async function updateDraft(
  tx: Tx,
  id: string,
  change: Partial<Omit<PolicyDraft, "id" | "insurer">>,
): Promise<void> {
  await tx.update(tx.t.policyDrafts).set(change).where(eq(tx.t.policyDrafts.id, id));
}
