import { ActForm, type RefusedAct } from "#app/components/act-form";
import type { Day } from "#app/domain/calendar";
import { type DutyOn, duties } from "#app/domain/ceiling/contract-terms";
import { useText } from "#app/i18n/use-text";

type DutyFormProps = {
  readonly today: Day;
  readonly duty: DutyOn | undefined;
  readonly refused: RefusedAct | undefined;
};

/** Where a buyer records what the agreement says of continuing care. */
export function DutyForm({ today, duty, refused }: DutyFormProps) {
  const text = useText("duty");
  return (
    <ActForm
      key={duty?.from}
      title={text("form.title")}
      say={text("form.say")}
      hidden={{ act: "duty" }}
      refused={refused}
      submit={text("form.submit")}
      fields={[
        {
          ...{ name: "duty", kind: "one-of", label: text("form.duty"), value: duty?.duty },
          options: duties.map((value) => ({ value, label: text(`choice.${value}`) })),
        },
        { name: "clause", kind: "long", label: text("form.clause"), value: duty?.clause },
        { name: "from", kind: "day", label: text("form.from"), value: today },
      ]}
    />
  );
}
