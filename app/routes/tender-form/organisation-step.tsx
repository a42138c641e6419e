import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { MadeFrom } from "#app/components/stale-form";
import { type OrganisationKind, organisationKinds } from "#app/domain/organisation";
import type { FormFields } from "#app/domain/stale-form";
import type { RegistrationContent } from "#app/domain/tender/registering";
import { useText } from "#app/i18n/use-text";

type StepProps = {
  readonly content: RegistrationContent;
  readonly open: boolean;
  readonly made: FormFields;
  /** The kind that the AGB code hints at, where another was chosen. */
  readonly hint: OrganisationKind | undefined;
};

/** Who registers, from where it delivers, and who signs. */
export function OrganisationStep({ content, open, made, hint }: StepProps) {
  const text = useText("tender");
  const words = useText("eligibility");
  const id = useId();
  const kinds = organisationKinds.filter((kind) => kind !== "insurer" && kind !== "requesters");
  return (
    <Form method="post" className="season-form">
      <MadeFrom fields={made} />
      {hint && <Notice kind="warn">{text("kindHint", { kind: words(`kind.${hint}`) })}</Notice>}
      <Field
        name="agb"
        label={text("field.agb")}
        hint={text("field.agb.hint")}
        defaultValue={content.agb}
        inputMode="numeric"
        disabled={!open}
      />
      <Field
        name="kvk"
        label={text("field.kvk")}
        hint={text("field.kvk.hint")}
        defaultValue={content.kvk}
        inputMode="numeric"
        disabled={!open}
      />
      <div className="field">
        <label htmlFor={`${id}-kind`}>{text("field.kind")}</label>
        <select id={`${id}-kind`} name="kind" defaultValue={content.kind} disabled={!open}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-locations`}>{text("field.locations")}</label>
        <p id={`${id}-hint`} className="soft">
          {text("field.locations.hint")}
        </p>
        <textarea
          id={`${id}-locations`}
          name="locations"
          aria-describedby={`${id}-hint`}
          defaultValue={content.locations.join("\n")}
          disabled={!open}
        />
      </div>
      <Field
        name="signatory"
        label={text("field.signatory")}
        defaultValue={content.signatory}
        disabled={!open}
      />
      <Field
        name="capacity"
        label={text("field.capacity")}
        hint={text("field.capacity.hint")}
        defaultValue={content.capacity}
        disabled={!open}
      />
      {open && (
        <button className="button" type="submit">
          {text("save")}
        </button>
      )}
    </Form>
  );
}
