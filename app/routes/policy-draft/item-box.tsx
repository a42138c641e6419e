import { useId } from "react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { useText } from "#app/i18n/use-text";
import type { BoxShown } from "#app/routes/policy-draft/shown.server";

type BoxProps = { readonly box: BoxShown };

/** One box of the form of an item, drawn by what can stand in it. */
export function ItemBox({ box }: BoxProps) {
  const { name, kind, values } = box;
  const text = useText("policy-draft");
  const hint = useHint(box);
  if (kind === "text") return <Languages box={box} />;
  if (kind === "test") return <Test box={box} />;
  if (kind === "yes-no") return <Tick name={name} value="yes" label={box.label} on={values[0] === "yes"} />;
  if (kind === "words" && box.choices) return <Several box={box} />;
  if (kind === "words")
    return (
      <LongField name={name} label={box.label} hint={text("form.lines")} typed={values.join("\n")} rows={3} />
    );
  if (box.choices) return <Choice box={box} name={name} value={values[0] ?? ""} label={box.label} />;
  return (
    <Field
      name={name}
      label={box.label}
      hint={hint}
      defaultValue={values[0]}
      inputMode={kind === "number" || kind === "cents" ? "decimal" : undefined}
      autoComplete="off"
    />
  );
}

function useHint({ kind, optional }: BoxShown): string | undefined {
  const text = useText("policy-draft");
  const hints = [...(kind === "day" ? [text("form.day")] : []), ...(optional ? [text("form.optional")] : [])];
  return hints.length > 0 ? hints.join(" ") : undefined;
}

function Languages({ box: { name, label, values } }: BoxProps) {
  const text = useText("policy-draft");
  const isLong = values.some((value) => value.length > 90) || name === "text";
  return (["nl", "en"] as const).map((language, at) => {
    const props = { name: `${name}.${language}`, label: `${label} (${text(`language.${language}`)})` };
    return isLong ? (
      <LongField key={language} {...props} typed={values[at]} rows={4} />
    ) : (
      <Field key={language} {...props} defaultValue={values[at]} autoComplete="off" />
    );
  });
}

function Choice({
  box: { optional, choices = [] },
  name,
  value,
  label,
}: BoxProps & { readonly name: string; readonly value: string; readonly label: string }) {
  const text = useText("policy-draft");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {(optional || value === "") && <option value="">{text("form.none")}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What an answer must be: how it is held against a value, and the value. */
function Test({ box }: BoxProps) {
  const text = useText("policy-draft");
  const { name, label, values } = box;
  return (
    <>
      <Choice box={box} name={`${name}.how`} value={values[0] ?? ""} label={label} />
      <Field
        name={`${name}.value`}
        label={`${label} (${text("form.test")})`}
        hint={text("form.testHint")}
        defaultValue={values[1]}
        autoComplete="off"
      />
    </>
  );
}

function Several({ box: { name, label, values, choices = [] } }: BoxProps) {
  return (
    <fieldset className="field policy-several">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          name={name}
          value={choice.value}
          label={choice.label}
          on={values.includes(choice.value)}
        />
      ))}
    </fieldset>
  );
}

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly on: boolean;
};

const Tick = ({ name, value, label, on }: TickProps) => (
  <p className="policy-tick">
    <label>
      <input type="checkbox" name={name} value={value} defaultChecked={on} /> {label}
    </label>
  </p>
);
