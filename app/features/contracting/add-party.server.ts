import { type Day, dayOf } from "#app/domain/calendar";
import { endOf } from "#app/domain/contract";
import type { PartyRole } from "#app/domain/contracting/party";
import { factsAt, latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { tellOfParty } from "#app/features/contracting/tell-of-party.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { contractFor, type HeldContract, insertContractParty } from "#db/queries/contract.server";
import { allProviders } from "#db/queries/organisation.server";
import type { Store, Tx } from "#db/store.server";

/** Somebody who comes to take part in an agreement that was made. */
export type NewParty = {
  readonly organisation: string;
  readonly role: PartyRole;
  readonly from: Day;
  readonly reason: string;
  readonly files: readonly GivenFile[];
};

/**
 * Records a party to an agreement that was made, from a day within its term, and tells both (rules 4.6 and 4.20).
 * @returns what refused it, or undefined for an agreement that is not the viewer's to work on
 */
export async function addParty(store: Store, deed: Deed, viewer: Viewer, id: string, given: NewParty) {
  if (!may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor(viewer, tx, id);
    if (!contract) return undefined;
    const refused = await refusalOf(tx, viewer, contract, given);
    if (refused) return { refused };
    const { organisation, role, from } = given;
    const reason = given.reason.trim();
    await insertContractParty(tx, {
      ...{ contract: id, organisation, role, from, until: null, recordedAt: deed.clockAt },
    });
    const { area, provider, insurer } = contract;
    await audit(tx, deed, {
      ...{ verb: "added-party", thing: "contract", thingId: id, region: area?.region, provider },
      after: { organisation, role, from, reason },
    });
    await storeFiles(tx, deed, files.sound, {
      ...{ thing: "contract", thingId: id, holder: insurer, region: area?.region, provider },
    });
    await tellOfParty(tx, deed, viewer, contract, {
      ...{ kind: "party-added", organisation, values: { from: { day: from }, reason } },
    });
    return { added: organisation };
  });
}

async function refusalOf(
  tx: Tx,
  viewer: Viewer,
  { parties, facts, provider }: HeldContract,
  { organisation, role, from, reason }: NewParty,
): Promise<string | undefined> {
  if (!(await allProviders(viewer, tx)).some((each) => each.id === organisation)) return "party-missing";
  const takesPart = parties.some(
    (each) =>
      each.organisation === organisation &&
      each.role === role &&
      (each.until === undefined || from <= each.until),
  );
  if (takesPart || organisation === provider) return "party-known";
  const known = factsAt(facts, dayOf(viewer.now), viewer.now);
  const agreed = latest(known, "agreed");
  if (!agreed || from < agreed.startsOn || from > endOf(known, agreed.endsOn)) return "party-late";
  return isShort(reason) ? "reason-short" : undefined;
}
