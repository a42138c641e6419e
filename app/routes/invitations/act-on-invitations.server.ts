import type { SignedIn } from "#app/auth/viewer.server";
import { roleFits } from "#app/domain/permission";
import { problemsOf } from "#app/features/account/form";
import { invitePerson } from "#app/features/account/invite-person.server";
import { invitationForm } from "#app/features/account/person-form";
import { sendInvitationAgain } from "#app/features/account/send-invitation-again.server";
import { withdrawInvitation } from "#app/features/account/withdraw-invitation.server";
import type { InviteRefusal } from "#app/routes/invitations/invite-form";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** Does what a form about invitations asks; undefined for an invitation that is not of the viewer's organisation. */
export async function actOnInvitations(
  visitor: SignedIn,
  store: Store,
  deed: Deed,
  form: FormData,
): Promise<{ readonly done: "invited" | "withdrawn" | "sent" } | InviteRefusal | undefined> {
  const { viewer, organisation } = visitor;
  if (!organisation) return undefined;
  const [withdraw, again] = [form.get("withdraw"), form.get("again")];
  if (typeof withdraw === "string")
    return (await withdrawInvitation(store, deed, viewer, withdraw)) ? { done: "withdrawn" } : undefined;
  const from = { organisation };
  if (typeof again === "string") {
    const given = { ...from, invitation: again };
    return (await sendInvitationAgain(store, deed, viewer, given)) ? { done: "sent" } : undefined;
  }
  const chosen = form.getAll("roles").filter((role) => typeof role === "string");
  const email = String(form.get("email") ?? "");
  const asked = invitationForm.safeParse({ ...Object.fromEntries(form), roles: chosen });
  if (!asked.success) return { email, chosen, problems: problemsOf(asked.error) };
  if (!asked.data.roles.every((role) => roleFits(role, organisation.kind)))
    return { email, chosen, problems: { roles: "invite.roleWrong" } };
  const answer = await invitePerson(store, deed, viewer, { ...asked.data, ...from });
  if ("invitation" in answer) return { done: "invited" };
  return { email, chosen, problems: { email: `invite.${answer.refused}` } };
}
