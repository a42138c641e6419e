import { type Audience, unreadBlocks } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { hasAudience } from "#app/features/threads/place.server";
import { audit, type Deed } from "#db/audit.server";
import { blocksOf, markRead, readMarks, threadAt } from "#db/queries/thread.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import type { Store } from "#db/store.server";

/**
 * Keeps that the viewer read a thread up to a number; what came after the page was made stays unread.
 * @returns how many blocks were unread; undefined for who may not read it
 */
export async function markThreadRead(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  place: ThreadPlace,
  { audience, upTo }: { readonly audience: Audience; readonly upTo: number },
): Promise<number | undefined> {
  const { account, organisation } = viewer;
  if (account === undefined || organisation === undefined) return undefined;
  if (!hasAudience(viewer, place, audience)) return undefined;
  const { thing, thingId } = place;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const thread = await threadAt(viewer, tx, { thing, thingId, audience });
    if (!thread) return 0;
    const blocks = await blocksOf(viewer, tx, [thread.id]);
    const marks = await readMarks(viewer, tx, [thread.id]);
    const own = new Set(marks.filter((mark) => mark.account === account).map(({ block }) => block));
    const unread = unreadBlocks(blocks, account, own).filter(({ number }) => number <= upTo);
    const read = await markRead(
      tx,
      { account, organisation, readAt: deed.clockAt },
      unread.map(({ id }) => id),
    );
    if (read.length === 0) return 0;
    await audit(tx, deed, {
      ...{ verb: "read", thing: "thread", thingId: thread.id, holder: place.holder.id },
      ...{ region: place.region?.code, provider: place.provider.id },
      after: { on: thing, key: thingId, audience, count: read.length },
    });
    return read.length;
  });
}
