import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { choiceOf, type FormFields, MADE_FROM, type Stale, type StaleField } from "#app/domain/stale-form";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** Lets a form carry what it was made from, so that it does not undo unseen what somebody else keeps meanwhile. */
export const MadeFrom = ({ fields }: { readonly fields: FormFields }) => (
  <input type="hidden" name={MADE_FROM} value={JSON.stringify(fields)} />
);

type StaleFormProps = {
  readonly stale: Stale;
  /** Everything that was typed, by the names of the form. */
  readonly typed: readonly (readonly [string, string])[];
  /** The name of a field for readers. */
  readonly label: (field: string) => string;
  /** A value of a field for readers; as it stands where absent. */
  readonly written?: (field: string, value: string) => string;
  readonly action?: string;
};

/** What somebody else changed meanwhile, beside what is typed here, with the choice for each; nothing typed is lost. */
export function StaleForm({ stale, typed, label, written = (_, value) => value, action }: StaleFormProps) {
  const text = useText("stale");
  const hidden = typed.map(([name, value], index) => ({ key: `${index} ${name}`, name, value }));
  const shown = (field: string, values: readonly string[]): ReactNode =>
    values.every((value) => value === "") ? (
      <span className="soft">{text("nothing")}</span>
    ) : (
      <span className="stale-value">{values.map((value) => written(field, value)).join("\n")}</span>
    );
  const choice = ({ field, touched, ...values }: StaleField, side: "theirs" | "mine") => (
    <label>
      <input
        type="radio"
        name={choiceOf(field)}
        value={side}
        defaultChecked={touched === (side === "mine")}
      />{" "}
      {shown(field, values[side])}
    </label>
  );
  const columns: Column<StaleField>[] = [
    { key: "field", head: text("column.field"), cell: ({ field }) => label(field) },
    { key: "before", head: text("column.before"), cell: ({ field, before }) => shown(field, before) },
    { key: "theirs", head: text("column.theirs"), cell: (row) => choice(row, "theirs") },
    { key: "mine", head: text("column.mine"), cell: (row) => choice(row, "mine") },
  ];
  return (
    <Form method="post" {...(action !== undefined && { action })} preventScrollReset>
      <Notice kind="error">
        <WhoAndWhen {...stale} />
      </Notice>
      {hidden.map(({ key, name, value }) => (
        <input key={key} type="hidden" name={name} value={value} />
      ))}
      <MadeFrom fields={stale.now} />
      <DataTable caption={text("title")} columns={columns} rows={stale.fields} keyOf={({ field }) => field} />
      <button className="button" type="submit">
        {text("submit")}
      </button>
    </Form>
  );
}

function WhoAndWhen({ by, self, at }: Pick<Stale, "by" | "self" | "at">) {
  const text = useText("stale");
  const language = useLanguage();
  if (at === undefined) return text("say.unknown");
  const moment = formatInstant(at, language);
  return text(self ? "say.self" : "say.other", { at: moment, by: by || text("someone") });
}
