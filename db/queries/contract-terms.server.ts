import { and, eq, lte } from "drizzle-orm";
import type { TermFact } from "#app/domain/ceiling/contract-terms";
import type { Viewer } from "#app/domain/viewer";
import { factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/**
 * What the insurer's agreements say about claims, as known at the viewer's moment, by the key of the agreement.
 * The caller has checked who may see them.
 */
export async function readContractTerms(
  viewer: Viewer,
  db: Db,
  insurer: string,
): Promise<ReadonlyMap<string, readonly TermFact[]>> {
  const { contracts, contractTerms } = db.t;
  const rows = await db
    .select({ owner: contractTerms.contract, fact: contractTerms })
    .from(contractTerms)
    .innerJoin(contracts, eq(contracts.id, contractTerms.contract))
    .where(and(eq(contracts.insurer, insurer), lte(contractTerms.recordedAt, viewer.now)));
  return factsByOwner(rows);
}

/** Adds a term to an agreement. Nothing changes or removes it. */
export async function insertContractTerm(
  tx: Tx,
  row: Db["t"]["contractTerms"]["$inferInsert"],
): Promise<void> {
  await tx.insert(tx.t.contractTerms).values(row);
}
