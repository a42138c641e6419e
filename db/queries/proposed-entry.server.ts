import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { LedgerEntry } from "#app/domain/ceiling/ledger";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** An entry of a ceiling's ledger that waits, or waited, for a second signature. */
export type ProposedEntryRow = Db["t"]["proposedEntries"]["$inferSelect"];

/** Keeps an entry as it is proposed. Nothing changes it: another one is another proposal. */
export async function insertProposedEntry(
  tx: Tx,
  row: { readonly id: string; readonly ceiling: string; readonly entry: LedgerEntry },
  proposedAt: Instant,
): Promise<void> {
  await tx.insert(tx.t.proposedEntries).values({ ...row, proposedAt });
}

/** An entry of a ceiling of the viewer's own insurer that was proposed under a key. */
export async function proposedEntry(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<ProposedEntryRow | undefined> {
  const { proposedEntries, ceilings, contracts } = db.t;
  const [row] = await db
    .select({ entry: proposedEntries })
    .from(proposedEntries)
    .innerJoin(ceilings, eq(ceilings.id, proposedEntries.ceiling))
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .where(and(eq(proposedEntries.id, id), eq(contracts.insurer, viewer.organisation ?? "")));
  return row?.entry;
}

/** The entry of a ceiling that waits for a second signature at the viewer's moment, for its insurer alone. */
export async function waitingEntry(viewer: Viewer, db: Db, ceiling: string) {
  const { proposedEntries, proposals } = db.t;
  const [row] = await db
    .select({ proposal: proposals.id, proposedBy: proposals.proposedBy, proposedAt: proposals.proposedAt })
    .from(proposals)
    .innerJoin(proposedEntries, eq(proposedEntries.id, proposals.thingId))
    .where(
      and(
        eq(proposals.act, "enter-ceiling"),
        eq(proposals.organisation, viewer.organisation ?? ""),
        eq(proposedEntries.ceiling, ceiling),
        isNull(proposals.outcome),
        lte(proposals.proposedAt, viewer.now),
        gt(proposals.expiresAt, viewer.now),
      ),
    )
    .orderBy(desc(proposals.proposedAt))
    .limit(1);
  return row;
}
