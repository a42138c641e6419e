import { keepsAdministrator, personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import type { PersonRefusal } from "#app/features/account/change-role.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { withdrawTokensOf } from "#db/queries/account-token.server";
import {
  activePeople,
  endSessionsOf,
  holdsElsewhere,
  readPerson,
  setDeactivated,
} from "#db/queries/person.server";
import type { Store } from "#db/store.server";

/**
 * Closes the account of someone of the viewer's organisation: its sessions end at once and its links work no longer.
 * Roles stay, for when it is opened again.
 */
export async function closeAccount(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<PersonRefusal | "elsewhere" | undefined> {
  return store.write(async (tx) => {
    const person = await readPerson(viewer, tx, id);
    if (!person) return "unknown";
    if (personState(person) !== "active") return undefined;
    if (await holdsElsewhere(viewer, tx, id)) return "elsewhere";
    if (!keepsAdministrator(await activePeople(viewer, tx), id, [])) return "last-administrator";
    const about = { thing: "account", thingId: id };
    // Told before it is closed: afterwards nothing is sent there any more.
    const values = { at: { instant: deed.clockAt } };
    await notify(tx, deed, { to: [id], kind: "account-closed", values, ...about, legalEffect: true });
    await setDeactivated(viewer, tx, id, deed.at);
    await withdrawTokensOf(tx, id, ["reset", "old-address", "new-address"], deed.at);
    await audit(tx, deed, { verb: "deactivated", ...about });
    for (const thingId of await endSessionsOf(tx, id, deed.at))
      await audit(tx, deed, { verb: "ended", thing: "session", thingId });
    return undefined;
  });
}

/** Opens a closed account of the viewer's organisation again; one that was erased stays closed. */
export async function openAccountAgain(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<PersonRefusal | undefined> {
  return store.write(async (tx) => {
    const person = await readPerson(viewer, tx, id);
    if (!person || personState(person) === "erased") return "unknown";
    if (personState(person) === "active") return undefined;
    await setDeactivated(viewer, tx, id, null);
    await audit(tx, deed, { verb: "reactivated", thing: "account", thingId: id });
    return undefined;
  });
}
