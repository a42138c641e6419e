import { dayOf } from "#app/domain/calendar";
import { type SettlementClock, type SettlementTerms, settlementClock } from "#app/domain/ceiling/settlement";
import { settlementTermsOf } from "#app/domain/dates/settlement-terms";
import type { Viewer } from "#app/domain/viewer";
import { readCeilings } from "#db/queries/ceiling.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { policyVersions } from "#db/queries/policy.server";
import { readSettlements } from "#db/queries/settlement.server";
import type { Db } from "#db/store.server";

/** Where the settlements of a contract year stand that the viewer may see; figures are not looked at. */
export async function settlementClocks(
  viewer: Viewer,
  db: Db,
  contractYear: number,
): Promise<{ readonly contract: string; readonly provider: string; readonly clock: SettlementClock }[]> {
  const ceilings = await readCeilings(viewer, db, { contractYear });
  if (ceilings.length === 0) return [];
  const facts = await readSettlements(viewer, db, { contractYear });
  const termsOf = await settlementTerms(
    viewer,
    db,
    ceilings.map(({ insurer }) => insurer),
    contractYear,
  );
  const contracts = new Map(ceilings.map((each) => [each.contract, each]));
  const at = { today: dayOf(viewer.now), knownAt: viewer.now };
  return [...contracts].map(([contract, { insurer, provider }]) => ({
    ...{ contract, provider },
    clock: settlementClock(contractYear, facts.get(contract) ?? [], termsOf(insurer, contract), at),
  }));
}

/** The days that the policies of insurers, or what agreements adopt of them, lay down for a year. */
export async function settlementTerms(
  viewer: Viewer,
  db: Db,
  insurers: readonly string[],
  contractYear: number,
): Promise<(insurer: string, contract: string) => SettlementTerms> {
  const known = new Map(
    await Promise.all(
      [...new Set(insurers)].map(
        async (insurer) =>
          [
            insurer,
            {
              versions: await policyVersions(viewer, db, insurer),
              terms: await readContractTerms(viewer, db, insurer),
            },
          ] as const,
      ),
    ),
  );
  return (insurer, contract) => {
    const { versions = [], terms } = known.get(insurer) ?? {};
    return settlementTermsOf(versions, terms?.get(contract) ?? [], contractYear, viewer.now);
  };
}
