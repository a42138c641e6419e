import { Form } from "@remix-run/react";
import { MadeFrom } from "#app/components/stale-form";
import type { FormFields } from "#app/domain/stale-form";
import type { RegistrationContent } from "#app/domain/tender/registering";
import { useText } from "#app/i18n/use-text";

export type TickGroup = {
  readonly name: "conditions" | "declarations" | "intentions";
  readonly ticks: readonly { readonly key: string; readonly title: string; readonly text: string }[];
};

type StepProps = {
  readonly groups: readonly TickGroup[];
  readonly content: RegistrationContent;
  readonly open: boolean;
  readonly made: FormFields;
};

const titles = {
  conditions: "conditions.price",
  declarations: "conditions.declarations",
  intentions: "conditions.intentions",
} as const;

/** What is accepted, declared and intended: by ticking it, for the offer is not negotiated. */
export function ConditionsStep({ groups, content, open, made }: StepProps) {
  const text = useText("tender");
  return (
    <Form method="post" className="season-form">
      <MadeFrom fields={made} />
      {groups.map(({ name, ticks }) => (
        <fieldset key={name} disabled={!open}>
          <legend>{text(titles[name])}</legend>
          {ticks.map(({ key, title, text: words }) => (
            <p key={key} id={key}>
              <label>
                <input type="checkbox" name={name} value={key} defaultChecked={content[name].includes(key)} />{" "}
                <strong>{title}.</strong> {words}
              </label>
            </p>
          ))}
        </fieldset>
      ))}
      {open && (
        <button className="button" type="submit">
          {text("save")}
        </button>
      )}
    </Form>
  );
}
