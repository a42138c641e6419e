import type { Day } from "#app/domain/calendar";
import type { Candidacy } from "#app/domain/candidacy";
import type { Contract } from "#app/domain/contract";
import type { Lot } from "#app/domain/lot";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Municipality, Region, RegionCode, RegionPart } from "#app/domain/region";
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
  const here = (each: { readonly area: { readonly region: RegionCode } }) => each.area.region === region;
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
