import type { Day, Instant } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { RegionCode } from "#app/domain/region";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId, type Told } from "#db/seed/demonstration/moment.server";
import type { World } from "#db/seed/demonstration/world.server";

/** The season that the story's processes belong to. */
export type Season = {
  readonly insurer: string;
  /** The account of the buyer who works on it. */
  readonly buyer: string;
  readonly policyId: string;
  readonly policy: Policy;
};

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
  readonly recordedBy: string | null;
  readonly supersedes: string | null;
  readonly detail: D;
};

/** The rows of one thing's steps; `detailOf` gives what a step holds besides its moments, `by` who wrote it down. */
export function factRows<S extends Step, D>(
  owner: string,
  steps: readonly S[],
  detailOf: (step: S) => D,
  by: (step: S) => string | null,
): FactRow<D>[] {
  return steps.map((step, index) => ({
    id: stableId(`${owner}/${step.key ?? index}`),
    day: step.on.day,
    recordedAt: step.recorded?.at ?? step.on.at ?? officeMoment(step.on.day, owner, index),
    recordedBy: by(step),
    supersedes: step.corrects === undefined ? null : stableId(`${owner}/${step.corrects}`),
    detail: detailOf(step),
  }));
}

/** Who acts for an organisation in the story; null where it has nobody in it. */
export function personOf({ accounts }: World, keys: Keys, organisation: string): string | null {
  const person = accounts.find((account) => account.organisation === organisation);
  return person ? keys.account(person.key) : null;
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
