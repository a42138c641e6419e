import { Form } from "@remix-run/react";
import { useId } from "react";
import { MadeFrom, StaleForm } from "#app/components/stale-form";
import { choosableKinds, frequencies } from "#app/domain/notice";
import type { FormFields, Stale } from "#app/domain/stale-form";
import { useText } from "#app/i18n/use-text";

export type CopiesRefusal = {
  readonly stale: Stale;
  readonly typed: readonly (readonly [string, string])[];
};

type CopiesSectionProps = {
  /** How often now, as the fields of the form. */
  readonly choices: FormFields;
  /** Set where the choice was changed elsewhere meanwhile. */
  readonly refusal: CopiesRefusal | undefined;
};

/** How often each kind of notice comes by mail. */
export function CopiesSection({ choices, refusal }: CopiesSectionProps) {
  const text = useText("notice");
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{text("choice.title")}</h2>
      <p>{text("choice.say")}</p>
      {refusal ? <Again {...refusal} /> : <ChoiceForm choices={choices} />}
    </section>
  );
}

function Again(refusal: CopiesRefusal) {
  const text = useText("notice");
  const named = <Key extends string>(keys: readonly Key[], key: string) => keys.find((each) => each === key);
  return (
    <StaleForm
      {...refusal}
      action="/account"
      label={(field) => {
        const kind = named(choosableKinds, field);
        return kind ? text(`choice.kind.${kind}`) : field;
      }}
      written={(_, value) => {
        const frequency = named(frequencies, value);
        return frequency ? text(`choice.${frequency}`) : value;
      }}
    />
  );
}

function ChoiceForm({ choices }: Pick<CopiesSectionProps, "choices">) {
  const text = useText("notice");
  const id = useId();
  return (
    <Form method="post" action="/account" preventScrollReset>
      <MadeFrom fields={choices} />
      {choosableKinds.map((kind) => (
        <div className="field" key={kind}>
          <label htmlFor={id + kind}>{text(`choice.kind.${kind}`)}</label>
          <select id={id + kind} name={kind} defaultValue={choices[kind]?.[0]}>
            {frequencies.map((frequency) => (
              <option key={frequency} value={frequency}>
                {text(`choice.${frequency}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button quiet" type="submit">
        {text("choice.submit")}
      </button>
    </Form>
  );
}
