import type { Day, Instant } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { RegionCode } from "#app/domain/region";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId, type Told } from "#db/seed/demonstration/moment.server";

/** The season that the story's processes belong to. */
export type Season = { readonly insurer: string; readonly policyId: string; readonly policy: Policy };

/** A step as the story tells it. */
type Step = {
  readonly on: Told;
  readonly recorded?: Told | undefined;
  readonly key?: string | undefined;
  readonly corrects?: string | undefined;
};

export type FactRow<D> = {
  readonly id: string;
  readonly day: Day;
  readonly recordedAt: Instant;
  readonly supersedes: string | null;
  readonly detail: D;
};

/** The rows of one thing's steps; `detailOf` gives what a step holds besides its moments. */
export function factRows<S extends Step, D>(
  owner: string,
  steps: readonly S[],
  detailOf: (step: S) => D,
): FactRow<D>[] {
  return steps.map((step, index) => ({
    id: stableId(`${owner}/${step.key ?? index}`),
    day: step.on.day,
    recordedAt: step.recorded?.at ?? step.on.at ?? officeMoment(step.on.day, owner, index),
    supersedes: step.corrects === undefined ? null : stableId(`${owner}/${step.corrects}`),
    detail: detailOf(step),
  }));
}

type Placed = { readonly region: RegionCode; readonly part?: string | undefined };

/** The columns that place a thing. */
export const placed = ({ region, part }: Placed, keys: Keys) => ({
  region,
  part: part === undefined ? null : keys.part(part),
});

/** Inserts rows a few hundred at a time, since both engines limit the values of one statement. */
export async function inChunks<R>(
  rows: readonly R[],
  insert: (chunk: R[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 300) await insert(rows.slice(from, from + 300));
}
