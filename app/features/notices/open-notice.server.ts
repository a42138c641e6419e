import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { markOpened, ownNotice } from "#db/queries/notice.server";
import type { Store } from "#db/store.server";

/**
 * Opens a notice of the viewer's own. The moment of the first time is kept, and stands in the log as proof.
 * @returns the notice, undefined when the viewer has none of that key.
 */
export async function openNotice(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<Awaited<ReturnType<typeof ownNotice>>> {
  const found = await ownNotice(viewer, store.db, id);
  if (!found || found.notice.openedAt) return found;
  return store.write(async (tx) => {
    if (await markOpened(viewer, tx, id)) {
      const after = { kind: found.notice.kind };
      await audit(tx, deed, { verb: "opened", thing: "notice", thingId: id, after });
    }
    return ownNotice(viewer, tx, id);
  });
}
