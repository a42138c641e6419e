import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import type { CandidacyStepKind } from "#app/domain/contracting/candidacy-step";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { CandidacyPage } from "#app/routes/candidacy/load.server";

type StepFormsProps = { readonly page: CandidacyPage; readonly refused: RefusedAct | undefined };

/** The steps that can be taken where the candidacy stands; judging a norm stands with the norm. */
export function StepForms({ page, refused }: StepFormsProps) {
  const text = useText("contracting");
  const fieldsOf = useStepFields(page);
  const steps = page.steps.filter((step) => step !== "norm-judged");
  const here = [...page.steps, "annulled"];
  const gone = refused && !here.some((step) => step === refused.typed.step) ? refused : undefined;
  if (steps.length === 0 && !gone) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      {gone && <p className="alarm">{gone.problems.join(" ")}</p>}
      {steps.map((step, position) => (
        <ActForm
          // What was recorded does not stay typed in its form.
          key={`${step} ${page.history.length}`}
          title={text(`step.${step}`)}
          say={step === "judged" ? outcomeSaid(page, text) : text(`step.${step}.say`)}
          hidden={{ step, ...(step === "judged" && { meets: page.outcome ? "yes" : "no" }) }}
          fields={fieldsOf(step)}
          refused={refused?.typed.step === step ? refused : undefined}
          open={position === 0 && step !== "judged"}
          submit={text("step.submit")}
        />
      ))}
    </section>
  );
}

type Say = ReturnType<typeof useText<"contracting">>;

const outcomeSaid = ({ outcome }: CandidacyPage, text: Say): string =>
  text(outcome === undefined ? "step.judged.open" : outcome ? "step.judged.meets" : "step.judged.fails");

/** Setting right what was recorded wrongly. */
export function AnnulForm({ page, refused }: StepFormsProps) {
  const text = useText("contracting");
  const language = useLanguage();
  const { annullable, history } = page;
  if (annullable.length === 0) return null;
  return (
    <ActForm
      key={history.length}
      title={text("step.annulled")}
      say={text("step.annulled.say")}
      hidden={{ step: "annulled" }}
      refused={refused?.typed.step === "annulled" ? refused : undefined}
      submit={text("step.submit")}
      fields={[
        {
          ...{ name: "fact", kind: "choice", label: text("annul.fact") },
          options: annullable.map(({ id, kind, day }) => ({
            value: id,
            label: text("annul.option", { step: text(`step.${kind}`), day: formatDay(day, language) }),
          })),
        },
        { name: "reason", kind: "long", label: text("field.reason") },
      ]}
    />
  );
}

/** The fields of each step. */
function useStepFields({ today, choices }: CandidacyPage): (step: CandidacyStepKind) => readonly ActField[] {
  const text = useText("contracting");
  const day: ActField = { name: "day", kind: "day", label: text("field.day"), value: today };
  const reason: ActField = { name: "reason", kind: "long", label: text("field.reason") };
  const files: ActField = {
    ...{ name: "files", kind: "files", label: text("field.originals"), hint: text("field.originalsHint") },
  };
  const yesNo = [
    { value: "yes", label: text("signed.yes") },
    { value: "no", label: text("signed.no") },
  ];
  const roles = (["hospital", "partner", "subcontractor"] as const).map((value) => ({
    ...{ value, label: text(`role.${value}`) },
  }));
  const offer: readonly ActField[] = [
    { name: "day", kind: "day", label: text("field.receivedDay"), value: today },
    { name: "time", kind: "time", label: text("field.receivedTime"), hint: text("field.receivedTimeHint") },
    files,
  ];
  const party: readonly ActField[] = [
    {
      ...{ name: "organisation", kind: "choice", label: text("column.party") },
      options: [{ value: "", label: text("choose") }, ...(choices?.providers ?? [])],
    },
    { name: "role", kind: "one-of", label: text("column.role"), value: "hospital", options: roles },
    { name: "signed", kind: "one-of", label: text("column.signed"), options: yesNo },
    day,
    files,
  ];
  const agreed: readonly ActField[] = [
    day,
    { name: "startsOn", kind: "day", label: text("field.startsOn"), value: choices?.startsOn },
    { name: "endsOn", kind: "day", label: text("field.endsOn"), value: choices?.endsOn },
    {
      ...{ name: "lots", kind: "several", label: text("field.lots") },
      ...{ options: choices?.lots ?? [], chosen: choices?.inIdd ?? [] },
    },
    files,
  ];
  return (step) => {
    if (step === "offer-received") return offer;
    if (step === "party-named") return party;
    if (step === "agreed") return agreed;
    if (step === "documents-sent") return [day, files];
    if (step === "talks-opened") return [day];
    if (step === "support-shown" || step === "ceiling-accepted") return [day, reason, files];
    return [day, reason];
  };
}
