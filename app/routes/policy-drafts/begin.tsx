import { Form } from "@remix-run/react";
import { useId } from "react";
import type { Bilingual } from "#app/domain/statement";
import { useLanguage, useText } from "#app/i18n/use-text";

type BeginProps = {
  readonly versions: readonly { readonly id: string; readonly version: number; readonly title: Bilingual }[];
  readonly chosen: string | null;
};

/** Two ways to begin: from a policy that was published, or from a document. */
export function Begin({ versions, chosen }: BeginProps) {
  const text = useText("policy-draft");
  const policy = useText("policy");
  const language = useLanguage();
  const id = useId();
  return (
    <section>
      <h2>{text("begin.title")}</h2>
      <Form method="post" className="policy-form">
        <div className="field">
          <label htmlFor={`${id}-from`}>{text("begin.from")}</label>
          <select id={`${id}-from`} name="from" defaultValue={chosen ?? undefined}>
            {versions.map((each) => (
              <option key={each.id} value={each.id}>
                {policy("diff.name", { title: each.title[language], version: each.version })}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="field">
          <legend>{text("begin.as")}</legend>
          {(["next-year", "version"] as const).map((as) => (
            <p key={as} className="policy-tick">
              <label>
                <input type="radio" name="as" value={as} defaultChecked={as === "next-year"} />{" "}
                {text(`begin.${as}`)}
              </label>
            </p>
          ))}
        </fieldset>
        <button className="button" type="submit">
          {text("begin.submit")}
        </button>
      </Form>
      <Form method="post" encType="multipart/form-data" className="policy-form">
        <div className="field">
          <label htmlFor={`${id}-file`}>{text("begin.file")}</label>
          <p className="soft">{text("begin.fileHint")}</p>
          <input id={`${id}-file`} type="file" name="file" accept=".json,application/json" />
        </div>
        <button className="button quiet" type="submit">
          {text("begin.fileSubmit")}
        </button>
      </Form>
    </section>
  );
}
