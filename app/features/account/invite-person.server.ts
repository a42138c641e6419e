import type { Role } from "#app/domain/permission";
import { personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import { issueLink } from "#app/features/account/issue-link.server";
import { act } from "#app/features/act.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { sendMail } from "#db/notices.server";
import { isInvited } from "#db/queries/account-token.server";
import { colleagueByEmail } from "#db/queries/person.server";
import type { Store } from "#db/store.server";

export type InvitedOrNot =
  | { readonly invitation: string }
  | { readonly refused: "here" | "deactivated" | "invited" };

/**
 * Invites someone to the viewer's organisation by mail. Whether the address has an account elsewhere is not told.
 * @param given mail address in lower case, and roles that fit the organisation
 */
export async function invitePerson(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: {
    readonly email: string;
    readonly roles: readonly Role[];
    readonly language: Language;
    readonly organisation: { readonly id: string; readonly name: string };
  },
): Promise<InvitedOrNot> {
  const { email, roles, language, organisation } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const known = await colleagueByEmail(viewer, tx, email);
    if (known) return { refused: personState(known) === "active" ? "here" : "deactivated" };
    if (await isInvited(viewer, tx, email, deed.at)) return { refused: "invited" };
    const { id, path, expiresAt } = await issueLink(tx, deed, {
      ...{ purpose: "invitation", organisation: organisation.id, email, roles, language },
      invitedBy: deed.account ?? null,
    });
    await sendMail(tx, deed, {
      ...{ kind: "invitation", organisation: organisation.id, address: email, language, path, secret: true },
      values: {
        organisation: organisation.name,
        person: { account: deed.account ?? "" },
        until: { instant: expiresAt },
      },
    });
    await audit(tx, deed, { verb: "invited", thing: "invitation", thingId: id, after: { roles } });
    return { invitation: id };
  });
}
