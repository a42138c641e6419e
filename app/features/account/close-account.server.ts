import { dayOf } from "#app/domain/calendar";
import { type HeldWork, successorsOf } from "#app/domain/held-work";
import { administratorLoss, type LossToConfirm, type Person, personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import type { PersonRefusal } from "#app/features/account/change-role.server";
import { handOver, heldBy } from "#app/features/account/held-work.server";
import { act } from "#app/features/act.server";
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
import { endSubstitution, substitutionsOf } from "#db/queries/signature.server";
import type { Store, Tx } from "#db/store.server";

export type CloseRefusal = PersonRefusal | "elsewhere" | "successor-missing" | "successor-wrong";

/**
 * Closes the account of someone of the viewer's organisation: its sessions end at once and its links work no longer.
 * Open work passes to the successor, who is told, as the person is. Roles stay, for when it is opened again.
 * @param given.successor the account that takes over; not needed where nothing is held
 * @param given.sure whether it is known what the organisation loses; without, what there is to know comes back
 */
export async function closeAccount(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: { readonly person: string; readonly successor?: string | undefined; readonly sure: boolean },
): Promise<CloseRefusal | { readonly confirm: readonly LossToConfirm[] } | undefined> {
  const { person: id, successor, sure } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const person = await readPerson(viewer, tx, id);
    if (!person) return "unknown";
    if (personState(person) !== "active") return undefined;
    if (await holdsElsewhere(viewer, tx, id)) return "elsewhere";
    const people = await activePeople(viewer, tx);
    const loss = administratorLoss(people, id, [], viewer.account);
    if (loss === "last") return "last-administrator";
    const held = await heldBy(viewer, tx, id, deed);
    const taker =
      held.length > 0 ? successorsOf(people, id, held).find((each) => each.id === successor) : undefined;
    if (held.length > 0 && !taker) return successor ? "successor-wrong" : "successor-missing";
    if (loss.length > 0 && !sure) return { confirm: loss };
    if (taker) await passOn(viewer, tx, deed, { person, taker, held });
    const about = { thing: "account", thingId: id };
    // Told before it is closed: afterwards nothing is sent there any more.
    const values = { at: { instant: deed.clockAt } };
    await notify(tx, deed, { to: [id], kind: "account-closed", values, ...about, legalEffect: true });
    await setDeactivated(viewer, tx, id, deed.at);
    await withdrawTokensOf(tx, id, ["reset", "old-address", "new-address"], deed.at);
    await audit(tx, deed, { verb: "deactivated", ...about });
    for (const thingId of await endSessionsOf(tx, id, deed.at))
      await audit(tx, deed, { verb: "ended", thing: "session", thingId });
    await endSubstitutionsWith(viewer, tx, deed, id);
    return undefined;
  });
}

/** Nobody acts in the place of who is gone, nor does who is gone act in anybody's; the other of the two is told. */
async function endSubstitutionsWith(viewer: Viewer, tx: Tx, deed: Deed, id: string): Promise<void> {
  const all = await substitutionsOf(viewer, tx);
  for (const { id: thingId, principal, substitute, through, endedAt } of all) {
    const over = endedAt !== null || through < dayOf(deed.clockAt);
    if (over || (principal !== id && substitute !== id)) continue;
    await endSubstitution(tx, thingId, deed.clockAt);
    const event = { verb: "ended-substitution", thing: "substitution", thingId };
    await audit(tx, deed, { ...event, before: { principal, substitute } });
    const other = principal === id ? substitute : principal;
    await notify(tx, deed, {
      ...{ to: [other], kind: principal === id ? "substitution-ended" : "substitute-gone" },
      values: { person: { account: id }, at: { instant: deed.clockAt } },
      ...{ thing: "substitution", thingId, legalEffect: true },
    });
  }
}

type Passing = { readonly person: Person; readonly taker: Person; readonly held: readonly HeldWork[] };

/** Hands over what somebody holds, and leaves that in the log and with both. */
async function passOn(viewer: Viewer, tx: Tx, deed: Deed, { person, taker, held }: Passing): Promise<void> {
  const [from, to] = [person.id, taker.id];
  await handOver(viewer, tx, deed, { from, to });
  const counts = Object.fromEntries(held.map(({ kind, count }) => [kind, count]));
  await audit(tx, deed, {
    verb: "passed-on",
    thing: "account",
    thingId: from,
    after: { person: to, ...counts },
  });
  const count = held.reduce((sum, each) => sum + each.count, 0);
  const told = { thing: "work", thingId: from, legalEffect: true };
  const values = { at: { instant: deed.clockAt }, count };
  await notify(tx, deed, {
    ...told,
    to: [from],
    kind: "work-handed-over",
    values: { ...values, person: { account: to } },
  });
  await notify(tx, deed, {
    ...told,
    to: [to],
    kind: "work-taken-over",
    values: { ...values, person: { account: from } },
  });
}

/** Opens a closed account of the viewer's organisation again; one that was erased stays closed. */
export async function openAccountAgain(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<PersonRefusal | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const person = await readPerson(viewer, tx, id);
    if (!person || personState(person) === "erased") return "unknown";
    if (personState(person) === "active") return undefined;
    await setDeactivated(viewer, tx, id, null);
    await audit(tx, deed, { verb: "reactivated", thing: "account", thingId: id });
    return undefined;
  });
}
