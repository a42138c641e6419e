import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { withdrawOwnInvitation } from "#db/queries/account-token.server";
import type { Store } from "#db/store.server";

/** Withdraws an invitation of the viewer's organisation; says whether there was one to withdraw. */
export async function withdrawInvitation(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const withdrawn = await withdrawOwnInvitation(viewer, tx, id, deed.at);
    if (withdrawn) await audit(tx, deed, { verb: "withdrew", thing: "invitation", thingId: id });
    return withdrawn;
  });
}
