import { dayOf, type Instant, yearOf } from "#app/domain/calendar";
import { withDeclared } from "#app/domain/contracting/application";
import { groundLapses } from "#app/domain/contracting/ground-found";
import type { Dossier } from "#app/domain/eligibility/eligibility";
import { isWatched, type Lapse, lapsesOf } from "#app/domain/eligibility/watch";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { declaredTo } from "#db/queries/application.server";
import { readContracts } from "#db/queries/contract.server";
import { readDossiers } from "#db/queries/dossier.server";
import { policiesInForce } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The versions whose contract year is not over: an insurer's people have those of their own insurer alone. */
export async function versionsWatched(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const isInsurer = may(viewer.roles, "see-season");
  return (await policiesInForce(viewer, db)).filter(
    ({ insurer, policy }) =>
      policy.contractYear >= yearOf(dayOf(viewer.now)) && (!isInsurer || insurer === viewer.organisation),
  );
}

/** An agreement of which a lot ceases to meet its norms, and under which version. */
export type Effect = Lapse & {
  readonly version: PolicyVersion;
  readonly provider: string;
  /** Absent where the whole country is served. */
  readonly region?: RegionCode | undefined;
};

/** As the people of an insurer see it: they judge, and what they accepted counts. */
const peopleOf = (insurer: string, now: Instant): Viewer => ({
  organisation: insurer,
  roles: ["buyer"],
  now,
});

/**
 * What conditions do to agreements (rule 1.16), as their insurer sees it: lots that do not, or will not, meet the norms
 * on some day of the contract year that is still to come.
 * @param only one provider, and how to look at what is known of it
 */
export async function effectsOn(
  db: Db,
  version: PolicyVersion,
  now: Instant,
  only?: { readonly provider: string; readonly look?: (dossier: Dossier) => Dossier },
): Promise<Effect[]> {
  const { insurer, policy } = version;
  const viewer = peopleOf(insurer, now);
  const contracts = (await readContracts(viewer, db, insurer))
    .filter(isWatched)
    .filter(({ provider }) => only === undefined || provider === only.provider);
  const dossiers = await dossiersFor(db, version, now, [
    ...new Set(contracts.map(({ provider }) => provider)),
  ]);
  const at = { today: dayOf(now), knownAt: now };
  return contracts.flatMap((contract) => {
    const { provider, area } = contract;
    const dossier = dossiers.get(provider);
    if (!dossier) return [];
    const found = groundLapses(contract, policy, now);
    const failing = lapsesOf(contract, policy, only?.look?.(dossier) ?? dossier, at);
    // A ground touches every lot at once; a lot that fails a norm besides is told once.
    const lapses = [...found, ...failing.filter(({ lot }) => !found.some((each) => each.lot === lot))];
    return lapses.map((lapse) => ({ ...lapse, version, provider, region: area?.region }));
  });
}

/** What is known of providers as their insurer sees it, with what they declared to it when they asked an agreement. */
export async function dossiersFor(
  db: Db,
  { insurer, policy }: PolicyVersion,
  now: Instant,
  providers: readonly string[],
): Promise<ReadonlyMap<string, Dossier>> {
  const known = await readDossiers(peopleOf(insurer, now), db, providers);
  const declared = await declaredTo(db, { insurer, providers, policyKey: policy.key }, now);
  return new Map(
    [...known].map(([id, dossier]) => {
      const content = declared.get(id);
      return [id, content ? withDeclared(dossier, content) : dossier];
    }),
  );
}

/** The same of every version that concerns the viewer; a provider's own agreements alone. */
export async function effectsSeen(viewer: Viewer, db: Db): Promise<Effect[]> {
  const isInsurer = may(viewer.roles, "see-season");
  const { organisation = "" } = viewer;
  if (!isInsurer && !may(viewer.roles, "see-own-contracts")) return [];
  const only = isInsurer ? undefined : { provider: organisation };
  const effects: Effect[] = [];
  for (const version of await versionsWatched(viewer, db))
    effects.push(...(await effectsOn(db, version, viewer.now, only)));
  return effects;
}
