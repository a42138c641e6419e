import type { Viewer } from "#app/domain/viewer";
import { newLink } from "#app/features/account/issue-link.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { sendMail } from "#db/notices.server";
import { renewOwnInvitation } from "#db/queries/account-token.server";
import type { Store } from "#db/store.server";

/**
 * Sends an invitation of the viewer's organisation again, with a new link; the earlier link works no longer.
 * @returns whether there was one that had not been used.
 */
export async function sendInvitationAgain(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: {
    readonly invitation: string;
    readonly organisation: { readonly id: string; readonly name: string };
  },
): Promise<boolean> {
  const { invitation, organisation } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const { stored, path } = newLink(deed, "invitation");
    const renewed = await renewOwnInvitation(viewer, tx, invitation, stored);
    if (!renewed?.email) return false;
    const { email: address, language } = renewed;
    await sendMail(tx, deed, {
      ...{ kind: "invitation", organisation: organisation.id, address, language, path, secret: true },
      values: {
        organisation: organisation.name,
        person: { account: deed.account ?? "" },
        until: { instant: stored.expiresAt },
      },
    });
    await audit(tx, deed, { verb: "sent-again", thing: "invitation", thingId: invitation });
    return true;
  });
}
