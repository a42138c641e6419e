import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { markOpened, ownNotice } from "#db/queries/notice.server";
import type { Store } from "#db/store.server";

/**
 * Opens a notice of the viewer's own. The moment of the first time is kept, and stands as proof in the log of the insurer that
 * told it.
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
  const first = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const opened = await markOpened(viewer, tx, id);
    const { kind, thing: on, thingId: key, teller } = found.notice;
    // An insurer proves by its own log that what it told was opened; what it is told itself is its own anyway.
    const holder = may(viewer.roles, "see-season") ? undefined : (teller ?? undefined);
    const after = { kind, on, key };
    if (opened) await audit(tx, deed, { verb: "opened", thing: "notice", thingId: id, holder, after });
    return opened;
  });
  return { ...found, first };
}
