import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import type { Viewer } from "#app/domain/viewer";
import { decideRequest } from "#app/features/increase-requests/decide-request.server";
import { decisionForm, stepForm } from "#app/features/increase-requests/form";
import { type RequestStep, takeStep } from "#app/features/increase-requests/take-step.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What came of an act: what refused it, with what was typed, or which thanks to show. */
export type ActAnswer = {
  readonly problems: readonly ActProblem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done: "step" | "decided";
};

/** Does what a form of the page asks. @returns undefined for what is not the viewer's, as if it did not exist */
export async function actOnRequest(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  form: FormData,
): Promise<ActAnswer | undefined> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return form.has("outcome") || form.get("act") === "decide"
    ? decide(store, deed, viewer, id, typed)
    : step(store, deed, viewer, id, typed);
}

type Typed = ActAnswer["typed"];

async function decide(store: Store, deed: Deed, viewer: Viewer, id: string, typed: Typed) {
  const read = decisionForm.safeParse(typed);
  const answer = (problems: readonly ActProblem[]): ActAnswer => ({ problems, typed, done: "decided" });
  if (!read.success) return answer(problemsNamed(read.error.issues.map(({ message }) => message)));
  const { condition, conditionBy, ...decision } = read.data;
  if (condition && !conditionBy) return answer(["day-wrong"]);
  const given = {
    ...decision,
    condition: condition && conditionBy ? { text: condition, by: conditionBy } : undefined,
  };
  const taken = await decideRequest(store, deed, viewer, id, given);
  return taken && answer("refused" in taken ? taken.refused : []);
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
  if ("text" in rest) return { kind: kind === "response" ? "response" : "answered", text: rest.text };
  if (kind === "withdrawn") return { kind, ...rest };
  return { kind: "complete" };
}
