import { ActForm, type RefusedAct } from "#app/components/act-form";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

type AnnulFormProps = { readonly page: AgreementPage; readonly refused: RefusedAct | undefined };

/** Setting right what was recorded wrongly of the agreement. */
export function AnnulForm({ page: { annullable, history, year }, refused }: AnnulFormProps) {
  const text = useText("contracting");
  const language = useLanguage();
  if (annullable.length === 0) return null;
  return (
    <ActForm
      key={`annulled ${history.length}`}
      title={text("step.annulled")}
      say={text("annul.say")}
      hidden={{ step: "annulled", year: String(year ?? "") }}
      refused={refused?.typed.step === "annulled" ? refused : undefined}
      submit={text("step.submit")}
      fields={[
        {
          ...{ name: "fact", kind: "choice", label: text("annul.fact") },
          options: annullable.map(({ id, kind, day }) => ({
            value: id,
            label: text("annul.option", { step: text(`act.${kind}`), day: formatDay(day, language) }),
          })),
        },
        { name: "reason", kind: "long", label: text("field.reason") },
      ]}
    />
  );
}
