import { asc, eq, lte, notInArray } from "drizzle-orm";
import type { Instant, Month } from "#app/domain/calendar";
import type { CodeRequest } from "#app/domain/catalogue/code-request";
import type { Viewer } from "#app/domain/viewer";
import { factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/** What was asked of the catalogue by the viewer's moment, the oldest first: it is the same for everybody (rule 0.5). */
export async function readCodeRequests(viewer: Viewer, db: Db): Promise<CodeRequest[]> {
  const { codeRequests, codeRequestFacts } = db.t;
  const rows = await db
    .select()
    .from(codeRequests)
    .where(lte(codeRequests.recordedAt, viewer.now))
    .orderBy(asc(codeRequests.recordedAt), asc(codeRequests.id));
  const facts = await db
    .select({ owner: codeRequestFacts.request, fact: codeRequestFacts })
    .from(codeRequestFacts)
    .innerJoin(codeRequests, eq(codeRequests.id, codeRequestFacts.request))
    .where(lte(codeRequestFacts.recordedAt, viewer.now));
  const factsOf = factsByOwner(facts);
  return rows.map(({ recordedBy: _, ...row }) => ({ ...row, facts: factsOf.get(row.id) ?? [] }));
}

type Row<Table extends "codeRequests" | "codeRequestFacts" | "performanceCodes"> =
  Db["t"][Table]["$inferInsert"];

/** Adds a request to the catalogue's. */
export async function insertCodeRequest(tx: Tx, row: Row<"codeRequests">): Promise<void> {
  await tx.insert(tx.t.codeRequests).values(row);
}

/** Adds a decision to a request. Nothing changes or removes it. */
export async function insertCodeRequestFact(tx: Tx, row: Row<"codeRequestFacts">): Promise<void> {
  await tx.insert(tx.t.codeRequestFacts).values(row);
}

/** Adds a version of a performance code. */
export async function insertCodeVersion(tx: Tx, row: Row<"performanceCodes">): Promise<void> {
  await tx.insert(tx.t.performanceCodes).values(row);
}

/** The organisations that follow the catalogue: insurers and providers. */
export async function catalogueReaders(db: Db): Promise<string[]> {
  const { organisations } = db.t;
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(notInArray(organisations.kind, ["requesters"]))
    .orderBy(asc(organisations.id));
  return rows.map(({ id }) => id);
}

/** Notes that an organisation is told of a month's mutations. @returns whether it was not yet */
export async function keepCodeChangeMail(
  tx: Tx,
  row: { readonly organisation: string; readonly month: Month; readonly sentAt: Instant },
): Promise<boolean> {
  const added = await tx.insert(tx.t.codeChangeMails).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}
