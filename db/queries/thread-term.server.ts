import { dayOf } from "#app/domain/calendar";
import { type ResponseDue, responseDue } from "#app/domain/dates/term";
import type { PolicyVersion } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import { takesProposals } from "#app/domain/thread-refusal";
import type { Viewer } from "#app/domain/viewer";
import { policiesInForce, publishedPolicy } from "#db/queries/policy.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import type { Db } from "#db/store.server";

/** The term of an answer, with the window of the policy that it follows from. */
export type PolicyTerm = ResponseDue & {
  readonly policy: string;
  readonly window: string;
  readonly movable: boolean;
};

/**
 * By when a side has to answer what it receives now, as the policy of the thing says (rules 1.32 and 1.33): counted
 * from the viewer's day. Undefined where the policy names no window, and for what has terms of its own.
 */
export async function termOfSide(
  viewer: Viewer,
  db: Db,
  place: ThreadPlace,
  organisation: string,
): Promise<PolicyTerm | undefined> {
  const version = takesProposals(place.thing) ? await policyOf(viewer, db, place) : undefined;
  const actor = organisation === place.holder.id ? "insurer" : "provider";
  const window = version?.policy.windows.find((each) => each.actor === actor);
  if (!version || !window) return undefined;
  const due = responseDue(window, dayOf(viewer.now));
  return { ...due, policy: version.id, window: window.key, movable: window.movable };
}

/** The version that the thing keeps or, of an agreement, the one in force of the latest year that buys as it does. */
const policyOf = async (
  viewer: Viewer,
  db: Db,
  { holder, region, policy: kept }: ThreadPlace,
): Promise<PolicyVersion | undefined> =>
  kept !== undefined
    ? publishedPolicy(viewer, db, kept)
    : (await policiesInForce(viewer, db))
        .filter(
          ({ insurer, policy }) => insurer === holder.id && isRegional(policy) === (region !== undefined),
        )
        .sort((a, b) => a.policy.contractYear - b.policy.contractYear)
        .at(-1);
