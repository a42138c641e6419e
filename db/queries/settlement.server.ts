import { and, asc, eq, lte } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import type { SettlementFact } from "#app/domain/ceiling/settlement";
import type { Viewer } from "#app/domain/viewer";
import { mayBeSeen } from "#db/queries/ceiling.server";
import type { Db, Tx } from "#db/store.server";

/** A fact of a settlement with who recorded it. */
export type KeptSettlementFact = SettlementFact & { readonly by?: string | undefined };

/** The facts of settlements of a contract year that the viewer may see, by agreement; of one or of all. */
export async function readSettlements(
  viewer: Viewer,
  db: Db,
  { contract, contractYear }: { readonly contract?: string; readonly contractYear: number },
): Promise<ReadonlyMap<string, readonly KeptSettlementFact[]>> {
  const { settlementFacts: facts, contracts } = db.t;
  const rows = await db
    .select({ fact: facts })
    .from(facts)
    .innerJoin(contracts, eq(contracts.id, facts.contract))
    .where(
      and(
        mayBeSeen(viewer, db),
        contract === undefined ? undefined : eq(facts.contract, contract),
        eq(facts.contractYear, contractYear),
        lte(facts.recordedAt, viewer.now),
      ),
    )
    .orderBy(asc(facts.day), asc(facts.recordedAt), asc(facts.id));
  const found = new Map<string, KeptSettlementFact[]>();
  for (const { fact } of rows) {
    const { id, day, recordedAt, supersedes, recordedBy, detail } = fact;
    const read = { id, day, recordedAt, supersedes: supersedes ?? undefined, by: recordedBy ?? undefined };
    found.set(fact.contract, [...(found.get(fact.contract) ?? []), { ...read, ...detail }]);
  }
  return found;
}

/** Through which days claims are taken by arrangement, by agreement and contract year; those of the viewer's insurer. */
export async function arrangedDays(viewer: Viewer, db: Db): Promise<ReadonlyMap<string, Day>> {
  const { settlementFacts: facts, contracts } = db.t;
  const rows = await db
    .select({ contract: facts.contract, year: facts.contractYear, detail: facts.detail })
    .from(facts)
    .innerJoin(contracts, eq(contracts.id, facts.contract))
    .where(and(eq(contracts.insurer, viewer.organisation ?? ""), lte(facts.recordedAt, viewer.now)))
    .orderBy(asc(facts.day), asc(facts.recordedAt), asc(facts.id));
  return new Map(
    rows.flatMap(({ contract, year, detail }): [string, Day][] =>
      detail.kind === "arranged" ? [[`${contract} ${year}`, detail.until]] : [],
    ),
  );
}

/** Adds a fact to a settlement. Nothing changes or removes it. */
export async function insertSettlementFact(
  tx: Tx,
  row: Db["t"]["settlementFacts"]["$inferInsert"],
): Promise<void> {
  await tx.insert(tx.t.settlementFacts).values(row);
}
