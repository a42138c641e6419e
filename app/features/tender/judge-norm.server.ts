import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { certificateOn } from "#app/domain/eligibility/certificate";
import { may } from "#app/domain/permission";
import { tenderNorms } from "#app/domain/tender/criteria";
import { type Judgeable, judgeableIn } from "#app/domain/tender/judgeable";
import { isSent, judgingOf } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertJudgement, keptJudgements, readCertificates } from "#db/queries/certificate.server";
import { placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

/** What a buyer thinks of a norm for the lot of a registration, or of a certificate in the place of its standard. */
export type NormOpinion = {
  readonly subject: Judgeable;
  readonly meets: boolean;
  readonly reason: string;
  /** How many opinions of the provider had been kept by any moment: who acts second sees what the first did. */
  readonly seen: number;
};

export type NormRefusal = "changed-meanwhile" | "too-short" | "norm-missing" | "not-sent";

/**
 * Keeps what a buyer thinks of a norm, with its reason (rule 4.40): it counts for the lot in every region.
 * @returns what refused it, or undefined for a registration that is not the viewer's to judge
 */
export async function judgeNorm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { subject: { norm, certificate }, meets, reason, seen }: NormOpinion,
): Promise<"taken" | NormRefusal | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [found] = await placedRegistrations(viewer, tx, { id });
    const judging = found && judgingOf(found.facts, deed.clockAt);
    if (!judging || !may(viewer.roles, "judge-registrations") || deed.account === undefined) return undefined;
    const { insurer, provider, policy, lot, area } = found;
    if (!isSent(judging)) return "not-sent";
    if ((await keptJudgements(viewer, tx, provider)) !== seen) return "changed-meanwhile";
    const version = await publishedPolicy(viewer, tx, policy);
    const held = await readCertificates(viewer, tx, { provider });
    const today = dayOf(deed.clockAt);
    const judgeable = judgeableIn(
      version ? tenderNorms(version.policy, lot) : [],
      held.flatMap((each) => certificateOn(each, today, deed.clockAt) ?? []),
    );
    if (!judgeable.some((each) => each.norm === norm && each.certificate === certificate))
      return "norm-missing";
    if (isShort(reason)) return "too-short";
    await insertJudgement(tx, {
      ...{ id: uuidv7(), insurer, provider, policy, norm, lot, meets, judge: deed.account },
      ...{ certificate: certificate ?? null, reason: reason.trim() },
      ...{ day: today, recordedAt: deed.clockAt },
    });
    await audit(tx, deed, {
      ...{ verb: "judged-norm", thing: "registration", thingId: id, region: area.region, provider, policy },
      ...{ policyItem: norm, after: { norm, certificate: certificate ?? null, meets, reason } },
    });
    return "taken";
  });
}
