import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { MadeFrom } from "#app/components/stale-form";
import { type OrganisationKind, organisationKinds } from "#app/domain/organisation";
import type { FormFields } from "#app/domain/stale-form";
import { isWrong, type Missing, type RegistrationContent } from "#app/domain/tender/registering";
import { useText } from "#app/i18n/use-text";

type StepProps = {
  readonly content: RegistrationContent;
  readonly open: boolean;
  readonly made: FormFields;
  /** The kind that the AGB code hints at, where another was chosen. */
  readonly hint: OrganisationKind | undefined;
  readonly missing: readonly Missing[];
};

/** Who registers, from where it delivers, and who signs. */
export function OrganisationStep({ content, open, made, hint, missing }: StepProps) {
  const text = useText("tender");
  const words = useText("eligibility");
  const id = useId();
  // What is empty is no mistake yet; what is filled in wrongly is told at once.
  const wrong = new Map(missing.filter(isWrong).map(({ field, key }) => [field, text(key)]));
  const kinds = organisationKinds.filter((kind) => kind !== "insurer" && kind !== "requesters");
  return (
    <Form method="post" className="season-form">
      <MadeFrom fields={made} />
      {hint && <Notice kind="warn">{text("kindHint", { kind: words(`kind.${hint}`) })}</Notice>}
      <Field
        name="agb"
        place="agb"
        maxLength={200}
        label={text("field.agb")}
        hint={text("field.agb.hint")}
        problem={wrong.get("agb")}
        defaultValue={content.agb}
        inputMode="numeric"
        disabled={!open}
      />
      <Field
        name="kvk"
        place="kvk"
        maxLength={200}
        label={text("field.kvk")}
        hint={text("field.kvk.hint")}
        problem={wrong.get("kvk")}
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
      <Locations content={content} open={open} />
      <Field
        name="signatory"
        place="signatory"
        maxLength={200}
        label={text("field.signatory")}
        defaultValue={content.signatory}
        disabled={!open}
      />
      <Field
        name="capacity"
        place="capacity"
        maxLength={200}
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

function Locations({ content, open }: Pick<StepProps, "content" | "open">) {
  const text = useText("tender");
  const id = useId();
  return (
    <div className="field" id="locations">
      <label htmlFor={id}>{text("field.locations")}</label>
      <p id={`${id}-hint`} className="soft">
        {text("field.locations.hint")}
      </p>
      <textarea
        id={id}
        name="locations"
        maxLength={10_000}
        aria-describedby={`${id}-hint`}
        defaultValue={content.locations.join("\n")}
        disabled={!open}
      />
    </div>
  );
}
