import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { applicationStage } from "#app/domain/contracting/application";
import { type GroundOpinion, type OpinionRefusal, opinionRefusal } from "#app/domain/contracting/exclusion";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertApplicationFact, readApplications } from "#db/queries/application.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

/**
 * Keeps whether a ground for exclusion holds for who asked an agreement, with the reason and, where the ground looks
 * back, the day that it is about (rule 1.23). The provider reads it once its application has ended.
 * @returns what refused it, or undefined for an application that is not the viewer's to judge
 */
export async function judgeExclusion(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  opinion: GroundOpinion,
): Promise<"done" | { readonly refused: OpinionRefusal | "not-open" } | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [found] = await readApplications(viewer, tx, id);
    const version = found && (await publishedPolicy(viewer, tx, found.policy));
    if (!found || !version) return undefined;
    const today = dayOf(deed.clockAt);
    if (applicationStage(found.facts, today, deed.clockAt) !== "sent") return { refused: "not-open" };
    const refused = opinionRefusal(version.policy.exclusions, opinion, today);
    if (refused) return { refused };
    const { ground, holds, happenedOn } = opinion;
    const reason = opinion.reason.trim();
    await insertApplicationFact(tx, {
      ...{ id: uuidv7(), application: id, day: today, recordedAt: deed.clockAt },
      recordedBy: deed.account ?? null,
      detail: { kind: "ground-judged", ground, holds, happenedOn, reason },
    });
    await audit(tx, deed, {
      ...{ verb: "judged-ground", thing: "application", thingId: id, holder: found.insurer },
      ...{ provider: found.provider, policy: found.policy, policyItem: ground },
      after: { ground, holds, reason, ...(happenedOn && { happenedOn }) },
    });
    return "done";
  });
}
