import { StaleForm } from "#app/components/stale-form";
import { organisationKinds } from "#app/domain/organisation";
import type { Question } from "#app/domain/policy/questionnaire";
import type { Stale } from "#app/domain/stale-form";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { TickGroup } from "#app/routes/tender-form/conditions-step";
import type { LotToChoose } from "#app/routes/tender-form/lots-step";

type StaleStepProps = {
  readonly stale: Stale;
  readonly typed: readonly (readonly [string, string])[];
  readonly questions: readonly Question[];
  readonly groups: readonly TickGroup[];
  readonly lots: readonly LotToChoose[];
};

/** A step that a colleague kept otherwise meanwhile, to choose from by the names that the step itself uses. */
export function StaleStep({ stale, typed, ...step }: StaleStepProps) {
  const { label, written } = useStepWords(step);
  return <StaleForm stale={stale} typed={typed} label={label} written={written} />;
}

const own = ["agb", "kvk", "kind", "locations", "signatory", "capacity"] as const;
const ticked = { conditions: "conditions.price", declarations: "conditions.declarations" } as const;

function useStepWords({ questions, groups, lots }: Omit<StaleStepProps, "stale" | "typed">) {
  const text = useText("tender");
  const words = useText("eligibility");
  const language = useLanguage();
  const label = (field: string): string => {
    const known = own.find((each) => each === field);
    if (known) return text(`field.${known}`);
    if (field === "lots") return text("step.lots");
    if (field === "conditions" || field === "declarations") return text(ticked[field]);
    if (field === "intentions") return text("conditions.intentions");
    return questions.find(({ key }) => key === field)?.title[language] ?? field;
  };
  const written = (field: string, value: string): string => {
    if (field === "kind") {
      const kind = organisationKinds.find((each) => each === value);
      return kind ? words(`kind.${kind}`) : value;
    }
    if (field === "lots") return lotName(lots, value);
    const tick = groups.find(({ name }) => name === field)?.ticks.find(({ key }) => key === value);
    if (tick) return tick.title;
    const question = questions.find(({ key }) => key === field);
    if (question?.kind === "yes-no" && (value === "yes" || value === "no")) return text(`answer.${value}`);
    const options = question?.kind === "choice" ? question.options : [];
    return options.find(({ key }) => key === value)?.title[language] ?? value;
  };
  return { label, written };
}

function lotName(lots: readonly LotToChoose[], id: string): string {
  const lot = lots.find(({ areas }) => areas.some((area) => area.id === id));
  const area = lot?.areas.find((each) => each.id === id);
  return lot && area ? `${lot.title}, ${area.name}` : id;
}
