import type { Day, Instant } from "#app/domain/calendar";
import type { Dated } from "#app/domain/fact";
import type { Area, RegionCode } from "#app/domain/region";

/** A stored fact: what is common to all, and its own detail. */
type FactRow<D> = { id: string; day: Day; recordedAt: Instant; supersedes: string | null; detail: D };

/** The facts of each thing, by the key of the thing they belong to. */
export function factsByOwner<D extends object>(
  rows: readonly { readonly owner: string; readonly fact: FactRow<D> }[],
): ReadonlyMap<string, readonly (Dated & D)[]> {
  const sorted = new Map<string, (Dated & D)[]>();
  for (const { owner, fact } of rows) {
    const { id, day, recordedAt, supersedes, detail } = fact;
    const read = { id, day, recordedAt, ...(supersedes === null ? {} : { supersedes }), ...detail };
    const others = sorted.get(owner);
    if (others) others.push(read);
    else sorted.set(owner, [read]);
  }
  return sorted;
}

type Place<R> = { readonly region: R; readonly part: string | null };

/** The area of a row: absent stays absent, for what is served nationwide altogether. */
export function areaOf(row: Place<RegionCode>): Area;
export function areaOf(row: Place<RegionCode | null>): Area | undefined;
export function areaOf({ region, part }: Place<RegionCode | null>): Area | undefined {
  return region === null ? undefined : { region, ...(part === null ? {} : { part }) };
}
