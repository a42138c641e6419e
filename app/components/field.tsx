import { type InputHTMLAttributes, useId } from "react";

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly name: string;
  readonly label: string;
  /** What is wrong with what was filled in. */
  readonly problem?: string | undefined;
};

/** A field of a form with its label, and in words what is wrong with it. */
export function Field({ label, problem, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {problem && (
        <p className="alarm" id={`${id}problem`}>
          {problem}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}problem` : undefined}
      />
    </div>
  );
}
