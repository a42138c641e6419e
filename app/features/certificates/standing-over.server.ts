import { dayOf, earlierOf, firstOfYear, lastOfYear, laterOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { type Dossier, type EligiblePeriod, eligibilityOver } from "#app/domain/eligibility/eligibility";
import type { PolicyVersion } from "#app/domain/policy";
import { tenderNormSets } from "#app/domain/tender/criteria";
import type { Viewer } from "#app/domain/viewer";
import { readContracts } from "#db/queries/contract.server";
import { readDossier } from "#db/queries/dossier.server";
import type { Db } from "#db/store.server";

/** How each lot of a policy stands for a provider, from today to the end of the contract year. */
export function lotsOver(viewer: Viewer, { policy }: PolicyVersion, dossier: Dossier) {
  const today = dayOf(viewer.now);
  const normSets = tenderNormSets(policy);
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

/** An agreement that runs or will, of which a lot ceases to meet its norms. */
export type Effect = {
  readonly contract: string;
  readonly provider: string;
  readonly region: string;
  readonly lot: string;
  /** From the day on which it first does not meet. */
  readonly fails: EligiblePeriod;
};

/**
 * What certificates do to agreements from an open tender or made privately: lots that do not, or will not, meet the
 * norms on some day of the contract year that is still to come (rule 1.16: to get and to keep a contract).
 */
export async function effectsOn(
  viewer: Viewer,
  db: Db,
  { insurer, policy }: PolicyVersion,
  provider?: string,
): Promise<Effect[]> {
  const today = dayOf(viewer.now);
  const year = policy.contractYear;
  const contracts = (await readContracts(viewer, db, insurer))
    .filter(({ form }) => form === "tender" || form === "private")
    .filter((each) => provider === undefined || each.provider === provider);
  const running = contracts.flatMap((contract) => {
    const state = contractState(contract, year, today, viewer.now);
    return state && state.endsOn >= today ? [{ contract, state }] : [];
  });
  const dossiers = new Map<string, Dossier | undefined>();
  for (const id of new Set(running.map(({ contract }) => contract.provider)))
    dossiers.set(id, await readDossier(viewer, db, id));
  const normSets = tenderNormSets(policy);
  return running.flatMap(({ contract, state }) => {
    const dossier = dossiers.get(contract.provider);
    const from = laterOf(today, firstOfYear(year));
    const through = earlierOf(state.endsOn, lastOfYear(year));
    if (!dossier || from > through) return [];
    return policy.lots
      .filter(({ key }) => state.lots.includes(key))
      .flatMap((lot) => {
        const span = { from, through, knownAt: viewer.now };
        const fails = eligibilityOver(lot, normSets, dossier, span).find(
          ({ outcome }) => outcome === "fails",
        );
        const { id, provider: who, area } = contract;
        return fails ? [{ contract: id, provider: who, region: area.region, lot: lot.key, fails }] : [];
      });
  });
}
