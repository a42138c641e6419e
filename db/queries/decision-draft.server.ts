import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

export type DecisionDraft = Db["t"]["decisionDrafts"]["$inferSelect"];

/**
 * What the viewer's own insurer is making up and has not decided: of a request, or under a key. Nobody else sees it. It
 * is one, whatever moment it was kept at: who shows it looks at that.
 */
export async function decisionDraft(
  viewer: Viewer,
  db: Db,
  asked: { readonly request: string } | { readonly id: string },
): Promise<DecisionDraft | undefined> {
  const { decisionDrafts: table } = db.t;
  const [row] = await db
    .select()
    .from(table)
    .where(
      and(
        "id" in asked ? eq(table.id, asked.id) : eq(table.request, asked.request),
        eq(table.insurer, viewer.organisation ?? ""),
        isNull(table.closedAt),
      ),
    );
  return row;
}

/** The requests of which the viewer's own insurer has a draft of a decision, as of the viewer's moment. */
export async function draftedDecisions(viewer: Viewer, db: Db): Promise<ReadonlySet<string>> {
  const { decisionDrafts: table } = db.t;
  const mine = and(
    eq(table.insurer, viewer.organisation ?? ""),
    isNull(table.closedAt),
    lte(table.savedAt, viewer.now),
  );
  const rows = await db.select({ request: table.request }).from(table).where(mine);
  return new Set(rows.map(({ request }) => request));
}

/** A decision that waits for a second signature, and whoever made it up. */
export type ProposedDecisionRow = {
  readonly request: string;
  readonly proposal: string;
  readonly proposedBy: string;
};

/** The decisions of the viewer's own insurer that wait for a second signature at the viewer's moment. */
export async function proposedDecisions(viewer: Viewer, db: Db): Promise<ProposedDecisionRow[]> {
  const { decisionDrafts, proposals } = db.t;
  return db
    .select({
      request: decisionDrafts.request,
      proposal: proposals.id,
      proposedBy: proposals.proposedBy,
    })
    .from(proposals)
    .innerJoin(decisionDrafts, eq(decisionDrafts.id, proposals.thingId))
    .where(
      and(
        eq(proposals.act, "decide-increase"),
        eq(proposals.organisation, viewer.organisation ?? ""),
        isNull(proposals.outcome),
        isNull(decisionDrafts.closedAt),
        lte(proposals.proposedAt, viewer.now),
        gt(proposals.expiresAt, viewer.now),
      ),
    );
}

/** Every proposal of a decision on a request that the viewer's own insurer made by the viewer's moment, oldest first. */
export async function proposalsOn(viewer: Viewer, db: Db, request: string) {
  const { decisionDrafts, proposals } = db.t;
  const rows = await db
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(decisionDrafts, eq(decisionDrafts.id, proposals.thingId))
    .where(
      and(
        eq(decisionDrafts.request, request),
        eq(proposals.act, "decide-increase"),
        eq(proposals.organisation, viewer.organisation ?? ""),
        lte(proposals.proposedAt, viewer.now),
      ),
    )
    .orderBy(asc(proposals.proposedAt), asc(proposals.id));
  return rows.map(({ proposal }) => proposal);
}

/** Keeps a draft, over what was kept under the same key before. */
export async function keepDecisionDraft(tx: Tx, row: Omit<DecisionDraft, "closedAt">): Promise<void> {
  const { fields, savedAt, savedBy } = row;
  await tx
    .insert(tx.t.decisionDrafts)
    .values(row)
    .onConflictDoUpdate({ target: tx.t.decisionDrafts.id, set: { fields, savedAt, savedBy } });
}

/** Closes what was being made up about a request: it was decided. */
export async function closeDecisionDrafts(tx: Tx, request: string, at: Instant): Promise<void> {
  const { decisionDrafts: table } = tx.t;
  await tx
    .update(table)
    .set({ closedAt: at })
    .where(and(eq(table.request, request), isNull(table.closedAt)));
}
