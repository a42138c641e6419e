import type { JudgingRefusal, JudgingStep } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { textFields } from "#app/exchange/edited-form.server";
import { groundForm, normForm, seenForm, stepForm } from "#app/features/tender/form";
import { type GroundRefusal, judgeGround } from "#app/features/tender/judge-ground.server";
import { judgeNorm, type NormRefusal } from "#app/features/tender/judge-norm.server";
import { takeStep } from "#app/features/tender/take-step.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

const known = [
  "changed-meanwhile",
  "too-short",
  "too-long",
  "not-sent",
  "repair-runs",
  "day-wrong",
  "not-asked",
  "not-told",
  "no-response",
  "choice-missing",
  "norm-missing",
  "ground-missing",
  "ground-holds",
] as const satisfies readonly Problem[];
type Problem = JudgingRefusal | NormRefusal | GroundRefusal;

export type ActAnswer = {
  readonly problems: readonly Problem[];
  /** Everything that was typed, for the form to show again. */
  readonly typed: Readonly<Record<string, string>>;
  readonly done: string;
};

/** Does what a form of the page asks; undefined for what is not the viewer's, as if it did not exist. */
export async function actOnRegistration(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  form: FormData,
): Promise<ActAnswer | undefined> {
  const typed = textFields(form);
  const answer = (problems: readonly Problem[]): ActAnswer => ({ problems, typed, done: typed.step ?? "" });
  const named = (error: { readonly issues: readonly { readonly message: string }[] }) =>
    known.filter((problem) => error.issues.some(({ message }) => message === problem));
  if (typed.step === "judged-norm") {
    const read = normForm.safeParse(typed);
    if (!read.success) return answer(named(read.error));
    const taken = await judgeNorm(store, deed, viewer, id, read.data);
    return taken && answer(taken === "taken" ? [] : [taken]);
  }
  if (typed.step === "judged-ground") {
    const read = groundForm.safeParse(typed);
    if (!read.success) return answer(named(read.error));
    const taken = await judgeGround(store, deed, viewer, id, read.data);
    return taken && answer(taken === "taken" ? [] : [taken]);
  }
  const read = stepForm.safeParse(typed);
  const seen = seenForm.safeParse(typed);
  if (!read.success || !seen.success) {
    const problems = read.error ? named(read.error) : [];
    return problems.length > 0 ? answer(problems) : undefined;
  }
  const taken = await takeStep(store, deed, viewer, id, { step: stepOf(read.data), seen: seen.data.seen });
  return taken && answer(taken === "taken" ? [] : [taken]);
}

function stepOf(given: ReturnType<typeof stepForm.parse>): JudgingStep {
  switch (given.step) {
    case "judged":
      return { kind: given.step, qualifies: given.qualifies, reason: given.reason };
    case "repair-asked":
      return { kind: given.step, what: given.what, by: given.by };
    case "annulled":
      return { kind: given.step, step: "repair-asked", reason: given.reason };
    default:
      return { kind: given.step, text: given.text };
  }
}
