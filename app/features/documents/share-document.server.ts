import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { placeFor } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { shareDocument } from "#db/documents.server";
import { notify } from "#db/notices.server";
import { documentFor } from "#db/queries/document.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { activePeople } from "#db/queries/person.server";
import { allRegions } from "#db/queries/region.server";
import type { Store } from "#db/store.server";

/**
 * Lets the people of the lead party see a document of their agreement, from now on and for good, and tells them.
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
  await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await shareDocument(tx, deed, { id, organisation, region }))) return;
    const people = await activePeople({ ...viewer, organisation }, tx);
    const [from] = await nameOrganisations(viewer, tx, [document.holder]);
    const area = (await allRegions(viewer, tx)).find(({ code }) => code === region);
    await notify(tx, deed, {
      to: people.map((person) => person.id),
      kind: "document-shared",
      values: { from: from?.name ?? "", name: document.name, region: area?.name ?? region ?? "" },
      ...{ thing: "document", thingId: id, legalEffect: false },
    });
  });
  return document.name;
}
