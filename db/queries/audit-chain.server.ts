import { asc, gt } from "drizzle-orm";
import type { ChainedEvent } from "#app/domain/audit-chain";
import { chained } from "#db/audit.server";
import type { Db } from "#db/store.server";

/** A piece of the whole chain with its content, for the check of it: at most `most` events after number `after`. */
export async function pieceOfChain(db: Db, after: number, most: number): Promise<ChainedEvent[]> {
  const { auditEvents } = db.t;
  const rows = await db
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.number, after))
    .orderBy(asc(auditEvents.number))
    .limit(most);
  return rows.map((row) => chained(row, true));
}
