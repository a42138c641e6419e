import { Form } from "@remix-run/react";
import { useId } from "react";
import type { ChosenColumns, ColumnKey } from "#app/domain/production/column";
import { useText } from "#app/i18n/use-text";

type Column = { readonly means: ColumnKey; readonly head: string; readonly required: boolean };

type ColumnChoicesProps = {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  /** What was chosen and refused. */
  readonly chosen: ChosenColumns | undefined;
};

/** A choice among the columns of a file for each thing that a line can say. */
export function ColumnChoices({ columns, heads, chosen }: ColumnChoicesProps) {
  const text = useText("production");
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{text("columns.choose")}</h2>
      <p className="soft">{text("columns.remember")}</p>
      <Form method="post">
        {columns.map((column) => (
          <Choice key={column.means} {...column} heads={heads} head={chosen?.[column.means] ?? column.head} />
        ))}
        <p className="ways">
          <button className="button" type="submit">
            {text("columns.submit")}
          </button>
        </p>
      </Form>
    </section>
  );
}

function Choice({ heads, ...column }: Column & { readonly heads: readonly string[] }) {
  const text = useText("production");
  const id = useId();
  const word = text(`column.${column.means}`);
  return (
    <div className="field">
      <label htmlFor={id}>{column.required ? text("columns.needed", { column: word }) : word}</label>
      <select id={id} name={column.means} defaultValue={column.head}>
        <option value="">{text("columns.none")}</option>
        {[...new Set(heads)]
          .filter((head) => head !== "")
          .map((head) => (
            <option key={head} value={head}>
              {head}
            </option>
          ))}
      </select>
    </div>
  );
}
