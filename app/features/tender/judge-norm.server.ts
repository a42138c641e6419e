import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { OPEN_TENDER } from "#app/domain/tender/criteria";
import { isSent, judgingOf } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { insertJudgement, readCertificates } from "#db/queries/certificate.server";
import { placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

/** What a buyer thinks of a norm for the lot of a registration, or of a certificate in the place of its standard. */
export type NormOpinion = {
  readonly norm: string;
  readonly certificate?: string | undefined;
  readonly meets: boolean;
  readonly reason: string;
};

export type NormRefusal = "too-short" | "norm-missing" | "certificate-wrong" | "not-sent";

const SHORTEST = 10;

/**
 * Keeps what a buyer thinks of a norm, with its reason (rule 4.40): it counts for the lot in every region.
 * @returns what refused it, or undefined for a registration that is not the viewer's to judge
 */
export async function judgeNorm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { norm, certificate, meets, reason }: NormOpinion,
): Promise<"taken" | NormRefusal | undefined> {
  return store.write(async (tx) => {
    const [found] = await placedRegistrations(viewer, tx, { id });
    const judging = found && judgingOf(found.facts, deed.clockAt);
    if (!judging || !may(viewer.roles, "judge-registrations") || deed.account === undefined) return undefined;
    const { insurer, provider, policy, lot, area } = found;
    if (!isSent(judging)) return "not-sent";
    const version = await publishedPolicy(viewer, tx, policy);
    const asked = version?.policy.normSets.some(
      (set) =>
        set.parts.includes(OPEN_TENDER) &&
        set.lots.includes(lot) &&
        set.norms.some(({ key }) => key === norm),
    );
    if (!asked) return "norm-missing";
    if (reason.trim().length < SHORTEST) return "too-short";
    const held = certificate === undefined ? [] : await readCertificates(viewer, tx, { id: certificate });
    if (certificate !== undefined && held[0]?.provider !== provider) return "certificate-wrong";
    await insertJudgement(tx, {
      ...{ id: uuidv7(), insurer, provider, policy, norm, lot, meets, judge: deed.account },
      ...{ certificate: certificate ?? null, reason: reason.trim() },
      ...{ day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
    });
    await audit(tx, deed, {
      ...{ verb: "judged-norm", thing: "registration", thingId: id, region: area.region, provider, policy },
      ...{ policyItem: norm, after: { norm, certificate: certificate ?? null, meets, reason } },
    });
    return "taken";
  });
}
