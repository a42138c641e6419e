import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import type { OrganisationKind } from "#app/domain/organisation";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation } from "#db/queries/account.server";
import { insertAgbCodes, organisationLike } from "#db/queries/provider.server";
import type { Tx } from "#db/store.server";

/** A provider that is not in a list, as its letter or e-mail names it. */
export type UnknownProvider = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly kvk: string;
  /** Empty where it is not known yet. */
  readonly agb: string;
  /** Whether it is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** The key that a provider has or gets, and whether it is still to be added; `alike` has its name under other numbers. */
export type ProviderFound = { readonly id: string; readonly isNew: boolean } | "alike";

/** Finds a provider by its number at the trade register or its AGB code. */
export async function findByNumbers(tx: Tx, { name, kvk, agb }: UnknownProvider): Promise<ProviderFound> {
  const known = await organisationLike(tx, { name, kvk, agb: agb === "" ? [] : [agb] });
  if (known?.by === "name") return "alike";
  return { id: known?.id ?? uuidv7(), isNew: !known };
}

/** Adds a provider that was not found; its first administrator is invited later. */
export async function addUnknown(
  tx: Tx,
  deed: Deed,
  id: string,
  { name, kind, kvk, agb, fictional }: UnknownProvider,
): Promise<void> {
  const from: Day = dayOf(deed.clockAt);
  await insertOrganisation(tx, { id, name, kind, kvk, fictional, recordedAt: deed.clockAt });
  if (agb !== "") await insertAgbCodes(tx, [{ organisation: id, code: agb, from }]);
  await audit(tx, deed, {
    ...{ verb: "created", thing: "organisation", thingId: id, provider: id },
    after: { kind, kvk, agb: agb === "" ? [] : [agb], from },
  });
}
