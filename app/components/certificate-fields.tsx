import { useId } from "react";
import { Field } from "#app/components/field";
import type { TypedCertificate } from "#app/domain/eligibility/certificate-check";
import { useText } from "#app/i18n/use-text";

const lines = [
  { name: "standard", hint: true },
  { name: "edition", hint: true },
  { name: "scheme", hint: false },
  { name: "number", hint: true },
  { name: "issuer", hint: true },
  { name: "legalPerson", hint: false },
  { name: "kvk", hint: true },
] as const;

type CertificateFieldsProps = {
  readonly typed: TypedCertificate;
  /** What is wrong, in words, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly disciplines: readonly { readonly key: string; readonly title: string }[];
};

const one = (value: TypedCertificate[keyof TypedCertificate]): string =>
  typeof value === "string" ? value : (value?.join("\n") ?? "");

/** The fields of a certificate, as what is typed stays when something is wrong. */
export function CertificateFields({ typed, problems, disciplines }: CertificateFieldsProps) {
  const text = useText("certificate");
  const id = useId();
  return (
    <>
      {lines.map(({ name, hint }) => (
        <Field
          key={name}
          name={name}
          label={text(`field.${name}`)}
          hint={hint ? text(`field.${name}.hint`) : undefined}
          defaultValue={one(typed[name])}
          problem={problems[name]}
        />
      ))}
      <fieldset>
        <legend>{text("field.disciplines")}</legend>
        {disciplines.map(({ key, title }) => (
          <p key={key}>
            <label>
              <input
                type="checkbox"
                name="disciplines"
                value={key}
                defaultChecked={typed.disciplines?.includes(key)}
              />{" "}
              {title}
            </label>
          </p>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{text("field.locations")}</label>
        <p id={`${id}-hint`} className="soft">
          {text("field.locations.hint")}
        </p>
        <textarea
          id={id}
          name="locations"
          aria-describedby={`${id}-hint`}
          defaultValue={one(typed.locations)}
        />
      </div>
      {(["validFrom", "validThrough"] as const).map((name) => (
        <Field
          key={name}
          name={name}
          type="date"
          label={text(`field.${name}`)}
          defaultValue={one(typed[name])}
          problem={problems[name]}
        />
      ))}
    </>
  );
}
