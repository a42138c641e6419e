import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { SeasonFacts } from "#app/domain/season-facts";
import { isSealed } from "#app/domain/tender";
import { approachedFor, type WithdrawalRefusal, withdrawalRefusal } from "#app/domain/tender/approached";
import type { Viewer } from "#app/domain/viewer";
import { areaName } from "#app/domain/work/season-at";
import { act } from "#app/features/act.server";
import { tellOfLots } from "#app/features/tender/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { insertTenderLotFact } from "#db/queries/judging.server";
import { allProviders } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import { policyOfTenderLot } from "#db/queries/tender.server";
import type { Store } from "#db/store.server";

/**
 * Takes a lot back from the open tender, with a reason, before it closes; whoever registered for it or was told that it
 * opens is told.
 * @returns what refused it, or undefined for a lot that is not the viewer's insurer's
 */
export async function withdrawLot(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<{ readonly year: number } | { readonly refused: WithdrawalRefusal } | undefined> {
  if (!may(viewer.roles, "open-lots")) return undefined;
  const at = { day: dayOf(deed.clockAt), now: deed.clockAt };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const policyId = await policyOfTenderLot(viewer, tx, id);
    const version = policyId === undefined ? undefined : await publishedPolicy(viewer, tx, policyId);
    const season = version && (await seasonFacts({ ...viewer, now: deed.clockAt }, tx, version));
    const lot = season?.tenderLots.find((each) => each.id === id);
    if (!version || !season || !lot) return undefined;
    const refused = withdrawalRefusal(lot, reason, at);
    if (refused) return { refused };
    const dated = { id: uuidv7(), day: at.day, recordedAt: deed.clockAt };
    await insertTenderLotFact(tx, id, { ...dated, kind: "withdrawn", reason: reason.trim() }, deed.account);
    await audit(tx, deed, {
      ...{ verb: "withdrew-lot", thing: "tender-lot", thingId: id, region: lot.area.region },
      ...{ policy: version.id, policyItem: lot.lot, after: { lot: lot.lot, reason: reason.trim() } },
    });
    const { policy } = version;
    // Who registered under seal nobody knows: then all who can are told.
    const sealed = isSealed(lot, at.day, at.now);
    const holders = sealed
      ? (await allProviders(viewer, tx)).map((each) => each.id)
      : registeredFor(season, id);
    const told = [...holders, ...approachedFor(policy, season.contracts, [lot.lot], at)];
    await tellOfLots(tx, deed, policy, {
      ...{ kind: "lot-withdrawn", providers: told, lots: [lot.lot] },
      values: { area: areaName({ season }, lot.area), reason: reason.trim() },
    });
    return { year: policy.contractYear };
  });
}

const registeredFor = ({ registrations }: SeasonFacts, id: string): readonly string[] =>
  registrations.filter(({ tenderLot }) => tenderLot === id).map(({ provider }) => provider);
