import { and, asc, eq, lte } from "drizzle-orm";
import type { AgbChange } from "#app/domain/ceiling/agb-change";
import type { Viewer } from "#app/domain/viewer";
import { factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/** Which changes: those of an agreement, those taken over in one act, or all of an insurer's agreements. */
type Asked = { readonly contract?: string; readonly together?: string; readonly insurer?: string };

/** Changes in AGB codes as known at the viewer's moment, the newest last; the caller has checked who may see them. */
export async function readAgbChanges(viewer: Viewer, db: Db, asked: Asked): Promise<AgbChange[]> {
  const { agbChanges, agbChangeFacts, contracts } = db.t;
  if (asked.contract?.includes("\0")) return []; // PostgreSQL refuses a text that holds it
  const where = and(
    asked.contract === undefined ? undefined : eq(agbChanges.contract, asked.contract),
    asked.together === undefined ? undefined : eq(agbChanges.together, asked.together),
    asked.insurer === undefined ? undefined : eq(contracts.insurer, asked.insurer),
    lte(agbChanges.recordedAt, viewer.now),
  );
  const rows = await db
    .select({ change: agbChanges })
    .from(agbChanges)
    .innerJoin(contracts, eq(contracts.id, agbChanges.contract))
    .where(where)
    .orderBy(asc(agbChanges.recordedAt), asc(agbChanges.id));
  const facts = await db
    .select({ owner: agbChangeFacts.change, fact: agbChangeFacts })
    .from(agbChangeFacts)
    .innerJoin(agbChanges, eq(agbChanges.id, agbChangeFacts.change))
    .innerJoin(contracts, eq(contracts.id, agbChanges.contract))
    .where(and(where, lte(agbChangeFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows.map(({ change: { recordedBy: _, ...change } }) => ({
    ...change,
    facts: factsOf.get(change.id) ?? [],
  }));
}

type Row<Table extends "agbChanges" | "agbChangeFacts" | "agbCodes"> = Db["t"][Table]["$inferInsert"];

/** Adds a change that is asked. Nothing changes or removes it. */
export async function insertAgbChange(tx: Tx, row: Row<"agbChanges">): Promise<void> {
  await tx.insert(tx.t.agbChanges).values(row);
}

/** Adds a step to a change. */
export async function insertAgbChangeFact(tx: Tx, row: Row<"agbChangeFacts">): Promise<void> {
  await tx.insert(tx.t.agbChangeFacts).values(row);
}

/** Lets the trade know whose code it is from a day on; what is known already stays as it is. */
export async function insertAgbCode(tx: Tx, row: Row<"agbCodes">): Promise<void> {
  await tx.insert(tx.t.agbCodes).values(row).onConflictDoNothing();
}
