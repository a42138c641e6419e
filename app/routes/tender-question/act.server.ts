import type { SignedIn } from "#app/auth/viewer.server";
import type { RefusedAct } from "#app/components/act-form";
import type { QuestionStep } from "#app/domain/tender/question";
import { textFields } from "#app/exchange/edited-form.server";
import { stepForm } from "#app/features/tender-questions/form";
import { takeQuestionStep } from "#app/features/tender-questions/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Acting = {
  readonly visitor: SignedIn;
  readonly store: Store;
  readonly deed: Deed;
  readonly id: string;
  readonly form: FormData;
};

/** Takes the step of a form; undefined for what is not the viewer's, as if it did not exist. */
export async function actOnQuestion({
  visitor: { viewer, language },
  store,
  deed,
  id,
  form,
}: Acting): Promise<{ readonly done: string } | RefusedAct | undefined> {
  const say = translator(textsFor(language, "tender-question")["tender-question"] ?? {}, language);
  const typed = textFields(form);
  const refuse = (problems: readonly string[]): RefusedAct => ({
    typed,
    problems: [...new Set(problems)].map((problem) => say(`refused.${problem}`)),
  });
  const read = stepForm.safeParse(typed);
  if (!read.success) return refuse(read.error.issues.map(({ message }) => message));
  const { seen } = read.data;
  const taken = await takeQuestionStep(store, deed, viewer, id, { step: stepOf(read.data), seen });
  if (taken === undefined) return undefined;
  return taken === "taken" ? { done: read.data.step } : refuse([taken]);
}

function stepOf(given: ReturnType<typeof stepForm.parse>): QuestionStep {
  switch (given.step) {
    case "answered":
      return { kind: given.step, wording: given.wording, answer: given.answer };
    case "privacy-refused":
      return { kind: given.step, reason: given.reason, by: given.by };
    default:
      return { kind: given.step };
  }
}
