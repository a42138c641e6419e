import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import type { AgbChangeWhat } from "#app/domain/ceiling/agb-change";
import { type AgbRefusal, askRefusals } from "#app/domain/ceiling/agb-refusal";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { agbGround } from "#app/features/contracting/agb-ground.server";
import { tellBuyers } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { insertAgbChange } from "#db/queries/agb-change.server";
import { contractFor, type HeldContract, readContracts } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Store, Tx } from "#db/store.server";

/** A change as it is asked, and whether every agreement of the two parties goes along, as in a merger. */
export type AgbChangeToAsk = {
  readonly what: AgbChangeWhat;
  readonly from: Day;
  readonly reason: string;
  readonly all: boolean;
};

export type AgbAnswer = { readonly recorded: string } | { readonly refused: readonly AgbRefusal[] };

/**
 * Asks for a change in the AGB codes of an agreement: by its provider, or by a buyer for whom it came by letter.
 * @returns undefined for an agreement that is not the viewer's, as if it did not exist
 */
export async function askAgbChange(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: AgbChangeToAsk,
): Promise<AgbAnswer | undefined> {
  if (!may(viewer.roles, "ask-agb-change")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor(viewer, tx, id);
    if (!contract) return undefined;
    const contracts = await takenAlong(viewer, tx, contract, given);
    const found: AgbRefusal[] = [];
    for (const each of contracts) {
      const ground = (await agbGround(viewer, tx, each))?.ground;
      found.push(...(ground ? askRefusals(given.what, given, ground) : (["outside-term"] as const)));
    }
    if (found.length > 0) return { refused: [...new Set(found)] };
    const together = uuidv7();
    for (const each of contracts) await keep(tx, deed, viewer, each, { ...given, together });
    await tell(tx, deed, viewer, contract, given.from);
    return { recorded: "asked" };
  });
}

/** The agreement itself; where all go along every agreement of the same two parties that it can be asked for. */
async function takenAlong(
  viewer: Viewer,
  tx: Tx,
  contract: HeldContract,
  { what, all, from }: AgbChangeToAsk,
): Promise<HeldContract[]> {
  if (what.kind === "partner" || !all) return [contract];
  const { insurer, provider } = contract;
  const held = (await readContracts(viewer, tx, insurer)).filter((each) => each.provider === provider);
  const others = [];
  for (const each of held.filter(({ id }) => id !== contract.id)) {
    const ground = (await agbGround(viewer, tx, { ...each, insurer }))?.ground;
    const isTouched = what.kind === "transfer" || ground?.periods.some(({ code }) => code === what.was);
    if (ground && isTouched && ground.startsOn < from && from <= ground.endsOn)
      others.push({ ...each, insurer });
  }
  return [contract, ...others];
}

async function keep(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id: contract, provider, area, insurer }: HeldContract,
  { what, from, reason, together }: AgbChangeToAsk & { readonly together: string },
): Promise<void> {
  const askedBy = viewer.organisation === insurer ? "insurer" : "provider";
  await insertAgbChange(tx, {
    ...{ id: uuidv7(), contract, together, from, what, askedBy, reason: reason.trim() },
    ...{ recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
  });
  await audit(tx, deed, {
    ...{ verb: "asked-agb-change", thing: "contract", thingId: contract, region: area?.region, provider },
    after: { from, change: what.kind, code: what.becomes, ground: reason.trim() },
  });
}

async function tell(tx: Tx, deed: Deed, viewer: Viewer, contract: HeldContract, from: Day): Promise<void> {
  if (viewer.organisation === contract.insurer) return;
  const [provider] = await nameOrganisations(viewer, tx, [contract.provider]);
  await tellBuyers(tx, deed, viewer, contract.insurer, {
    ...{ kind: "agb-change-asked", thing: "agb-codes", thingId: contract.id },
    values: { provider: provider?.name ?? "", from: { day: from } },
  });
}
