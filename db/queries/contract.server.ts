import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Contract } from "#app/domain/contract";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Db } from "#db/store.server";

/** The insurer's agreements with what was known of them at the viewer's moment; the caller has checked who may see them. */
export async function readContracts(
  viewer: Viewer,
  db: Db,
  insurer: string,
  forms?: readonly Contract["form"][],
): Promise<Contract[]> {
  const { contracts, contractParties, contractFacts } = db.t;
  const mine = and(eq(contracts.insurer, insurer), forms ? inArray(contracts.form, [...forms]) : undefined);
  const [rows, parties, facts] = await Promise.all([
    db.select().from(contracts).where(mine).orderBy(asc(contracts.id)),
    db
      .select({ party: contractParties })
      .from(contractParties)
      .innerJoin(contracts, eq(contracts.id, contractParties.contract))
      .where(mine),
    db
      .select({ owner: contractFacts.contract, fact: contractFacts })
      .from(contractFacts)
      .innerJoin(contracts, eq(contracts.id, contractFacts.contract))
      .where(and(mine, lte(contractFacts.recordedAt, viewer.now))),
  ]);
  const factsOf = factsByOwner(facts);
  return rows
    .filter((row) => factsOf.has(row.id))
    .map((row) => ({
      id: row.id,
      form: row.form,
      provider: row.provider,
      area: areaOf(row),
      parties: parties
        .filter(({ party }) => party.contract === row.id)
        .map(({ party }) => ({
          organisation: party.organisation,
          role: party.role,
          from: party.from,
          until: party.until ?? undefined,
          recordedAt: party.recordedAt ?? undefined,
        })),
      facts: factsOf.get(row.id) ?? [],
    }));
}
