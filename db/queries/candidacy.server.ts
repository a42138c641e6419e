import { and, asc, eq, lte } from "drizzle-orm";
import type { Candidacy } from "#app/domain/candidacy";
import { factsForProvider } from "#app/domain/contracting/candidacy-view";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

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

/** Whether somebody sees candidacies at all: the insurer's people, and a provider its own. */
export const seesCandidacies = ({ roles }: Viewer): boolean =>
  may(roles, "see-season") || may(roles, "see-own-contracts");

/** A candidacy with the insurer that it is for and the policy it runs under. */
export type HeldCandidacy = Candidacy & { readonly insurer: string; readonly policy: string };

/** The candidacies that the viewer may see: those for its own insurer, or its own as a provider, as far as told to it. */
export async function candidaciesFor(viewer: Viewer, db: Db, id?: string): Promise<HeldCandidacy[]> {
  const { candidacies, candidacyFacts } = db.t;
  const insider = may(viewer.roles, "see-season");
  if (viewer.organisation === undefined || !seesCandidacies(viewer)) return [];
  const side = insider ? candidacies.insurer : candidacies.provider;
  const mine = and(
    eq(side, viewer.organisation),
    id === undefined ? undefined : eq(candidacies.id, id.replaceAll("\0", "")),
  );
  const rows = await db.select().from(candidacies).where(mine).orderBy(asc(candidacies.id));
  const facts = await db
    .select({ owner: candidacyFacts.candidacy, fact: candidacyFacts })
    .from(candidacyFacts)
    .innerJoin(candidacies, eq(candidacies.id, candidacyFacts.candidacy))
    .where(and(mine, lte(candidacyFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows.flatMap((row) => {
    const known = factsOf.get(row.id);
    const { insurer, policy, provider, contractYear, joins } = row;
    const held = { id: row.id, insurer, policy, provider, contractYear, joins: joins ?? undefined };
    if (!known) return [];
    return [{ ...held, area: areaOf(row), facts: insider ? known : factsForProvider(known) }];
  });
}

/** Adds a candidacy, inside the transaction of its first fact. @returns whether it was not there yet */
export async function insertCandidacy(tx: Tx, row: Db["t"]["candidacies"]["$inferInsert"]): Promise<boolean> {
  const added = await tx.insert(tx.t.candidacies).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}

/** Adds a fact to a candidacy. Nothing changes or removes it. */
export async function insertCandidacyFact(
  tx: Tx,
  row: Db["t"]["candidacyFacts"]["$inferInsert"],
): Promise<void> {
  await tx.insert(tx.t.candidacyFacts).values(row);
}
