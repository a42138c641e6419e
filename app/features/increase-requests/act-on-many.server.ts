import type { ActProblem } from "#app/domain/increase-request/problem";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { decideRequest } from "#app/features/increase-requests/decide-request.server";
import { asFormFields, type ManyAct, readDecision } from "#app/features/increase-requests/form";
import { keepDecision } from "#app/features/increase-requests/keep-decision.server";
import { requestAtHand, takeStep } from "#app/features/increase-requests/take-step.server";
import type { Deed } from "#db/audit.server";
import { decisionDraft } from "#db/queries/decision-draft.server";
import type { Store } from "#db/store.server";

/** What came of an act on one of many requests: it was done, it waits for a second signature, or why it was not. */
export type ManyAnswer = "done" | "proposed" | "drafted-already" | "no-draft" | ActProblem;

/** A request as it was chosen, with how many steps it had on the page that it was chosen from. */
export type ChosenRequest = { readonly id: string; readonly seen: number };

/** A chosen request with what came of the act. */
export type ManyResult = {
  readonly id: string;
  readonly reference: string;
  readonly answers: readonly ManyAnswer[];
};

/**
 * Does one act on each of many requests, each in a transaction of its own: what is refused for one stops none of the
 * others. Requests that are not the viewer's are left out, as if they did not exist.
 */
export async function actOnMany(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  chosen: readonly ChosenRequest[],
  act: ManyAct,
): Promise<ManyResult[]> {
  const results: ManyResult[] = [];
  for (const one of chosen) {
    const found = await requestAtHand(viewer, store.db, one.id);
    if (!found || found.request.insurer !== viewer.organisation || !may(viewer.roles, "decide-increases"))
      continue;
    const answers = await actOnOne(store, deed, viewer, one, act);
    if (answers) results.push({ id: one.id, reference: found.request.reference, answers });
  }
  return results;
}

async function actOnOne(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, seen }: ChosenRequest,
  act: ManyAct,
): Promise<readonly ManyAnswer[] | undefined> {
  if (act.kind === "decide") return decideAsDrafted(store, deed, viewer, id);
  if (act.kind === "draft") {
    const fields = { outcome: act.outcome, reason: act.reason, seen: String(seen) };
    // Made from nothing: a draft that is there already is not written over unseen.
    const kept = await keepDecision(store, deed, viewer, id, { fields, madeFrom: {} });
    if (kept === "unknown") return undefined;
    return kept === "kept" ? ["done"] : ["drafted-already"];
  }
  const taken = await takeStep(store, deed, viewer, id, act);
  return taken && (taken === "taken" ? ["done"] : [taken]);
}

/** Decides as the kept draft says, which is refused where the request changed after it was made up. */
async function decideAsDrafted(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<readonly ManyAnswer[] | undefined> {
  const draft = await decisionDraft(viewer, store.db, { request: id });
  if (!draft || draft.savedAt > viewer.now) return ["no-draft"];
  const read = readDecision(draft.fields);
  if ("problems" in read) return read.problems;
  const answer = await decideRequest(store, deed, viewer, id, read.decision, asFormFields(draft.fields));
  if (!answer) return undefined;
  if ("refused" in answer) return answer.refused;
  if ("stale" in answer) return ["changed-meanwhile"];
  return "proposed" in answer ? ["proposed"] : ["done"];
}
