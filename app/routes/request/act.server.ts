import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { type EditedForm, readEdited } from "#app/exchange/edited-form.server";
import { decideRequest } from "#app/features/increase-requests/decide-request.server";
import { readDecision, stepForm, typedDecision } from "#app/features/increase-requests/form";
import { keepDecision } from "#app/features/increase-requests/keep-decision.server";
import { type RequestStep, takeStep } from "#app/features/increase-requests/take-step.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What came of an act: what refused it, with what was typed, or which thanks to show. */
export type ActAnswer = {
  readonly problems: readonly ActProblem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done: "step" | "decided" | "proposed" | "kept";
  /** What the form of the decision was made from: so is the next attempt, for it shows what was typed. */
  readonly madeFrom?: FormFields | undefined;
  /** Set where a colleague changed the draft of the decision meanwhile, with all that was sent. */
  readonly stale?: Stale;
  readonly entries?: EditedForm["typed"];
};

/** Does what a form of the page asks. @returns undefined for what is not the viewer's, as if it did not exist */
export async function actOnRequest(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  form: FormData,
): Promise<ActAnswer | undefined> {
  const edited = readEdited(form);
  const typed = Object.fromEntries(edited.typed);
  const keeps = typed.act === "keep";
  return keeps || form.has("outcome") || typed.act === "decide"
    ? decide(store, deed, viewer, id, { typed, edited, keeps })
    : step(store, deed, viewer, id, typed);
}

type Typed = ActAnswer["typed"];
type Deciding = { readonly typed: Typed; readonly edited: EditedForm; readonly keeps: boolean };

async function decide(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { typed, edited, keeps }: Deciding,
) {
  const { madeFrom } = edited;
  const answer = (done: ActAnswer["done"], more: Partial<ActAnswer> = {}): ActAnswer => ({
    ...{ problems: [], typed, done, madeFrom },
    ...more,
  });
  const fields = typedDecision(typed);
  if (keeps) {
    const kept = await keepDecision(store, deed, viewer, id, { fields, madeFrom });
    if (kept === "unknown") return undefined;
    return answer("kept", kept === "kept" ? {} : { stale: kept, entries: edited.typed });
  }
  const read = readDecision(fields);
  if ("problems" in read) return answer("decided", read);
  const taken = await decideRequest(store, deed, viewer, id, read.decision, madeFrom);
  if (!taken) return undefined;
  if ("stale" in taken) return answer("decided", { stale: taken.stale, entries: edited.typed });
  if ("refused" in taken) return answer("decided", { problems: taken.refused });
  return "proposed" in taken ? answer("proposed") : answer("decided");
}

async function step(store: Store, deed: Deed, viewer: Viewer, id: string, typed: Typed) {
  const read = stepForm.safeParse(typed);
  const answer = (problems: readonly ActProblem[]): ActAnswer => ({ problems, typed, done: "step" });
  if (!read.success) {
    const named = problemsNamed(read.error.issues.map(({ message }) => message));
    return named.length > 0 ? answer(named) : undefined;
  }
  const taken = await takeStep(store, deed, viewer, id, stepOf(read.data));
  return taken && answer(taken === "taken" ? [] : [taken]);
}

function stepOf(data: ReturnType<typeof stepForm.parse>): RequestStep {
  const { step: kind, ...rest } = data;
  if ("considered" in rest) return { kind: "considered", ...rest, considered: rest.considered === "yes" };
  if ("met" in rest) return { kind: "condition-met", ...rest, met: rest.met === "yes" };
  if ("to" in rest) return { kind: "answer-moved", ...rest };
  if ("text" in rest) return { kind: kind === "response" ? "response" : "answered", text: rest.text };
  if (kind === "withdrawn") return { kind, ...rest };
  return { kind: "complete" };
}
