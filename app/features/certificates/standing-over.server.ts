import { dayOf, earlierOf, type Instant, lastOfYear } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { type Dossier, eligibilityOver } from "#app/domain/eligibility/eligibility";
import { normSetsToGet } from "#app/domain/eligibility/norms-of-agreement";
import { isWatched, lotsKept } from "#app/domain/eligibility/watch";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { dossiersFor, type Effect, effectsOn, versionsWatched } from "#db/queries/lapse.server";
import type { Db } from "#db/store.server";

/** How each lot of a policy stands for a provider, from today to the end of the contract year. */
export function lotsOver(viewer: Viewer, { policy }: PolicyVersion, dossier: Dossier) {
  const today = dayOf(viewer.now);
  const normSets = normSetsToGet(policy);
  const through = lastOfYear(policy.contractYear);
  return policy.lots.map((lot) => ({
    lot: lot.key,
    periods: eligibilityOver(lot, normSets, dossier, {
      from: earlierOf(today, through),
      through,
      knownAt: viewer.now,
    }),
  }));
}

/** The lots of agreements that meet their norms by one certificate alone: what falls when it does. */
export async function restsOn(
  viewer: Viewer,
  db: Db,
  { id, provider }: { readonly id: string; readonly provider: string },
): Promise<Effect[]> {
  const look = (dossier: Dossier): Dossier => ({
    ...dossier,
    certificates: dossier.certificates.filter((each) => each.id !== id),
  });
  const keyOf = ({ contract, lot, fails }: Effect) => `${contract} ${lot} ${fails.from}`;
  const found: Effect[] = [];
  for (const version of await versionsWatched(viewer, db)) {
    const already = new Set((await effectsOn(db, version, viewer.now, { provider })).map(keyOf));
    const without = await effectsOn(db, version, viewer.now, { provider, look });
    found.push(...without.filter((each) => !already.has(keyOf(each))));
  }
  return found;
}

/** How each lot of an agreement stands to the end of the year by the conditions to keep it; none where it is not watched. */
export async function conditionsOf(db: Db, version: PolicyVersion, contract: Contract, now: Instant) {
  if (!isWatched(contract)) return [];
  const dossiers = await dossiersFor(db, version, now, [contract.provider]);
  const dossier = dossiers.get(contract.provider);
  return dossier ? lotsKept(contract, version.policy, dossier, { today: dayOf(now), knownAt: now }) : [];
}
