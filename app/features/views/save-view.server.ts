import { uuidv7 } from "uuidv7";
import { keptSearch, type SavedList, viewLimits } from "#app/domain/saved-view";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { countOwnViews, insertView, removeOwnViews } from "#db/queries/saved-view.server";
import type { Store } from "#db/store.server";

/**
 * Saves a view of a list for the viewer, in place of an earlier one of the viewer's with the same name.
 * @returns whether there was room for it
 */
export async function saveView(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: {
    readonly list: SavedList;
    readonly search: string;
    readonly name: string;
    readonly shared: boolean;
  },
): Promise<boolean> {
  const { list, name } = given;
  const { account, organisation } = viewer;
  if (account === undefined) return false;
  return store.write(async (tx) => {
    await removeOwnViews(viewer, tx, { list, name }, deed.clockAt);
    if ((await countOwnViews(viewer, tx)) >= viewLimits.views) return false;
    const id = uuidv7();
    const search = keptSearch(given.search) ?? "";
    const shared = given.shared && organisation !== undefined;
    await insertView(tx, {
      ...{ id, account, organisation: organisation ?? null, list, name, search, shared },
      savedAt: deed.clockAt,
    });
    // A search can hold the name of somebody.
    await audit(tx, deed, { verb: "saved", thing: "view", thingId: id, after: { list, shared } });
    return true;
  });
}

/** Takes out a view of the viewer's own; says whether there was one. */
export async function removeView(store: Store, deed: Deed, viewer: Viewer, id: string): Promise<boolean> {
  return store.write(async (tx) => {
    const removed = await removeOwnViews(viewer, tx, { id }, deed.clockAt);
    for (const thingId of removed) await audit(tx, deed, { verb: "removed", thing: "view", thingId });
    return removed.length > 0;
  });
}
