import { type Day, firstOfYear, type Instant } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import type { RegionCode } from "#app/domain/region";

/** A published agreement with a lead party: all that the public sees of a region (reading 20). */
export type Publication = {
  readonly region: RegionCode;
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
        region: contract.area.region,
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
