import type { Instant } from "#app/domain/calendar";
import { lastForClaims } from "#app/domain/ceiling/settlement";
import { settlementTermsOf } from "#app/domain/dates/settlement-terms";
import { type Register, registered } from "#app/domain/production/register";
import { findRegion, type RegionCode } from "#app/domain/region";
import { readContracts } from "#db/queries/contract.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { agbOwners } from "#db/queries/party.server";
import { performanceCodes } from "#db/queries/performance-code.server";
import { policyVersions } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";
import { arrangedDays } from "#db/queries/settlement.server";
import type { Store } from "#db/store.server";

/** Everything that the lines of an insurer's production are held against, as known at a moment. */
export async function readRegister(
  { db }: Store,
  insurer: string,
  knownAt: Instant,
): Promise<{ register: Register; regionOf: (text: string) => RegionCode | undefined }> {
  const viewer = { organisation: insurer, roles: [], now: knownAt };
  const [contracts, terms, codes, versions, owners, regions] = await Promise.all([
    readContracts(viewer, db, insurer),
    readContractTerms(viewer, db, insurer),
    performanceCodes(viewer, db),
    policyVersions(viewer, db, insurer),
    agbOwners(viewer, db),
    allRegions(viewer, db),
  ]);
  const policies = versions.map(({ policy }) => policy);
  const arranged = await arrangedDays(viewer, db);
  const register: Register = {
    knownAt,
    codes,
    owners,
    contracts: contracts.map((each) => registered(each, terms.get(each.id) ?? [], owners, knownAt)),
    // Years before the first policy go by its lots.
    lotsOf: (year) =>
      (policies.findLast(({ contractYear }) => contractYear <= year) ?? policies[0])?.lots ?? [],
    closesOn: (contract, year) =>
      lastForClaims(
        settlementTermsOf(versions, terms.get(contract) ?? [], year, knownAt),
        arranged.get(`${contract} ${year}`),
      ),
  };
  return { register, regionOf: (text) => findRegion(regions, text)?.code };
}
