import type { Anchor } from "#app/domain/audit-chain";
import type { Viewer } from "#app/domain/viewer";
import { recordReading } from "#app/features/audit/read-log.server";
import { type Deed, headOfChain } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** The head of the chain, to be noted outside; that it was given is itself the event at the head. */
export async function noteHead(store: Store, deed: Deed, viewer: Viewer): Promise<Anchor | undefined> {
  await recordReading(store, deed, viewer, "noted-head", {});
  return headOfChain(store.db);
}
