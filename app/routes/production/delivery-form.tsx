import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { fileLimit, productionSources } from "#app/domain/production/batch";
import { useText } from "#app/i18n/use-text";

type Named = { readonly id: string; readonly name: string };

type DeliveryFormProps = {
  readonly isInsurer: boolean;
  readonly providers: readonly Named[];
  readonly insurers: readonly Named[];
};

/** The form that a file is delivered with. A file sent through it is looked through before anything is stored. */
export function DeliveryForm({ isInsurer, providers, insurers }: DeliveryFormProps) {
  const text = useText("production");
  return (
    <section aria-labelledby="deliver">
      <h2 id="deliver">{text("deliver.title")}</h2>
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <Field
          label={text("deliver.file")}
          hint={text("deliver.hint", { most: fileLimit / 1_000_000 })}
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,.json"
          required
        />
        {isInsurer && (
          <>
            <Choice
              name="provider"
              label={text("deliver.provider")}
              options={[{ id: "", name: text("deliver.anyProvider") }, ...providers]}
            />
            <Choice
              name="source"
              label={text("deliver.source")}
              options={productionSources.map((source) => ({ id: source, name: text(`source.${source}`) }))}
            />
          </>
        )}
        {!isInsurer && insurers.length > 1 && (
          <Choice name="insurer" label={text("deliver.insurer")} options={insurers} />
        )}
        <p>
          <label>
            <input type="checkbox" name="choose" /> {text("deliver.choose")}
          </label>
        </p>
        <p className="ways">
          <button className="button" type="submit">
            {text("deliver.submit")}
          </button>
          <a href="/production/template">{text("deliver.template")}</a>
          <Link to="/production/tokens">{text("deliver.program")}</Link>
        </p>
      </Form>
    </section>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: readonly Named[] }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
