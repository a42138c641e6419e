import { newToken } from "#app/auth/token.server";
import { type Erased, erasureChanges } from "#app/domain/erasure";
import { ERASED_DOMAIN } from "#app/domain/outbox";
import { erasureState, personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { type ProposableAct, type Proposed, propose, secondSigners } from "#db/proposals.server";
import { countPersonalData, erasePersonalData } from "#db/queries/erasure.server";
import { holdsElsewhere, readPerson } from "#db/queries/person.server";
import type { Db, Store, Tx } from "#db/store.server";

export type ErasedOrNot =
  | Proposed
  | { readonly erased: Erased }
  | { readonly refused: "unknown" | "still-active" | "elsewhere" }
  /** Nobody else can sign, and the tick that it cannot be undone was missing. */
  | { readonly unconfirmed: true }
  /** It takes a second signature, and nothing said why. */
  | { readonly unexplained: true };

/** How many others of the viewer's organisation could give the second signature to erasing somebody. */
export async function othersWhoSign(viewer: Viewer, db: Db, id: string): Promise<number> {
  const signers = await secondSigners(viewer, db, erasure, { account: viewer.account ?? "" }, id);
  return new Set(signers.map(({ account }) => account)).size;
}

/** How it was asked: with the tick that it cannot be undone, or as a proposal that says why. */
export type ErasureAsked = {
  readonly sure: boolean;
  readonly proposal?: { readonly proposal: string; readonly reason: string } | undefined;
};

/** Who of the viewer's organisation can be erased: the holder of a closed account, who works nowhere else. */
async function erasable(viewer: Viewer, tx: Tx, id: string) {
  const person = await readPerson(viewer, tx, id);
  if (!person || personState(person) === "erased") return { refused: "unknown" } as const;
  if (personState(person) === "active") return { refused: "still-active" } as const;
  if (await holdsElsewhere(viewer, tx, id)) return { refused: "elsewhere" } as const;
  return { person };
}

/** Erasing a person, as an act that takes two people. */
export const erasure: ProposableAct = {
  key: "erase-person",
  needs: "manage-accounts",
  thing: "account",
  async look(viewer, tx, id) {
    const found = await erasable(viewer, tx, id);
    if ("refused" in found) return undefined;
    const counts = await countPersonalData(viewer, tx, found.person);
    return { changes: erasureChanges(id, counts), state: erasureState(found.person) };
  },
  async carryOut(tx, deed, viewer, id) {
    const found = await erasable(viewer, tx, id);
    if ("refused" in found) return false;
    await erase(tx, deed, viewer, found.person, false);
    return true;
  },
};

async function erase(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  person: { readonly id: string; readonly email: string; readonly name: string },
  alone: boolean,
): Promise<Erased> {
  const placeholder = newToken().toLowerCase() + ERASED_DOMAIN;
  const erased = await erasePersonalData(viewer, tx, person, { placeholder, at: deed.at });
  const after = alone ? { ...erased, alone } : erased;
  await audit(tx, deed, { verb: "erased", thing: "account", thingId: person.id, after });
  return erased;
}

/**
 * Proposes to erase who the holder of a closed account of the viewer's organisation was, for another administrator to
 * sign; where there is no other it is done at once, since the person's right does not wait, and the log says so. The
 * log keeps what the account did, by its key alone, so that the chain still verifies.
 */
export async function erasePerson(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { sure, proposal }: ErasureAsked,
): Promise<ErasedOrNot> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await erasable(viewer, tx, id);
    if ("refused" in found) return found;
    const signers = await secondSigners(viewer, tx, erasure, { account: deed.account ?? "" }, id);
    if (signers.length === 0)
      return sure ? { erased: await erase(tx, deed, viewer, found.person, true) } : { unconfirmed: true };
    if (!proposal) return { unexplained: true };
    return propose(tx, deed, viewer, erasure, {
      id: proposal.proposal,
      thingId: id,
      reason: proposal.reason,
    });
  });
}
