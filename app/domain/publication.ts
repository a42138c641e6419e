import type { Day } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";

/** A published agreement with a lead party: all that the public sees of a region (reading 20). */
export type Publication = {
  readonly region: RegionCode;
  readonly provider: string;
  readonly publishedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
};

/** The publication of a region that stands on a day, or undefined. */
export const publicationOn = (
  publications: readonly Publication[],
  region: RegionCode,
  day: Day,
): Publication | undefined =>
  publications.filter((each) => each.region === region && each.publishedOn <= day).at(-1);
