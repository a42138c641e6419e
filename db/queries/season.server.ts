import { may } from "#app/domain/permission";
import { deadlineDay, type PolicyVersion } from "#app/domain/policy";
import { type Publication, publicationsOf } from "#app/domain/publication";
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

/**
 * The agreements with lead parties that had been published by the viewer's moment, oldest first: what anybody may see.
 * Lead parties are given by name.
 */
export async function publications(viewer: Viewer, db: Db, version: PolicyVersion): Promise<Publication[]> {
  const { insurer, policy } = version;
  const contracts = await readContracts(viewer, db, insurer, ["idd"]);
  const organisations = await nameOrganisations(
    viewer,
    db,
    contracts.map((contract) => contract.provider),
  );
  const names = new Map(organisations.map((each) => [each.id, each.name]));
  return contracts
    .flatMap((contract) =>
      publicationsOf(contract, policy.contractYear, deadlineDay(policy, "renewal"), viewer.now),
    )
    .map((each) => ({ ...each, provider: names.get(each.provider) ?? each.provider }))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
}
