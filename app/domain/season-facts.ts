import { type Day, firstOfYear, type Instant } from "#app/domain/calendar";
import type { Candidacy } from "#app/domain/candidacy";
import { type Contract, endOf } from "#app/domain/contract";
import { heldAt } from "#app/domain/contracting/holder";
import { type Dated, latest } from "#app/domain/fact";
import type { Lot } from "#app/domain/lot";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Area, Municipality, Region, RegionCode, RegionPart } from "#app/domain/region";
import type { RegionFacts } from "#app/domain/region-status";
import type { Registration } from "#app/domain/registration";
import type { TenderLot } from "#app/domain/tender";

/** An organisation as a map or page names it. */
export type NamedOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly fictional: boolean;
};

/** Everything known about one contract year of one insurer: the one payload that maps and pages derive from. */
export type SeasonFacts = {
  readonly contractYear: number;
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  readonly parts: readonly RegionPart[];
  readonly lots: readonly Lot[];
  readonly organisations: readonly NamedOrganisation[];
  readonly contracts: readonly Contract[];
  readonly candidacies: readonly Candidacy[];
  readonly tenderLots: readonly TenderLot[];
  readonly registrations: readonly Registration[];
  /** Last day for a present lead party and the insurer to agree on the contract year (rule 4.56). */
  readonly renewalBy?: Day | undefined;
};

/** The facts of a season, sorted out by region once, so that any day can be derived quickly. */
export function factsByRegion(season: SeasonFacts): ReadonlyMap<RegionCode, RegionFacts> {
  return new Map(season.regions.map(({ code }) => [code, factsOf(season, code)]));
}

/** The facts of one region. */
export function factsOf(season: SeasonFacts, region: RegionCode): RegionFacts {
  const here = (each: { readonly area?: Area | undefined }) => each.area?.region === region;
  const tenderLots = season.tenderLots.filter(here);
  const tendered = new Set(tenderLots.map((each) => each.id));
  const parts = season.parts.filter((part) => part.region === region);
  const inParts = new Set(parts.flatMap((part) => part.municipalities));
  return {
    region,
    contractYear: season.contractYear,
    parts,
    partsLeaveRest: season.municipalities.some((each) => each.region === region && !inParts.has(each.code)),
    contracts: season.contracts.filter(here),
    candidacies: season.candidacies.filter((each) => here(each) && each.contractYear === season.contractYear),
    tenderLots,
    registrations: season.registrations.filter((each) => tendered.has(each.tenderLot)),
    renewalBy: season.renewalBy,
  };
}

/** What was known of a season at a moment: later facts, what they alone tell of, and who is named by them only, fall away. */
export function seasonKnownAt(season: SeasonFacts, knownAt: Instant): SeasonFacts {
  const known = <F extends Dated, T extends { readonly facts: readonly F[] }>(things: readonly T[]): T[] =>
    things.flatMap((thing) => {
      const facts = thing.facts.filter((fact) => fact.recordedAt <= knownAt);
      return facts.length > 0 ? [{ ...thing, facts }] : [];
    });
  const isKnown = ({ recordedAt }: { readonly recordedAt?: Instant | undefined }) =>
    recordedAt === undefined || recordedAt <= knownAt;
  const contracts = known(season.contracts).map((contract) => ({
    ...heldAt(contract, knownAt),
    parties: contract.parties.filter(isKnown),
  }));
  const candidacies = known(season.candidacies);
  const registrations = known(season.registrations);
  const named = new Set([
    ...contracts.flatMap(({ provider, parties }) => [
      provider,
      ...parties.map((party) => party.organisation),
    ]),
    ...[...candidacies, ...registrations].map(({ provider }) => provider),
  ]);
  return {
    ...season,
    parts: season.parts.filter(isKnown),
    contracts,
    candidacies,
    registrations,
    tenderLots: known(season.tenderLots),
    organisations: season.organisations.filter(({ id }) => named.has(id)),
  };
}

/** The moment of the last fact known at `knownAt`: until the next fact, one knows the same. */
export function lastKnown(season: SeasonFacts, knownAt: Instant): Instant | undefined {
  const things = [...season.contracts, ...season.candidacies, ...season.tenderLots, ...season.registrations];
  let last: Instant | undefined;
  const see = ({ recordedAt }: { readonly recordedAt?: Instant | undefined }) => {
    if (recordedAt && recordedAt <= knownAt && (last === undefined || recordedAt > last)) last = recordedAt;
  };
  for (const thing of things) thing.facts.forEach(see);
  for (const { parties, holders = [] } of season.contracts) [...parties, ...holders].forEach(see);
  season.parts.forEach(see);
  return last;
}

/** Whether an agreement was still running, as far as is known of it, when `year` began. */
export function touchesFrom({ facts }: Contract, year: number): boolean {
  const agreed = latest(facts, "agreed");
  return !agreed || endOf(facts, agreed.endsOn) >= firstOfYear(year);
}
