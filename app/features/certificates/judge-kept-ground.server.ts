import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { type GroundOpinion, type OpinionRefusal, opinionRefusal } from "#app/domain/contracting/exclusion";
import { groundsKept } from "#app/domain/contracting/ground-found";
import { isWatched } from "#app/domain/eligibility/watch";
import { may } from "#app/domain/permission";
import { isRegional } from "#app/domain/policy/lot";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellOfLapses } from "#app/features/certificates/tell-of-lapses.server";
import { audit, type Deed } from "#db/audit.server";
import { contractFor, insertContractFact, readContracts } from "#db/queries/contract.server";
import { policyInForce } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

/**
 * Keeps whether a ground for exclusion was found while an agreement runs. It is of the provider and not of a lot: so it
 * counts for every agreement that it has with the insurer for the year, and both sides are told what it touches
 * (rules 1.16 and 1.23).
 * @returns what refused it, or undefined for an agreement that is not the viewer's to judge
 */
export async function judgeKeptGround(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { year, ...opinion }: GroundOpinion & { readonly year: number },
): Promise<"done" | { readonly refused: OpinionRefusal | "not-now" } | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await contractFor(viewer, tx, id);
    if (!found || found.insurer !== viewer.organisation) return undefined;
    const today = dayOf(deed.clockAt);
    const { insurer, provider } = found;
    const version = await policyInForce(viewer, tx, { insurer, contractYear: year, day: today });
    if (!version) return undefined;
    const { policy } = version;
    const touched = (await readContracts(viewer, tx, insurer)).filter(
      (each) =>
        each.provider === provider &&
        isWatched(each) &&
        isRegional(policy) === (each.area !== undefined) &&
        contractState(each, year, today, deed.clockAt),
    );
    if (!touched.some((each) => each.id === id)) return { refused: "not-now" };
    const grounds = groundsKept(found, policy, deed.clockAt).map(({ ground }) => ground);
    const refused = opinionRefusal(grounds, opinion, today);
    if (refused) return { refused };
    const { ground, holds, happenedOn } = opinion;
    const reason = opinion.reason.trim();
    for (const { id: contract, area } of touched) {
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract, day: today, recordedAt: deed.clockAt },
        recordedBy: deed.account ?? null,
        detail: { kind: "ground-judged", ground, holds, happenedOn, reason },
      });
      await audit(tx, deed, {
        ...{ verb: "judged-ground", thing: "contract", thingId: contract, holder: insurer, provider },
        ...{ region: area?.region, policy: version.id, policyItem: ground },
        after: { ground, holds, reason, ...(happenedOn && { happenedOn }) },
      });
    }
    await tellOfLapses(tx, deed, provider);
    return "done";
  });
}
