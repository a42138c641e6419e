import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";

export type ActOption = { readonly value: string; readonly label: string };

type Named = { readonly name: string; readonly label: string; readonly hint?: string | undefined };
type OneLine = Named & {
  readonly kind: "day" | "time" | "line" | "long";
  readonly value?: string | undefined;
};
type Choice = Named & {
  readonly kind: "choice" | "one-of";
  readonly options: readonly ActOption[];
  readonly value?: string | undefined;
};
type Several = Named & {
  readonly kind: "several";
  readonly options: readonly ActOption[];
  readonly chosen: readonly string[];
};
type Files = Named & { readonly kind: "files" };

/** One field of an act; what was typed before comes back in it. */
export type ActField = OneLine | Choice | Several | Files;

/** Everything a form holds, as it was typed. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form that was sent and refused: what was typed, and why it was not kept. */
export type RefusedAct = { readonly typed: Typed; readonly problems: readonly string[] };

type ActFormProps = {
  readonly title: string;
  readonly say?: string | undefined;
  /** What the form sends along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The same, of what has several values. */
  readonly several?: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly ActField[];
  readonly refused?: RefusedAct | undefined;
  readonly submit: string;
  readonly open?: boolean;
};

/** An act as a form that opens under its name; it works without scripts, and loses nothing that was typed. */
export function ActForm(props: ActFormProps) {
  const { title, say, hidden, several = {}, fields, refused, submit, open = false } = props;
  return (
    <details className="act" open={open || refused !== undefined}>
      <summary>{title}</summary>
      <Form method="post" encType="multipart/form-data" preventScrollReset noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {Object.entries(several).flatMap(([name, values]) =>
          values.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
        {refused && (
          <Notice kind="error">
            <ul>
              {refused.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        )}
        {say && <p className="soft">{say}</p>}
        {fields.map((field) => (
          <OneField key={field.name} field={field} typed={refused?.typed[field.name]} />
        ))}
        <button className="button" type="submit">
          {submit}
        </button>
      </Form>
    </details>
  );
}

function OneField({ field, typed }: { field: ActField; typed: Typed[string] | undefined }) {
  const { name, label, hint } = field;
  const text = typeof typed === "string" ? typed : undefined;
  const common = { name, label, ...(hint && { hint }) };
  if (field.kind === "choice") return <ChoiceField field={field} typed={text} />;
  if (field.kind === "one-of") return <OneOf field={field} typed={text} />;
  if (field.kind === "several") return <SeveralOf field={field} typed={typed} />;
  if (field.kind === "files") return <Field {...common} type="file" multiple />;
  if (field.kind === "long") return <LongField {...common} rows={4} typed={text ?? field.value} />;
  const type = field.kind === "day" ? "date" : field.kind === "time" ? "time" : "text";
  // A moment of receipt is to the second.
  const step = field.kind === "time" ? 1 : undefined;
  return <Field {...common} {...{ type, step }} defaultValue={text ?? field.value} autoComplete="off" />;
}

type ChoiceProps = { readonly field: Choice; readonly typed: string | undefined };

function ChoiceField({ field: { name, label, hint, options, value }, typed }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
      <select id={id} name={name} defaultValue={typed ?? value} aria-describedby={hint && `${id}-hint`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const OneOf = ({ field: { name, label, options, value }, typed }: ChoiceProps) => (
  <fieldset>
    <legend>{label}</legend>
    {options.map((option) => (
      <label key={option.value}>
        <input
          type="radio"
          name={name}
          value={option.value}
          defaultChecked={(typed ?? value) === option.value}
        />{" "}
        {option.label}
      </label>
    ))}
  </fieldset>
);

type SeveralProps = { readonly field: Several; readonly typed: Typed[string] | undefined };

function SeveralOf({ field: { name, label, hint, options, chosen }, typed }: SeveralProps) {
  const id = useId();
  const ticked = Array.isArray(typed) ? typed : chosen;
  return (
    <fieldset aria-describedby={hint && id}>
      <legend>{label}</legend>
      {hint && (
        <p id={id} className="soft">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={ticked.includes(option.value)}
          />{" "}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
