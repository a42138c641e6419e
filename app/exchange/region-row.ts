import type { Day } from "#app/domain/calendar";
import type { BucketKey } from "#app/domain/map-bucket";

/** A region of the map as files hold it; names of organisations and lots are written out. */
export type RegionRow = {
  readonly code: string;
  readonly name: string;
  /** Stable key of what the region is filed under on the layer. */
  readonly status: BucketKey;
  /** The same in the reader's language. */
  readonly statusName: string;
  readonly leadParty?: string | undefined;
  /** Organisations with an agreement, the lead party first. */
  readonly providers: readonly string[];
  /** Absent for the public, who would take none for an answer. */
  readonly selectiveLots?: readonly string[] | undefined;
  readonly gaps?: readonly string[] | undefined;
  /** Of the agreement that the public knows of. */
  readonly publishedOn?: Day | undefined;
  readonly startsOn?: Day | undefined;
  readonly day: Day;
  readonly contractYear: number;
  readonly source: string;
};
