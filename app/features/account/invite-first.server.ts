import type { Role } from "#app/domain/permission";
import { issueLink } from "#app/features/account/issue-link.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { sendMail } from "#db/notices.server";
import type { Tx } from "#db/store.server";

/** The first administrator of an organisation: where to write to, and in which language. */
export type FirstAdministrator = {
  /** In lower case. */
  readonly email: string;
  readonly language: Language;
};

/** Invites the first administrator of an organisation, inside the transaction that decided it. */
export async function inviteFirst(
  tx: Tx,
  deed: Deed,
  organisation: { readonly id: string; readonly name: string; readonly provider?: boolean },
  { email, language }: FirstAdministrator,
): Promise<void> {
  const roles: Role[] = [organisation.provider ? "provider-administrator" : "administrator"];
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
  await audit(tx, deed, {
    ...{ verb: "invited", thing: "invitation", thingId: id, after: { roles } },
    ...(organisation.provider ? { provider: organisation.id } : { holder: organisation.id }),
  });
}
