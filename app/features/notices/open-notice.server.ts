import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { markOpened, ownNotice } from "#db/queries/notice.server";
import type { Store } from "#db/store.server";

/**
 * Opens a notice of the viewer's own. The moment of the first time is kept, and stands in the log as proof.
 * @returns the notice and whether this was the first time, undefined when the viewer has none of that key.
 */
export async function openNotice(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<(NonNullable<Awaited<ReturnType<typeof ownNotice>>> & { readonly first: boolean }) | undefined> {
  const found = await ownNotice(viewer, store.db, id);
  if (!found) return undefined;
  if (found.notice.openedAt) return { ...found, first: false };
  const first = await store.write(async (tx) => {
    const opened = await markOpened(viewer, tx, id);
    const after = { kind: found.notice.kind };
    if (opened) await audit(tx, deed, { verb: "opened", thing: "notice", thingId: id, after });
    return opened;
  });
  return { ...found, first };
}
