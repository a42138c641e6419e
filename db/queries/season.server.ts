import type { PublicFacts } from "#app/domain/map-layer";
import { may } from "#app/domain/permission";
import { deadlineDay, type PolicyVersion } from "#app/domain/policy";
import { publicationsOf } from "#app/domain/publication";
import type { SeasonFacts } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import { readCandidacies } from "#db/queries/candidacy.server";
import { readContracts } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allMunicipalities, allRegionParts, allRegions } from "#db/queries/region.server";
import { readRegistrations, readTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** Whether the viewer works for the insurer and may see its season. */
export const seesSeason = (viewer: Viewer, insurer: string): boolean =>
  viewer.organisation === insurer && may(viewer.roles, "see-season");

/**
 * Everything known at the viewer's moment about the contract year of a policy: the facts that every map, page and
 * export derives from. Undefined for whoever does not work for the insurer.
 */
export async function seasonFacts(
  viewer: Viewer,
  db: Db,
  version: PolicyVersion,
): Promise<SeasonFacts | undefined> {
  const { insurer, policy } = version;
  if (!seesSeason(viewer, insurer)) return undefined;
  const [regions, municipalities, parts, contracts, candidacies, tenderLots, registrations] =
    await Promise.all([
      allRegions(viewer, db),
      allMunicipalities(viewer, db),
      allRegionParts(viewer, db),
      readContracts(viewer, db, insurer),
      readCandidacies(viewer, db, insurer, policy.contractYear),
      readTenderLots(viewer, db, insurer, policy.contractYear),
      readRegistrations(viewer, db, insurer, policy.contractYear),
    ]);
  const named = new Set([
    ...contracts.flatMap((contract) => [
      contract.provider,
      ...contract.parties.map((party) => party.organisation),
    ]),
    ...candidacies.map((candidacy) => candidacy.provider),
    ...registrations.map((registration) => registration.provider),
  ]);
  return {
    contractYear: policy.contractYear,
    regions,
    municipalities,
    parts,
    lots: policy.lots,
    organisations: await nameOrganisations(viewer, db, [...named]),
    contracts,
    candidacies,
    tenderLots,
    registrations,
    renewalBy: deadlineDay(policy, "renewal"),
  };
}

/** What anybody may see of a contract year: published agreements with lead parties, oldest first (reading 20). */
export async function publicFacts(viewer: Viewer, db: Db, version: PolicyVersion): Promise<PublicFacts> {
  const { contractYear } = version.policy;
  const contracts = await readContracts(viewer, db, version.insurer, ["idd"]);
  const renewalBy = deadlineDay(version.policy, "renewal");
  const publications = contracts
    .flatMap((contract) => publicationsOf(contract, contractYear, renewalBy, viewer.now))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  const [regions, municipalities, organisations] = await Promise.all([
    allRegions(viewer, db),
    allMunicipalities(viewer, db),
    nameOrganisations(
      viewer,
      db,
      publications.map((each) => each.provider),
    ),
  ]);
  return { contractYear, regions, municipalities, organisations, publications };
}
