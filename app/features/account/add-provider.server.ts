import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import type { OrganisationKind } from "#app/domain/organisation";
import { may } from "#app/domain/permission";
import { type FirstRefusal, firstRefusal } from "#app/domain/provider-people";
import type { Viewer } from "#app/domain/viewer";
import { type FirstAdministrator, inviteFirst } from "#app/features/account/invite-first.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation } from "#db/queries/account.server";
import {
  insertAgbCodes,
  organisationLike,
  providerGround,
  withdrawInvitations,
} from "#db/queries/provider.server";
import type { Db, Store } from "#db/store.server";

export type ProviderToAdd = FirstAdministrator & {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly kvk: string;
  readonly agb: readonly string[];
  /** The day from which the AGB codes are its own. */
  readonly from: Day;
  /** Whether it is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** An organisation that is there already, and what shows that it is the same. */
export type KnownProvider = {
  readonly id: string;
  readonly name: string;
  readonly by: "kvk" | "agb" | "name";
};

/** Adds a provider and invites its first administrator; both or neither, and never a second of the same. */
export async function addProvider(
  store: Store,
  deed: Deed,
  _viewer: Viewer,
  { name, kind, kvk, agb, from, fictional, ...administrator }: ProviderToAdd,
): Promise<{ readonly added: string } | { readonly known: KnownProvider }> {
  return act(store, { deed }, async (tx, { deed }) => {
    const known = await organisationLike(tx, { kvk, agb, name });
    if (known) return { known };
    const id = uuidv7();
    await insertOrganisation(tx, { id, name, kind, kvk, fictional, recordedAt: deed.clockAt });
    await insertAgbCodes(
      tx,
      agb.map((code) => ({ organisation: id, code, from })),
    );
    const event = { verb: "created", thing: "organisation", thingId: id, provider: id };
    await audit(tx, deed, { ...event, after: { kind, kvk, agb, from } });
    await inviteFirst(tx, deed, { id, name, provider: true }, administrator);
    return { added: id };
  });
}

/** Why the viewer may not invite the first administrator of a provider that is known; `unknown` is no provider. */
export async function whyNotFirst(
  viewer: Viewer,
  db: Db,
  id: string,
  deed: Pick<Deed, "at">,
): Promise<{ readonly name: string; readonly refused?: FirstRefusal | undefined } | undefined> {
  const ground = await providerGround(viewer, db, id, deed.at);
  const by = may(viewer.roles, "add-insurer") ? "operator" : "insurer";
  return ground && { name: ground.name, refused: firstRefusal(ground, by) };
}

/** Invites the first administrator of a provider that is known; an earlier invitation works no longer. */
export async function inviteFirstAdministrator(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { provider, ...administrator }: FirstAdministrator & { readonly provider: string },
): Promise<{ readonly invited: string } | { readonly refused: FirstRefusal | "unknown" }> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await whyNotFirst(viewer, tx, provider, deed);
    if (!found || found.refused) return { refused: found?.refused ?? "unknown" };
    await withdrawInvitations(tx, provider, deed.at);
    await inviteFirst(tx, deed, { id: provider, name: found.name, provider: true }, administrator);
    return { invited: provider };
  });
}
