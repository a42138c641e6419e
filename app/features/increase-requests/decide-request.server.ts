import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import {
  type DecisionRefusal,
  type DraftedDecision,
  needsSecond,
} from "#app/domain/increase-request/decision";
import { mandateOf } from "#app/domain/increase-request/mandate";
import { may } from "#app/domain/permission";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { decisionFields } from "#app/features/increase-requests/form";
import { keepDraftedDecision, staleDecision } from "#app/features/increase-requests/keep-decision.server";
import { signedDecision } from "#app/features/increase-requests/sign-decision.server";
import { takeDecision, weighDecision } from "#app/features/increase-requests/take-decision.server";
import { areOvertaken, requestAtHand } from "#app/features/increase-requests/take-step.server";
import type { Deed } from "#db/audit.server";
import { isProposed, propose } from "#db/proposals.server";
import { decisionDraft } from "#db/queries/decision-draft.server";
import { readMandates } from "#db/queries/increase-mandate.server";
import type { Store, Tx } from "#db/store.server";

export type DecideAnswer =
  | { readonly decided: string; readonly granted: number }
  /** It lies above the mandate of its maker, and waits for a second signature. */
  | { readonly proposed: string }
  /** A colleague made something else of it meanwhile. */
  | { readonly stale: Stale }
  | {
      readonly refused: readonly (
        | DecisionRefusal
        | "changed-meanwhile"
        | "proposed-already"
        | "nobody-signs"
      )[];
    };

/**
 * Decides on a request, or takes the place of an earlier decision; above the mandate of whoever decides it is proposed
 * for a second signature instead.
 * @param madeFrom what the form was made from, where it says so
 * @returns undefined for a request that is not the viewer's to decide, as if it did not exist
 */
export async function decideRequest(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: DraftedDecision,
  madeFrom?: FormFields,
): Promise<DecideAnswer | undefined> {
  const begun = deed;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await requestAtHand(viewer, tx, id);
    if (!found || found.request.insurer !== viewer.organisation || !may(viewer.roles, "decide-increases"))
      return undefined;
    const stale = await staleDecision(tx, viewer, id, { madeFrom, typed: decisionFields(given) });
    if (stale) return { stale };
    if (await areOvertaken(viewer, tx, begun, [id])) return { refused: ["changed-meanwhile"] };
    const weighed = weighDecision(found, given, dayOf(deed.clockAt));
    if ("refused" in weighed) return weighed;
    const { granted } = weighed;
    const mandates = await readMandates(viewer, tx);
    const mandate = mandateOf(mandates, deed.account, found.ground.version.policy.ceiling?.mandate);
    if (needsSecond(granted, mandate)) return proposeDecision(tx, deed, viewer, id, given);
    return { decided: await takeDecision(tx, deed, viewer, found, { given, granted }), granted };
  });
}

async function proposeDecision(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  request: string,
  given: DraftedDecision,
): Promise<DecideAnswer> {
  const known = await decisionDraft(viewer, tx, { request });
  // What waits for a signature stays what it was.
  if (known && (await isProposed(viewer, tx, signedDecision.key, known.id, deed.clockAt)))
    return { refused: ["proposed-already"] };
  const draft = await keepDraftedDecision(tx, deed, viewer, request, decisionFields(given));
  const asked = { id: uuidv7(), thingId: draft, reason: given.reason.trim() };
  const answer = await propose(tx, deed, viewer, signedDecision, asked);
  if ("proposed" in answer) return answer;
  return { refused: [answer.refused === "nobody" ? "nobody-signs" : "proposed-already"] };
}
