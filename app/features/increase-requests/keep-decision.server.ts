import { uuidv7 } from "uuidv7";
import { lotOfField } from "#app/domain/increase-request/decision";
import { may } from "#app/domain/permission";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { asFormFields, type DecisionFields } from "#app/features/increase-requests/form";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { audit, type Deed } from "#db/audit.server";
import { decisionDraft, keepDecisionDraft } from "#db/queries/decision-draft.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store, Tx } from "#db/store.server";

const KEPT = "kept-decision-draft";

/**
 * What a colleague made of the draft of a decision after a form was made, where the form would undo it; undefined where
 * it would not.
 */
export async function staleDecision(
  tx: Tx,
  viewer: Viewer,
  request: string,
  { madeFrom, typed }: { readonly madeFrom: FormFields | undefined; readonly typed: DecisionFields },
): Promise<Stale | undefined> {
  const draft = await decisionDraft(viewer, tx, { request });
  if (!draft || !madeFrom) return undefined;
  const edited = { thing: "increase-request", thingId: request, verbs: [KEPT] };
  const now = asFormFields(draft.fields);
  // A field of the draft that was not sent along is emptied.
  const emptied = Object.fromEntries(Object.keys(now).map((name) => [name, []]));
  return staleForm(viewer, tx, edited, { madeFrom, now, typed: { ...emptied, ...asFormFields(typed) } });
}

/** Keeps the draft of a decision, one for each request, inside a transaction. @returns its key */
export async function keepDraftedDecision(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  request: string,
  fields: DecisionFields,
): Promise<string> {
  const known = await decisionDraft(viewer, tx, { request });
  const [id, insurer = "", savedBy = ""] = [known?.id ?? uuidv7(), viewer.organisation, deed.account];
  await keepDecisionDraft(tx, { id, request, insurer, fields, savedAt: deed.clockAt, savedBy });
  await audit(tx, deed, {
    ...{ verb: KEPT, thing: "increase-request", thingId: request },
    ...{ before: known && audited(known.fields), after: audited(fields) },
  });
  return id;
}

/** What is typed of a decision, as the log tells it. */
function audited({ seen: _, part, ...fields }: DecisionFields) {
  const typed = Object.entries({ ...fields, partAmount: part ?? "" }).filter(([, text]) => text !== "");
  const lots = typed.flatMap(([name, reason]) => {
    const lot = lotOfField(name);
    return lot ? [{ lot, reason }] : [];
  });
  return {
    ...Object.fromEntries(typed.filter(([name]) => !lotOfField(name))),
    ...(lots.length > 0 && { lotReasons: lots }),
  };
}

/**
 * Keeps what a buyer made up about a request, for colleagues to go on with. The provider sees nothing of it.
 * @returns what a colleague made of it meanwhile, where this would undo that; "unknown" for a request that is not the
 *   viewer's to decide
 */
export async function keepDecision(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: { readonly fields: DecisionFields; readonly madeFrom: FormFields | undefined },
): Promise<Stale | "kept" | "unknown"> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await requestAtHand(viewer, tx, id);
    if (!found || found.request.insurer !== viewer.organisation || !may(viewer.roles, "decide-increases"))
      return "unknown";
    const stale = await staleDecision(tx, viewer, id, { madeFrom: given.madeFrom, typed: given.fields });
    if (stale) return stale;
    await keepDraftedDecision(tx, deed, viewer, id, given.fields);
    return "kept";
  });
}
