import { type Day, firstOfYear, type Instant } from "#app/domain/calendar";
import { type Contract, type ContractForm, contractState } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";
import type { RegionCode } from "#app/domain/region";

/** A published agreement: all that the public sees of a region (reading 20). */
export type Publication = {
  readonly region: RegionCode;
  /** The part of the region, where it is not for the whole. */
  readonly part?: string | undefined;
  /** With a lead party, or for lots: from the open tender, or made privately. */
  readonly form: ContractForm;
  readonly lots: readonly LotKey[];
  readonly provider: string;
  readonly publishedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Whether it tells of a later end than was published of the agreement before. */
  readonly extends: boolean;
  /** The last day on which it counts for the contract year: a term that ends earlier counts until renewal is due. */
  readonly countsThrough: Day;
};

/** What has been published of an agreement, one publication for each time its term was made known, oldest first. */
export function publicationsOf(
  contract: Contract,
  year: number,
  renewalBy: Day | undefined,
  knownAt: Instant,
): Publication[] {
  const published = contract.facts
    .filter((fact) => fact.kind === "published" && fact.recordedAt <= knownAt)
    .map((fact) => fact.day);
  const { area } = contract;
  if (!area) return [];
  let before: Day | undefined;
  return [...new Set(published)].sort().flatMap((day) => {
    const state = contractState(contract, year, day, knownAt);
    if (!state || state.renewal === "failed") return [];
    const { startsOn, endsOn } = state;
    const extended = before !== undefined && before < endsOn;
    before = endsOn;
    const covers = endsOn >= firstOfYear(year);
    const countsThrough = covers || renewalBy === undefined || endsOn < renewalBy ? endsOn : renewalBy;
    return [
      {
        ...area,
        form: contract.form,
        lots: state.lots,
        provider: contract.provider,
        publishedOn: day,
        startsOn,
        endsOn,
        extends: extended,
        countsThrough,
      },
    ];
  });
}

/** The publication of a region that counts on a day: the latest, or undefined. */
export const publicationOn = (
  publications: readonly Publication[],
  region: RegionCode,
  day: Day,
): Publication | undefined =>
  publications
    .filter((each) => each.region === region && each.publishedOn <= day && day <= each.countsThrough)
    .at(-1);

/** The publications for lots of a region that count on a day, the latest of each provider and part, in order of time. */
export function lotPublicationsOn(
  publications: readonly Publication[],
  region: RegionCode,
  day: Day,
): Publication[] {
  const counting = publications.filter(
    (each) => each.region === region && each.publishedOn <= day && day <= each.countsThrough,
  );
  return [...new Map(counting.map((each) => [`${each.provider} ${each.part} ${each.lots}`, each])).values()];
}
