import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { placeFor } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { takeOutDocument } from "#db/documents.server";
import { type DocumentRow, documentFor, isShared } from "#db/queries/document.server";
import { ownSubmissions } from "#db/queries/registering.server";
import { closedSeal } from "#db/seal.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Takes a document out as long as nobody else could see it; what was shared stays.
 * @returns its name; undefined when there is no such document that the viewer may take out
 */
export async function removeDocument(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<{ readonly removed: string } | { readonly shared: string } | undefined> {
  const known = await documentFor(viewer, store.db, id);
  const place = known && (await placeFor(viewer, store.db, { [known.thing]: known.thingId }));
  if (!place || known.holder !== place.holder) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const document = await documentFor(viewer, tx, id);
    if (!document) return undefined;
    if ((await isShared(viewer, tx, id)) || (await wentAlong(viewer, tx, document)))
      return { shared: document.name };
    const seal = document.seal === null ? undefined : await closedSeal(tx, document.seal);
    await takeOutDocument(tx, { ...deed, seal }, { id, blob: document.blob, region: place.region });
    return { removed: document.name };
  });
}

/** Whether a file of a sealed tender was sent with a registration: nobody else sees it yet, and it stays all the same. */
async function wentAlong(viewer: Viewer, tx: Tx, { seal, sha256 }: DocumentRow): Promise<boolean> {
  if (seal === null) return false;
  const sent = await ownSubmissions(viewer, tx, seal);
  return sent.some(({ files }) => files.some((file) => file.sha256 === sha256));
}
