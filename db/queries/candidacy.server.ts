import { and, asc, eq, lte } from "drizzle-orm";
import type { Candidacy } from "#app/domain/candidacy";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Db } from "#db/store.server";

/** The candidacies of a contract year as known at the viewer's moment; the caller has checked who may see them. */
export async function readCandidacies(
  viewer: Viewer,
  db: Db,
  insurer: string,
  contractYear: number,
): Promise<Candidacy[]> {
  const { candidacies, candidacyFacts } = db.t;
  const mine = and(eq(candidacies.insurer, insurer), eq(candidacies.contractYear, contractYear));
  const rows = await db.select().from(candidacies).where(mine).orderBy(asc(candidacies.id));
  const facts = await db
    .select({ owner: candidacyFacts.candidacy, fact: candidacyFacts })
    .from(candidacyFacts)
    .innerJoin(candidacies, eq(candidacies.id, candidacyFacts.candidacy))
    .where(and(mine, lte(candidacyFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows
    .filter((row) => factsOf.has(row.id))
    .map((row) => ({
      id: row.id,
      provider: row.provider,
      area: areaOf(row),
      contractYear: row.contractYear,
      joins: row.joins ?? undefined,
      facts: factsOf.get(row.id) ?? [],
    }));
}
