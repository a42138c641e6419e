import { groupedBy } from "#app/domain/grouping";
import { type RequestSummary, totalsOf } from "#app/domain/increase-request/summary";
import type { LotKey } from "#app/domain/lot";

/** What was asked, granted, not granted and is open of one region or lot. */
export type PictureRow = { readonly key: string } & ReturnType<typeof totalsOf>;

/** Requests that ask for several lots, or for all of an agreement, belong to no lot alone: nothing counts twice. */
export const SEVERAL_LOTS = "several";
export const ALL_LOTS = "all";

/** The lot that a request counts under: that of its ceiling, else the only one that it names. */
export function lotOf(ceilingLot: LotKey | undefined, asked: readonly LotKey[] | undefined): string {
  const [only, ...others] = asked ?? [];
  if (ceilingLot !== undefined) return ceilingLot;
  if (only === undefined) return ALL_LOTS;
  return others.length > 0 ? SEVERAL_LOTS : only;
}

/** Requests together by a key, what is open most first; the rows add up to the whole to the cent. */
export function pictureOf<Row extends RequestSummary>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): PictureRow[] {
  return (
    [...groupedBy(rows, keyOf)]
      .map(([key, group]) => ({ key, ...totalsOf(group) }))
      // What was withdrawn asks nothing: a place with nothing else is no part of the picture.
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.open - a.open || b.asked - a.asked || (a.key < b.key ? -1 : 1))
  );
}
