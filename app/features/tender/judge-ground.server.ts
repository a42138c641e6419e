import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { tenderGrounds } from "#app/domain/tender/grounds";
import { isSent, judgingOf } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertRegistrationFact, placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

/** What a buyer thinks of a ground for exclusion. */
export type GroundOpinion = {
  readonly ground: string;
  readonly holds: boolean;
  readonly reason: string;
  /** How many steps the page showed. */
  readonly seen: number;
};

export type GroundRefusal = "changed-meanwhile" | "too-short" | "ground-missing" | "not-sent";

/**
 * Keeps whether a ground for exclusion holds, with its reason. It is of the provider and not of a lot: so it counts for
 * every registration of that provider in the tender of which the outcome was not told yet.
 * @returns what refused it, or undefined for a registration that is not the viewer's to judge
 */
export async function judgeGround(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { ground, holds, reason, seen }: GroundOpinion,
): Promise<"taken" | GroundRefusal | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [found] = await placedRegistrations(viewer, tx, { id });
    const judging = found && judgingOf(found.facts, deed.clockAt);
    if (!judging || !may(viewer.roles, "judge-registrations") || deed.account === undefined) return undefined;
    if (!isSent(judging)) return "not-sent";
    if (found.kept !== seen) return "changed-meanwhile";
    const { policy, provider } = found;
    const version = await publishedPolicy(viewer, tx, policy);
    if (!version || !tenderGrounds(version.policy).some(({ key }) => key === ground)) return "ground-missing";
    if (isShort(reason)) return "too-short";
    const all = (await placedRegistrations(viewer, tx, { policy })).filter((each) => {
      const stands = each.provider === provider ? judgingOf(each.facts, deed.clockAt) : undefined;
      return each.id === id || (stands && isSent(stands) && !stands.told);
    });
    for (const each of all) {
      const fact = { kind: "ground-judged", ground, holds, reason: reason.trim() } as const;
      const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
      await insertRegistrationFact(tx, each.id, { ...dated, ...fact }, deed.account);
      await audit(tx, deed, {
        ...{ verb: "judged-ground", thing: "registration", thingId: each.id, region: each.area.region },
        ...{ provider, policy, policyItem: ground, after: { ground, holds, reason } },
      });
    }
    return "taken";
  });
}
