import { type ComponentProps, useId } from "react";

type FieldProps = Omit<ComponentProps<"input">, "id"> & {
  readonly label: string;
  readonly name: string;
  /** What helps to fill it in, below the label. */
  readonly hint?: string | undefined;
  /** What is wrong with the value, and what would be right. */
  readonly problem?: string | undefined;
  /** By what an address can go to it, where something else on the page names it. */
  readonly place?: string | undefined;
};

/** One line of a form: label, hint, input and what is wrong with it, tied together for who hears the page. */
export function Field({ label, hint, problem, place, ...input }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field" id={place}>
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
        aria-invalid={problem ? true : undefined}
      />
      {problem && (
        <p id={`${id}-problem`} className="alarm">
          {problem}
        </p>
      )}
    </div>
  );
}
