import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { useText } from "#app/i18n/use-text";
import type { QuestionPage } from "#app/routes/tender-question/load.server";

type StepFormsProps = { readonly page: QuestionPage; readonly refused: RefusedAct | undefined };

/** The steps that the reader can take where the question stands. */
export function StepForms({ page, refused }: StepFormsProps) {
  const text = useText("tender-question");
  const { steps, seen, state } = page;
  const { text: asked, isPrivate, answered } = state;
  const gone = refused && !steps.some((step) => step === refused.typed.step) ? refused : undefined;
  const answer: ActField = {
    ...{ name: "answer", kind: "long", label: text("answer"), value: answered?.answer },
    hint: text(isPrivate ? "answer.private" : "answer.hint"),
  };
  const wording: ActField = {
    ...{ name: "wording", kind: "long", label: text("wording"), hint: text("wording.hint") },
    value: answered?.wording ?? asked,
  };
  const fieldsOf = (step: (typeof steps)[number]): readonly ActField[] => {
    if (step === "answered") return isPrivate ? [answer] : [wording, answer];
    if (step !== "privacy-refused") return [];
    return [
      { name: "reason", kind: "long", label: text("privacy.reason"), hint: text("privacy.reason.hint") },
      { name: "by", kind: "day", label: text("privacy.by") },
    ];
  };
  if (steps.length === 0 && !gone) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps")}</h2>
      {gone && <p className="alarm">{gone.problems.join(" ")}</p>}
      {steps.map((step, position) => (
        <ActForm
          // What was recorded does not stay typed in its form.
          key={`${step} ${seen}`}
          title={text(`act.${step}`)}
          say={text(step === "answered" && isPrivate ? "act.answered.sayPrivate" : `act.${step}.say`)}
          hidden={{
            ...{ step, seen: String(seen) },
            ...(step === "answered" && isPrivate && { wording: asked }),
          }}
          fields={fieldsOf(step)}
          refused={refused?.typed.step === step ? refused : undefined}
          open={position === 0}
          submit={text(`act.${step}.submit`)}
        />
      ))}
    </section>
  );
}
