import { useId } from "react";

type LongFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly typed?: string | undefined;
  readonly problem?: string | undefined;
};

/** A field for more than one line. */
export function LongField({ name, label, hint, rows = 5, typed, problem }: LongFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={typed}
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
