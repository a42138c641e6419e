import { uuidv7 } from "uuidv7";
import type { Viewer } from "#app/domain/viewer";
import { issueLink } from "#app/features/account/issue-link.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { sendMail } from "#db/notices.server";
import { insertOrganisation, insurers } from "#db/queries/account.server";
import type { Store } from "#db/store.server";

export type InsurerToAdd = {
  readonly name: string;
  /** Mail address of its first administrator, in lower case. */
  readonly email: string;
  readonly language: Language;
  /** Of whoever adds it, as the invitation names them. */
  readonly person: string;
  /** Whether it is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** Adds an insurer to the installation and invites its first administrator; both or neither. */
export async function addInsurer(
  store: Store,
  deed: Deed,
  _viewer: Viewer,
  { name, email, language, person, fictional }: InsurerToAdd,
): Promise<{ readonly added: string } | { readonly refused: "known" }> {
  return store.write(async (tx) => {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    if ((await insurers(tx)).some((each) => same(each.name))) return { refused: "known" };
    const id = uuidv7();
    await insertOrganisation(tx, { id, name, kind: "insurer", kvk: null, fictional, recordedAt: deed.at });
    await audit(tx, deed, { verb: "created", thing: "organisation", thingId: id, holder: id });
    const {
      id: invitation,
      path,
      expiresAt,
    } = await issueLink(tx, deed, {
      ...{ purpose: "invitation", organisation: id, email, roles: ["administrator"], language },
      invitedBy: deed.account ?? null,
    });
    await sendMail(tx, deed, {
      ...{ kind: "invitation", organisation: id, address: email, language, path, secret: true },
      values: { organisation: name, person, until: { instant: expiresAt } },
    });
    await audit(tx, deed, {
      ...{ verb: "invited", thing: "invitation", thingId: invitation, holder: id },
      after: { roles: ["administrator"] },
    });
    return { added: id };
  });
}
