import { uuidv7 } from "uuidv7";
import { keptSearch, type SavedList, viewLimits } from "#app/domain/saved-view";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { countOwnViews, insertView, ownViewsNamed, removeOwnViews } from "#db/queries/saved-view.server";
import type { Store, Tx } from "#db/store.server";

/** `taken`: the viewer has another view of this list under the name; `full`: there is no room for one more. */
export type ViewSaved = "saved" | "taken" | "full";

/** Saves a view of a list for the viewer; an earlier one with the same name gives way where that was asked only. */
export async function saveView(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: {
    readonly list: SavedList;
    readonly search: string;
    readonly name: string;
    readonly shared: boolean;
    /** Whether it takes the place of an earlier one with its name. */
    readonly replace: boolean;
  },
): Promise<ViewSaved> {
  const { list, name } = given;
  const { account, organisation } = viewer;
  if (account === undefined) return "full";
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const search = keptSearch(given.search) ?? "";
    const shared = given.shared && organisation !== undefined;
    const earlier = await ownViewsNamed(viewer, tx, { list, name });
    if (earlier.some((each) => each.search === search && each.shared === shared)) return "saved";
    if (earlier.length > 0 && !given.replace) return "taken";
    await removeEach(tx, deed, viewer, { list, name });
    if ((await countOwnViews(viewer, tx)) >= viewLimits.views) return "full";
    const id = uuidv7();
    await insertView(tx, {
      ...{ id, account, organisation: organisation ?? null, list, name, search, shared },
      savedAt: deed.clockAt,
    });
    // A search can hold the name of somebody.
    await audit(tx, deed, { verb: "saved", thing: "view", thingId: id, after: { list, shared } });
    return "saved";
  });
}

/** Takes out a view of the viewer's own; says whether there was one. */
export async function removeView(store: Store, deed: Deed, viewer: Viewer, id: string): Promise<boolean> {
  return act(
    store,
    { deed, viewer },
    async (tx, { deed, viewer }) => (await removeEach(tx, deed, viewer, { id })) > 0,
  );
}

/** Takes views of the viewer's own out. @returns how many there were */
async function removeEach(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  which: Parameters<typeof removeOwnViews>[2],
): Promise<number> {
  const removed = await removeOwnViews(viewer, tx, which, deed.clockAt);
  for (const thingId of removed) await audit(tx, deed, { verb: "removed", thing: "view", thingId });
  return removed.length;
}
