import { useId } from "react";

type LongTextProps = { readonly name: string; readonly label: string; readonly typed?: string | undefined };

/** A field for a few lines of explanation. */
export function LongText({ name, label, typed }: LongTextProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={4} defaultValue={typed} />
    </div>
  );
}
