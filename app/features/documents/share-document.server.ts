import type { Viewer } from "#app/domain/viewer";
import { placeFor } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { shareDocument } from "#db/documents.server";
import { documentFor } from "#db/queries/document.server";
import type { Store } from "#db/store.server";

/**
 * Lets the people of the lead party see a document of their agreement, from now on and for good.
 * @returns its name; undefined when there is no such document that the viewer may share
 */
export async function shareWithLeadParty(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<string | undefined> {
  const document = await documentFor(viewer, store.db, id);
  const place = document && (await placeFor(viewer, store.db, { [document.thing]: document.thingId }));
  if (!document || place?.thing !== "contract" || document.holder !== place.holder) return undefined;
  const { provider: organisation, region } = place;
  await store.write((tx) => shareDocument(tx, deed, { id, organisation, region }));
  return document.name;
}
