import { type Day, dayOf, startOf } from "#app/domain/calendar";
import type { FileRefusal } from "#app/domain/document";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, inspectFile } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import type { Deed } from "#db/audit.server";
import { copyDocument, storeDocument, takeOutDocument } from "#db/documents.server";
import { type DocumentRow, documentsOf } from "#db/queries/document.server";
import type { PolicyDraft } from "#db/queries/policy-draft.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What goes along with a draft, such as the draft agreement, the oldest first. */
export const filesOfDraft = (viewer: Viewer, db: Db, draft: string): Promise<DocumentRow[]> =>
  documentsOf(viewer, db, "policy-draft", [draft]);

/**
 * Attaches files to a draft of the viewer's, all or none.
 * @returns the files that cannot be stored; undefined for a draft that is not the viewer's to write
 */
export async function attachFiles(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  files: readonly GivenFile[],
): Promise<readonly { readonly name: string; readonly why: FileRefusal }[] | undefined> {
  const inspected = files.map((file) => inspectFile(file));
  const refused = inspected.flatMap((file) => ("why" in file ? [file] : []));
  const sound = inspected.flatMap((file) => ("bytes" in file ? [file] : []));
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const draft = await draftAtHand(viewer, tx, id);
    if (!draft) return undefined;
    if (refused.length > 0) return refused;
    for (const { name, bytes, type } of sound)
      await storeDocument(tx, deed, {
        ...{ name, bytes, type, thing: "policy-draft", thingId: id, holder: draft.insurer },
      });
    return [];
  });
}

/** Takes a file of a draft out again. @returns whether there was one that the viewer may take out */
export async function detachFile(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  document: string,
): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await draftAtHand(viewer, tx, id))) return false;
    const found = (await filesOfDraft(viewer, tx, id)).find((file) => file.id === document);
    if (!found) return false;
    await takeOutDocument(tx, deed, { id: found.id, blob: found.blob });
    return true;
  });
}

/** Publishes what goes along with a draft with its version: for everybody, from the day that it makes itself known. */
export async function publishFiles(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  draft: PolicyDraft,
  { version, publishedOn }: { readonly version: string; readonly publishedOn: Day },
): Promise<void> {
  const from = publishedOn > dayOf(deed.clockAt) ? startOf(publishedOn) : deed.clockAt;
  for (const { id } of await filesOfDraft(viewer, tx, draft.id))
    await copyDocument(tx, deed, id, { thing: "policy", thingId: version, addedAt: from });
}
