import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { endOwnSessions } from "#db/queries/session.server";
import type { Store } from "#db/store.server";

/**
 * Ends one of the viewer's own sessions, or all of them when `only` is left out.
 * @returns how many were ended; none when the one is not the viewer's own.
 */
export async function endSessions(store: Store, deed: Deed, viewer: Viewer, only?: string): Promise<number> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const ended = await endOwnSessions(viewer, tx, deed.at, only);
    for (const thingId of ended) await audit(tx, deed, { verb: "ended", thing: "session", thingId });
    return ended.length;
  });
}
