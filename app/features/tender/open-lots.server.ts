import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { announcement, type TenderDays } from "#app/domain/tender";
import { approachedFor } from "#app/domain/tender/approached";
import {
  type LotProposal,
  type OpeningRefusal,
  openingRefusal,
  proposalKey,
  proposedLots,
} from "#app/domain/tender/lot-proposal";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellOfLots } from "#app/features/tender/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { seasonFacts } from "#db/queries/season.server";
import { announceTenderLot, keptTenderLots } from "#db/queries/tender.server";
import type { Store, Tx } from "#db/store.server";

/** What a buyer confirms: the keys of the lots that were proposed, and what there is to add to the reasons. */
export type LotsToOpen = {
  readonly chosen: readonly string[];
  readonly ground: string;
  /** How many lots were out to tender by any moment when they were proposed. */
  readonly seen: number;
};

/**
 * Puts lots out to open tender that the facts bring there, each with what that followed from, all or nothing.
 * @returns how many, what refused it, or undefined for a policy that is not the viewer's insurer's
 */
export async function openLots(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  version: PolicyVersion,
  { chosen, ground, seen }: LotsToOpen,
): Promise<
  { readonly opened: number } | { readonly refused: OpeningRefusal | "none" | "changed" } | undefined
> {
  if (!may(viewer.roles, "open-lots")) return undefined;
  const season = await seasonFacts(viewer, store.db, version);
  if (!season) return undefined;
  const { policy } = version;
  const refused = openingRefusal(policy, dayOf(deed.clockAt));
  const days = tenderDaysOf(policy);
  if (refused || !days) return { refused: refused ?? "no-tender" };
  if (chosen.length === 0) return { refused: "none" };
  const { open } = proposedLots(season, viewer.now);
  const wanted = open.filter((proposal) => chosen.includes(proposalKey(proposal)));
  if (wanted.length < new Set(chosen).size) return { refused: "changed" };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if ((await keptTenderLots(viewer, tx, version.id)) !== seen) return { refused: "changed" };
    for (const proposal of wanted) await keep(tx, deed, version, { proposal, ground, days });
    const lots = [...new Set(wanted.map(({ lot }) => lot))];
    const at = { day: dayOf(deed.clockAt), now: deed.clockAt };
    await tellOfLots(tx, deed, policy, {
      ...{ kind: "lots-opened", lots, providers: approachedFor(policy, season.contracts, lots, at) },
      values: { count: wanted.length, opens: { day: days.opensOn }, closes: { day: days.closesOn } },
    });
    return { opened: wanted.length };
  });
}

async function keep(
  tx: Tx,
  deed: Deed,
  { id: policy, insurer, policy: document }: PolicyVersion,
  {
    proposal: { area, lot, because },
    ground,
    days,
  }: { readonly proposal: LotProposal; readonly ground: string; readonly days: TenderDays },
): Promise<void> {
  const id = uuidv7();
  await announceTenderLot(tx, {
    row: {
      ...{ id, insurer, policy, contractYear: document.contractYear, lot, days },
      ...{ region: area.region, part: area.part ?? null },
    },
    fact: {
      ...{ id: uuidv7(), tenderLot: id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
      ...{ recordedBy: deed.account ?? null, detail: announcement(document, ground, because) },
    },
  });
  await audit(tx, deed, {
    ...{ verb: "opened-lot", thing: "tender-lot", thingId: id, region: area.region, policy },
    ...{ holder: insurer, policyItem: lot, after: { lot, part: area.part ?? null, ground } },
  });
}
