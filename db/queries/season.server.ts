import { dayOf, type Instant } from "#app/domain/calendar";
import type { ContractForm } from "#app/domain/contract";
import type { PublicFacts } from "#app/domain/map-layer";
import { may } from "#app/domain/permission";
import { deadlineDay, type PolicyVersion } from "#app/domain/policy";
import { publicationsOf } from "#app/domain/publication";
import { isPartOf } from "#app/domain/region-part";
import type { Registration } from "#app/domain/registration";
import { lastKnown, type SeasonFacts, seasonKnownAt, touchesFrom } from "#app/domain/season-facts";
import { knownToProvider } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { readCandidacies } from "#db/queries/candidacy.server";
import { readContracts } from "#db/queries/contract.server";
import { keptUntilWrite } from "#db/queries/kept.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allMunicipalities, allRegionParts, allRegions } from "#db/queries/region.server";
import { readRegistrations, readTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** Whether the viewer works for the insurer and may see its season. */
const seesSeason = (viewer: Viewer, insurer: string): boolean =>
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
  if (!seesSeason(viewer, version.insurer)) return undefined;
  return (await knownSeason(viewer, db, version)).season;
}

/**
 * What of a contract year is the viewer's own organisation's as a provider; of others it holds nothing.
 * @param sealed its registrations in a sealed tender, which no fact tells of yet
 */
export async function ownSeason(
  viewer: Viewer,
  db: Db,
  version: PolicyVersion,
  sealed: readonly Registration[] = [],
): Promise<SeasonFacts> {
  const { season } = await knownSeason(viewer, db, version);
  const own = <T extends { readonly provider: string }>(things: readonly T[]): T[] =>
    things.filter(({ provider }) => provider === viewer.organisation);
  const known = own(season.registrations).map((registration) => ({
    ...registration,
    facts: knownToProvider(registration.facts),
  }));
  const registrations = [...known, ...sealed];
  const registered = new Set(registrations.map(({ tenderLot }) => tenderLot));
  return {
    ...season,
    organisations: season.organisations.filter(({ id }) => id === viewer.organisation),
    contracts: own(season.contracts).map((contract) => ({ ...contract, parties: [] })),
    candidacies: own(season.candidacies),
    registrations,
    tenderLots: season.tenderLots.filter(({ id }) => registered.has(id)),
  };
}

/** What anybody may see of a contract year: published agreements, oldest first (reading 20). */
export async function publicFacts(viewer: Viewer, db: Db, version: PolicyVersion): Promise<PublicFacts> {
  const kept = await knownSeason(viewer, db, version);
  kept.public ??= publishedOf(kept.season, viewer.now);
  return kept.public;
}

/** The lots that are or were open, as everybody may know of them: not what came in for them, nor why they are open. */
export async function publicLots(viewer: Viewer, db: Db, version: PolicyVersion) {
  const { season } = await knownSeason(viewer, db, version);
  const today = dayOf(viewer.now);
  return season.tenderLots
    .filter(({ days }) => days.opensOn <= today)
    .map(({ id, area, lot, days, facts }) => ({
      ...{ id, area, lot, days },
      withdrawn: facts.some(({ kind, day }) => kind === "withdrawn" && day <= today),
    }));
}

function publishedOf(season: SeasonFacts, now: Instant): PublicFacts {
  const { contractYear, regions, municipalities, contracts, renewalBy, lots } = season;
  const of = (...forms: readonly ContractForm[]) =>
    contracts
      .filter(({ form }) => forms.includes(form))
      .flatMap((contract) => publicationsOf(contract, contractYear, renewalBy, now))
      .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  const [publications, perLot] = [of("idd"), of("tender", "private")];
  const published = new Set([...publications, ...perLot].map((each) => each.provider));
  const organisations = season.organisations.filter(({ id }) => published.has(id));
  return { contractYear, regions, municipalities, organisations, publications, perLot, lots };
}

/** A season as known at a moment, with what the public sees of it once somebody asked. */
type Known = { readonly season: SeasonFacts; public?: PublicFacts };
/** A season with all its facts, and what was known of it at the moments asked for. */
type Kept = { readonly all: SeasonFacts; readonly known: Map<string, Known> };
const MOST_MOMENTS = 32;
const keep = keptUntilWrite<Kept>();

async function knownSeason(viewer: Viewer, db: Db, version: PolicyVersion): Promise<Known> {
  const { all, known } = await keep(db, version.id, async () => ({
    all: await readSeason(viewer, db, version),
    known: new Map<string, Known>(),
  }));
  const taken = all.contracts
    .flatMap(({ holders = [] }) => holders)
    .filter(({ from }) => from <= dayOf(viewer.now));
  const moment = `${lastKnown(all, viewer.now)} ${taken.length}`;
  const one = known.get(moment) ?? { season: seasonKnownAt(all, viewer.now) };
  if (known.size >= MOST_MOMENTS) known.clear();
  known.set(moment, one);
  return one;
}

async function readSeason(viewer: Viewer, db: Db, { insurer, policy }: PolicyVersion): Promise<SeasonFacts> {
  const always: Viewer = { ...viewer, now: "9999-12-31T00:00:00.000Z" };
  const { contractYear } = policy;
  const [regions, municipalities, parts, contracts, candidacies, tenderLots, registrations] =
    await Promise.all([
      allRegions(always, db),
      allMunicipalities(always, db),
      allRegionParts(always, db).then((all) => all.filter((part) => isPartOf(part, insurer))),
      readContracts(always, db, insurer).then((all) =>
        all.filter((each) => touchesFrom(each, contractYear - 1)),
      ),
      readCandidacies(always, db, insurer, contractYear),
      readTenderLots(always, db, insurer, contractYear),
      readRegistrations(always, db, insurer, contractYear),
    ]);
  const named = [
    ...contracts.flatMap(({ provider, holders = [], parties }) => [
      provider,
      ...holders.map(({ organisation }) => organisation),
      ...parties.map((party) => party.organisation),
    ]),
    ...[...candidacies, ...registrations].map(({ provider }) => provider),
  ];
  return {
    contractYear,
    regions,
    municipalities,
    parts,
    lots: policy.lots,
    organisations: await nameOrganisations(always, db, named),
    contracts,
    candidacies,
    tenderLots,
    registrations,
    renewalBy: deadlineDay(policy, "renewal"),
  };
}
