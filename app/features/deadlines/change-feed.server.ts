import { uuidv7 } from "uuidv7";
import { fingerprint, newToken } from "#app/auth/token.server";
import { MOST_FEEDS } from "#app/domain/dates-view";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import type { FeedChoice } from "#app/features/deadlines/form";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { insertFeed, ownFeeds, revokeOwnFeed } from "#db/queries/calendar-feed.server";
import type { Store } from "#db/store.server";

/**
 * Makes a feed of the viewer's dates.
 * @returns the secret of its address, which is told once and kept nowhere; undefined when there are too many already.
 */
export async function addFeed(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  choice: FeedChoice & { readonly language: Language },
): Promise<string | undefined> {
  const { account } = viewer;
  if (account === undefined) return undefined;
  const token = newToken();
  const added = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if ((await ownFeeds(viewer, tx)).length >= MOST_FEEDS) return false;
    const id = uuidv7();
    const actor = choice.actor ?? null;
    await insertFeed(tx, {
      ...{ ...choice, id, account, actor },
      tokenHash: fingerprint(token),
      createdAt: deed.at,
    });
    await audit(tx, deed, {
      verb: "added",
      thing: "calendar-feed",
      thingId: id,
      after: { ...choice, actor },
    });
    return true;
  });
  return added ? token : undefined;
}

/** Revokes a feed: its address gives nothing any more. Says whether it was one of the viewer's. */
export async function revokeFeed(store: Store, deed: Deed, viewer: Viewer, id: string): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await revokeOwnFeed(viewer, tx, id, deed.at))) return false;
    await audit(tx, deed, { verb: "withdrew", thing: "calendar-feed", thingId: id });
    return true;
  });
}
