import { uuidv7 } from "uuidv7";
import { plainStyle } from "#app/domain/letter-style";
import type { Viewer } from "#app/domain/viewer";
import { type FirstAdministrator, inviteFirst } from "#app/features/account/invite-first.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation, insurers } from "#db/queries/account.server";
import { insertStyle } from "#db/queries/letter-style.server";
import { activePeople } from "#db/queries/person.server";
import { withdrawInvitations } from "#db/queries/provider.server";
import type { Db, Store } from "#db/store.server";

export type InsurerToAdd = FirstAdministrator & {
  readonly name: string;
  /** Whether it is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** Whether an insurer has people by now; before that its first administrator can be invited again. */
export const hasPeople = async (viewer: Viewer, db: Db, insurer: string): Promise<boolean> =>
  (await activePeople({ ...viewer, organisation: insurer }, db)).length > 0;

/**
 * Adds an insurer to the installation and invites its first administrator; both or neither. Of one that is there and has
 * nobody yet the first administrator is invited again, and an earlier invitation works no longer.
 */
export async function addInsurer(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { name, fictional, ...administrator }: InsurerToAdd,
): Promise<{ readonly added: string } | { readonly invited: string } | { readonly refused: "known" }> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    const known = (await insurers(tx)).find((each) => same(each.name));
    if (known && (await hasPeople(viewer, tx, known.id))) return { refused: "known" };
    if (known) {
      await withdrawInvitations(tx, known.id, deed.at);
      await inviteFirst(tx, deed, known, administrator);
      return { invited: known.id };
    }
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
