import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import { openText } from "#db/cipher.server";
import { aboutName } from "#db/documents.server";
import type { SubmissionRow } from "#db/queries/registering.server";
import { unsealRows } from "#db/queries/sealed-content.server";
import type { Seal } from "#db/seal.server";
import type { Db, Tx } from "#db/store.server";

/** What providers sent in a tender of the viewer's insurer that was opened, in the order of receipt. */
export async function openedSubmissions(viewer: Viewer, tx: Tx, policy: string): Promise<SubmissionRow[]> {
  const { submissions } = tx.t;
  const rows = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.policy, policy), eq(submissions.insurer, viewer.organisation ?? "")))
    .orderBy(asc(submissions.receivedAt), asc(submissions.id));
  return unsealRows(tx, rows, true);
}

/** When the forms of a tender were begun, by their key. */
export async function formsBegun(viewer: Viewer, tx: Tx, policy: string) {
  const { registrationForms: table } = tx.t;
  const rows = await tx
    .select({ id: table.id, startedAt: table.startedAt })
    .from(table)
    .where(and(eq(table.policy, policy), eq(table.insurer, viewer.organisation ?? "")));
  return new Map(rows.map(({ id, startedAt }) => [id, startedAt]));
}

/** The keys of the documents of a provider that went along with what it sent: its attachments, proofs and the receipt. */
export async function documentsAlong(
  db: Db,
  { key }: Seal,
  { provider, form, files, receipt }: SubmissionRow,
): Promise<string[]> {
  const { documents } = db.t;
  const rows = await db
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.holder, provider),
        isNull(documents.removedAt),
        inArray(documents.thing, ["registration", "certificate"]),
      ),
    );
  const sent = new Set(files.map(({ sha256 }) => sha256));
  const hashOf = ({ id, name, seal, blob }: (typeof rows)[number]): string => {
    if (seal === null) return blob;
    const { sha256 }: { readonly sha256: string } = JSON.parse(openText(key, aboutName(id), name));
    return sha256;
  };
  const along = rows.filter(
    (row) => (row.thing === "certificate" || row.thingId === form) && sent.has(hashOf(row)),
  );
  return [...along.map(({ id }) => id), ...(receipt === null ? [] : [receipt])];
}
