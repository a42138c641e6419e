import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import { authorities, isRunning } from "#app/domain/contracting/agreement-fact";
import type { AgreementStepKind } from "#app/domain/contracting/agreement-step";
import { isAnswer } from "#app/domain/contracting/offer";
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
  const elsewhere = ["party-added", "annulled", "ground-judged"];
  const here = [...page.steps, ...elsewhere];
  const gone = refused && !here.some((step) => step === refused.typed.step) ? refused : undefined;
  const end = choices ? formatDay(choices.optionTo, language) : "";
  const own = (step: AgreementStepKind) => !page.buys && isAnswer({ kind: step });
  // Whoever answers an offer of its own reads what it does; a buyer what it records.
  const wordsOf = (step: AgreementStepKind) =>
    !page.buys && (step === "accepted" || step === "declined")
      ? { title: text(`act.${step}.own`), say: text(`act.${step}.ownSay`) }
      : { title: text(`act.${step}`), say: text(`act.${step}.say`, { year: year ?? "", end }) };
  if (steps.length === 0 && !gone) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      {gone && <Notice kind="error">{gone.problems.join(" ")}</Notice>}
      {steps.map((step) => (
        <ActForm
          // What was recorded does not stay typed in its form.
          key={`${step} ${page.history.length}`}
          {...wordsOf(step)}
          hidden={{ step, year: String(year ?? ""), ...(own(step) ? { day: page.today } : {}) }}
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
  buys,
}: AgreementPage): (step: AgreementStepKind) => readonly ActField[] {
  const text = useText("contracting");
  // A provider answers today; what a buyer records has the day on which it was so.
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
    ...(buys ? [day] : []),
    { name: "files", kind: "files", label: text("field.proof"), hint: text("field.proofHint") },
  ];
  const by: ActField = { name: "by", kind: "line", label: text("field.declinedBy") };
  return (step) => {
    if (step === "accepted") return accepted;
    if (step === "declined") return [by, reason, ...(buys ? [day, files] : [])];
    if (step === "offer-extended")
      return [{ name: "answerBy", kind: "day", label: text("field.answerBy") }, reason, day];
    if (step === "offer-withdrawn") return [reason, day];
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
