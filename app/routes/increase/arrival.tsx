import { Field } from "#app/components/field";
import { useText } from "#app/i18n/use-text";

type ArrivalFieldsProps = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: (name: string) => string | undefined;
};

/** How and when a request that a buyer enters came in: that moment decides whether it was in time (reading 17). */
export function ArrivalFields({ typed, problem }: ArrivalFieldsProps) {
  const text = useText("increase");
  const wrong = problem("way");
  return (
    <>
      <p>{text("enter.say")}</p>
      <fieldset>
        <legend>{text("field.way")}</legend>
        {(["e-mail", "letter"] as const).map((way) => (
          <label key={way} className="increase-lot">
            <input type="radio" name="way" value={way} defaultChecked={typed.way === way} />{" "}
            {text(`way.${way}`)}
          </label>
        ))}
        {wrong && <p className="alarm">{wrong}</p>}
      </fieldset>
      <Field
        label={text("field.day")}
        name="day"
        type="date"
        defaultValue={typed.day}
        problem={problem("day")}
      />
      <Field
        label={text("field.time")}
        hint={text("field.timeHint")}
        name="time"
        type="time"
        step={1}
        defaultValue={typed.time}
        problem={problem("time")}
      />
    </>
  );
}
