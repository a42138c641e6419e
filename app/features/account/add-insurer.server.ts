import { uuidv7 } from "uuidv7";
import { plainStyle } from "#app/domain/letter-style";
import type { Viewer } from "#app/domain/viewer";
import { type FirstAdministrator, inviteFirst } from "#app/features/account/invite-first.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation, insurers } from "#db/queries/account.server";
import { insertStyle } from "#db/queries/letter-style.server";
import type { Store } from "#db/store.server";

export type InsurerToAdd = FirstAdministrator & {
  readonly name: string;
  /** Whether it is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** Adds an insurer to the installation and invites its first administrator; both or neither. */
export async function addInsurer(
  store: Store,
  deed: Deed,
  _viewer: Viewer,
  { name, fictional, ...administrator }: InsurerToAdd,
): Promise<{ readonly added: string } | { readonly refused: "known" }> {
  return act(store, { deed }, async (tx, { deed }) => {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    if ((await insurers(tx)).some((each) => same(each.name))) return { refused: "known" };
    const id = uuidv7();
    await insertOrganisation(tx, { id, name, kind: "insurer", kvk: null, fictional, recordedAt: deed.at });
    await audit(tx, deed, { verb: "created", thing: "organisation", thingId: id, holder: id });
    const { language } = administrator;
    const style = { ...plainStyle, language, id: uuidv7(), insurer: id };
    await insertStyle(tx, { ...style, recordedAt: deed.clockAt, recordedBy: deed.account ?? null });
    await inviteFirst(tx, deed, { id, name }, administrator);
    return { added: id };
  });
}
