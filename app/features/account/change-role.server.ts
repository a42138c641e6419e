import { uuidv7 } from "uuidv7";
import type { Role } from "#app/domain/permission";
import { administratorLoss, type LossToConfirm, personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { activePeople, endMembership, insertMembership, readPerson } from "#db/queries/person.server";
import type { Store, Tx } from "#db/store.server";

/** Why something was not done to a person; `unknown` is not of the viewer's organisation. */
export type PersonRefusal = "unknown" | "not-active" | "last-administrator";

/**
 * Grants someone of the viewer's organisation a role there; nothing happens when it is held already.
 * @param role one that fits the organisation
 */
export async function grantRole(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: { readonly person: string; readonly role: Role },
): Promise<PersonRefusal | undefined> {
  const { person: id, role } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const person = await readPerson(viewer, tx, id);
    if (!person || viewer.organisation === undefined) return "unknown";
    if (personState(person) !== "active") return "not-active";
    if (person.roles.includes(role)) return undefined;
    const { organisation } = viewer;
    await insertMembership(tx, { id: uuidv7(), account: id, organisation, role, grantedAt: deed.at });
    await audit(tx, deed, { verb: "granted-role", thing: "account", thingId: id, after: { role } });
    await tellRoles(tx, deed, id);
    return undefined;
  });
}

/**
 * Ends a role of someone of the viewer's organisation, unless nobody would be left to manage its accounts.
 * @param given.sure whether it is known what is lost by it; without, what there is to know comes back
 */
export async function endRole(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: { readonly person: string; readonly role: Role; readonly sure: boolean },
): Promise<PersonRefusal | { readonly confirm: readonly LossToConfirm[] } | undefined> {
  const { person: id, role, sure } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const person = await readPerson(viewer, tx, id);
    if (!person) return "unknown";
    if (!person.roles.includes(role)) return undefined;
    const left = person.roles.filter((each) => each !== role);
    const loss = administratorLoss(await activePeople(viewer, tx), id, left, viewer.account);
    if (loss === "last") return "last-administrator";
    if (loss.length > 0 && !sure) return { confirm: loss };
    await endMembership(viewer, tx, id, role, deed.at);
    await audit(tx, deed, { verb: "ended-role", thing: "account", thingId: id, before: { role } });
    await tellRoles(tx, deed, id);
    return undefined;
  });
}

const tellRoles = (tx: Tx, deed: Deed, id: string): Promise<void> =>
  notify(tx, deed, {
    ...{ to: [id], kind: "roles-changed", values: { at: { instant: deed.clockAt } } },
    ...{ thing: "account", thingId: id, legalEffect: true },
  });
