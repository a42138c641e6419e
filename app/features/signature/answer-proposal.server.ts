import type { ProposableActKey } from "#app/domain/proposal";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import type { Deed } from "#db/audit.server";
import { answerProposal, ownCapacity, type ProposableAct, type Signed } from "#db/proposals.server";
import { proposalFor } from "#db/queries/signature.server";
import type { Store } from "#db/store.server";

/** What each act is, by its key. */
export type Acts = Readonly<Record<ProposableActKey, ProposableAct>>;

type Answer = Parameters<typeof answerProposal>[5];

/**
 * Answers a proposal as oneself where one may, else in the place of the colleague whom one substitutes for.
 * @returns undefined for who can do neither, as if it did not exist
 */
export async function giveAnswer(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  acts: Acts,
  id: string,
  answer: Answer,
): Promise<Signed | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await proposalFor(viewer, tx, id);
    if (!found) return undefined;
    const act = acts[found.proposal.act];
    const capacity = await ownCapacity(viewer, tx, act, found.proposal.thingId);
    if (!capacity) return undefined;
    return answerProposal(tx, { ...deed, onBehalfOf: capacity.onBehalfOf }, viewer, act, id, answer);
  });
}
