import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { audit, type Deed } from "#db/audit.server";
import { ownPolicyDraft, updateDraft } from "#db/queries/policy-draft.server";
import { unclosedOn } from "#db/queries/signature.server";
import type { Store } from "#db/store.server";

/**
 * Sets a draft aside: it stays as it is, and can be taken up again.
 * @returns what refuses it, or undefined for a draft that is not the viewer's to write
 */
export const setAside = (
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<"done" | "waits" | undefined> =>
  act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await draftAtHand(viewer, tx, id))) return undefined;
    const waiting = await unclosedOn(viewer, tx, "publish-policy", id);
    if (waiting.some(({ expiresAt }) => viewer.now < expiresAt)) return "waits";
    await updateDraft(tx, id, { closedAt: deed.clockAt });
    await audit(tx, deed, { verb: "set-aside-draft", thing: "policy-draft", thingId: id });
    return "done";
  });

/** Takes a draft up again that was set aside; undefined for any other. */
export const takeUp = (store: Store, deed: Deed, viewer: Viewer, id: string): Promise<"done" | undefined> =>
  act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const draft = await ownPolicyDraft(viewer, tx, id);
    if (!draft || draft.closedAt === null || draft.published !== null) return undefined;
    await updateDraft(tx, id, { closedAt: null });
    await audit(tx, deed, { verb: "took-up-draft", thing: "policy-draft", thingId: id });
    return "done";
  });
