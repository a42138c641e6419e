import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { endSession } from "#db/queries/session.server";
import type { Store } from "#db/store.server";

/** Ends the session that the request came with. */
export async function signOut(store: Store, deed: Deed, session: { readonly id: string }): Promise<void> {
  await act(store, { deed }, async (tx, { deed }) => {
    await endSession(tx, session.id, deed.at);
    await audit(tx, deed, { verb: "signed-out", thing: "session", thingId: session.id });
  });
}
