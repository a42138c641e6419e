import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import { authorities, isRunning } from "#app/domain/contracting/agreement-fact";
import type { AgreementStepKind } from "#app/domain/contracting/agreement-step";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

type AgreementFormsProps = { readonly page: AgreementPage; readonly refused: RefusedAct | undefined };

/** The steps that the agreement can take for the year. */
export function AgreementForms({ page, refused }: AgreementFormsProps) {
  const text = useText("contracting");
  const language = useLanguage();
  const fieldsOf = useAgreementFields(page);
  const { choices, year } = page;
  const steps = page.steps.filter((kind) => !isRunning({ kind }));
  const gone = refused && !page.steps.some((step) => step === refused.typed.step) ? refused : undefined;
  if (steps.length === 0 && !gone) return null;
  const end = choices ? formatDay(choices.optionTo, language) : "";
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      {gone && <Notice kind="error">{gone.problems.join(" ")}</Notice>}
      {steps.map((step) => (
        <ActForm
          // What was recorded does not stay typed in its form.
          key={`${step} ${page.history.length}`}
          title={text(`act.${step}`)}
          say={text(`act.${step}.say`, { year: year ?? "", end })}
          hidden={{ step, year: String(year ?? "") }}
          fields={fieldsOf(step)}
          refused={refused?.typed.step === step ? refused : undefined}
          submit={text("step.submit")}
        />
      ))}
    </section>
  );
}

/** The fields of each step. */
function useAgreementFields({
  today,
  choices,
}: AgreementPage): (step: AgreementStepKind) => readonly ActField[] {
  const text = useText("contracting");
  const day: ActField = { name: "day", kind: "day", label: text("field.day"), value: today };
  const reason: ActField = { name: "reason", kind: "long", label: text("field.reason") };
  const files: ActField = {
    ...{ name: "files", kind: "files", label: text("field.originals"), hint: text("field.originalsHint") },
  };
  const either = (name: string, label: string): ActField => ({
    ...{ name, kind: "one-of", label },
    options: (["yes", "no"] as const).map((value) => ({ value, label: text(`choice.${value}`) })),
  });
  const lots = (chosen: boolean): ActField => ({
    ...{ name: "lots", kind: "several", label: text("field.lots"), options: choices?.lots ?? [] },
    chosen: chosen ? (choices?.lots ?? []).map(({ value }) => value) : [],
  });
  const accepted: readonly ActField[] = [
    { name: "by", kind: "line", label: text("field.by"), hint: text("field.byHint") },
    {
      ...{ name: "authority", kind: "one-of", label: text("field.authority") },
      options: authorities.map((value) => ({ value, label: text(`authority.${value}`) })),
    },
    day,
    files,
  ];
  return (step) => {
    if (step === "accepted") return accepted;
    if (step === "integral-offer") return [lots(true), day, files];
    if (step === "bought-selectively") return [lots(true), day, files];
    if (step === "selective-declined" || step === "talks-failed") return [reason, day, files];
    if (step === "renewed")
      return [
        { name: "endsOn", kind: "day", label: text("field.endsOn"), value: choices?.renewedTo },
        day,
        files,
      ];
    if (step === "option-told") return [either("used", text("field.used")), day, files];
    if (step === "reopening-decided") return [either("reopens", text("field.reopens")), reason, day];
    return [day, files];
  };
}
