import { type ComponentProps, useId } from "react";

type FieldProps = Omit<ComponentProps<"input">, "id"> & {
  readonly label: string;
  readonly name: string;
  /** What helps to fill it in, below the label. */
  readonly hint?: string | undefined;
  /** What is wrong with the value, and what would be right. */
  readonly error?: string | undefined;
};

/** One line of a form: label, hint, input and what is wrong with it, tied together for who hears the page. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <p id={`${id}-error`} className="alarm">
          {error}
        </p>
      )}
    </div>
  );
}
