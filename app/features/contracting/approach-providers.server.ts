import { uuidv7 } from "uuidv7";
import { dayOf, earlierOf, firstOfYear, lastOfYear, laterOf } from "#app/domain/calendar";
import { applicationStage, takesApplications } from "#app/domain/contracting/application";
import { isClaiming, monthsPassed, toApproach } from "#app/domain/contracting/approach";
import { eligibilityOf, evidenceOn } from "#app/domain/eligibility/eligibility";
import { normSetsToGet } from "#app/domain/eligibility/norms-of-agreement";
import { may, rolesThatMay } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { readApplications } from "#db/queries/application.server";
import { approachesUnder, insertApproach, monthsClaimed } from "#db/queries/approach.server";
import { readContracts } from "#db/queries/contract.server";
import { dossiersFor } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policiesInForce, policyVersions } from "#db/queries/policy.server";
import type { Db, Store } from "#db/store.server";

/** The versions of the viewer's own insurer under which agreements are asked for. */
export const versionsAsked = async (viewer: Viewer, db: Db): Promise<PolicyVersion[]> =>
  may(viewer.roles, "see-season")
    ? (await policiesInForce(viewer, db)).filter(
        ({ insurer, policy }) => insurer === viewer.organisation && takesApplications(policy),
      )
    : [];

/**
 * Whom the renewal rule of a version says the insurer approaches, with how each stands: the months with accepted
 * claims, undefined where nothing was claimed from the insurer here in that year, the lots that fail the conditions on the first day of the contract year still to come, and whether it was
 * approached or asked already (rule 1.25). Whether that is "structural" stays a person's to judge: no source says.
 */
export async function readToApproach(viewer: Viewer, db: Db, version: PolicyVersion) {
  const { insurer, policy } = version;
  const day = dayOf(viewer.now);
  const contracts = await readContracts(viewer, db, insurer);
  const found = toApproach(policy, contracts, { day, now: viewer.now });
  const year = policy.access?.approached?.claimingIn;
  const claimed = year === undefined ? undefined : await monthsClaimed(viewer, db, { insurer, year });
  const months = claimed && claimed.size > 0 ? claimed : undefined;
  const providers = found.map(({ provider }) => provider);
  const dossiers = await dossiersFor(db, version, viewer.now, providers);
  const sent = await approachesUnder(viewer, db, await versionsOf(viewer, db, version));
  const applied = (await readApplications(viewer, db)).filter(
    (each) => each.contractYear === policy.contractYear && each.insurer === insurer,
  );
  const on = earlierOf(laterOf(day, firstOfYear(policy.contractYear)), lastOfYear(policy.contractYear));
  const passed = months && monthsPassed(policy, day);
  const rows = found.map(({ provider, lots }) => {
    const dossier = dossiers.get(provider);
    const asked = applied.find((each) => each.provider === provider);
    return {
      ...{ provider, lots, months: months && (months.get(provider) ?? 0), passed },
      claims: isClaiming(months?.get(provider), passed),
      fails: dossier
        ? policy.lots
            .filter((lot) => lots.includes(lot.key))
            .filter((lot) => {
              const evidence = evidenceOn(dossier, on, viewer.now);
              return eligibilityOf(lot, normSetsToGet(policy), evidence).outcome === "fails";
            })
            .map(({ key }) => key)
        : [],
      approachedAt: sent.find((each) => each.provider === provider)?.sentAt,
      application: asked && {
        ...{ id: asked.id, reference: asked.reference },
        stage: applicationStage(asked.facts, day, viewer.now),
      },
    };
  });
  return rows.toSorted((a, b) => (b.months ?? 0) - (a.months ?? 0));
}

const versionsOf = async (viewer: Viewer, db: Db, { insurer, policy }: PolicyVersion): Promise<string[]> =>
  (await policyVersions(viewer, db, insurer))
    .filter((each) => each.policy.key === policy.key && each.policy.contractYear === policy.contractYear)
    .map(({ id }) => id);

/**
 * Approaches providers under a version of the viewer's insurer: each is told once, with the groups of its agreement at
 * hand to ask anew.
 * @returns how many were approached now; undefined for what is not the viewer's
 */
export async function approachProviders(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { policy: id, providers }: { readonly policy: string; readonly providers: readonly string[] },
): Promise<number | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const version = (await versionsAsked(viewer, tx)).find((each) => each.id === id);
    if (!version) return undefined;
    const open = (await readToApproach(viewer, tx, version)).filter(
      ({ provider, approachedAt, application }) =>
        providers.includes(provider) && approachedAt === undefined && application === undefined,
    );
    const [insurer] = await nameOrganisations(viewer, tx, [version.insurer]);
    for (const { provider, lots } of open) {
      const row = { id: uuidv7(), policy: id, provider, lots, sentAt: deed.clockAt };
      await insertApproach(tx, { ...row, sentBy: deed.account ?? null });
      await audit(tx, deed, {
        ...{ verb: "approached-provider", thing: "policy", thingId: id, policy: id, provider },
        ...{ policyItem: "approached", after: { lots } },
      });
      await notify(tx, deed, {
        ...{ to: await accountsAt(tx, provider, rolesThatMay("register")), kind: "application-invited" },
        ...{ thing: "application-policy", thingId: id, legalEffect: true },
        values: {
          ...{ policy: { bilingual: version.policy.title }, year: version.policy.contractYear },
          insurer: insurer?.name ?? "",
        },
      });
    }
    return open.length;
  });
}
