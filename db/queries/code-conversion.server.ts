import { and, asc, eq, lte } from "drizzle-orm";
import type { KeptConversion } from "#app/domain/catalogue/conversion";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** What the viewer's organisation decided last of each code of its own, by that code. */
export async function readConversions(viewer: Viewer, db: Db): Promise<ReadonlyMap<string, KeptConversion>> {
  const { codeConversions: table } = db.t;
  const rows = await db
    .select()
    .from(table)
    .where(and(eq(table.organisation, viewer.organisation ?? ""), lte(table.recordedAt, viewer.now)))
    .orderBy(asc(table.recordedAt), asc(table.code));
  return new Map(
    rows.map(({ code, label, national }) => [code, { code, label, national: national ?? undefined }]),
  );
}

/** Adds decisions of an organisation on codes of its own. Nothing changes or removes them. */
export async function insertConversions(
  tx: Tx,
  rows: readonly Db["t"]["codeConversions"]["$inferInsert"][],
): Promise<void> {
  const AT_ONCE = 500;
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tx.insert(tx.t.codeConversions).values(rows.slice(at, at + AT_ONCE));
}
