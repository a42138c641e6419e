import { Form } from "@remix-run/react";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { PublicationsPage } from "#app/routes/publications/load.server";

/** The agreements that a buyer can publish: several at once, as a list or an outcome is. */
export function ToPublish({ page: { open, year } }: { page: PublicationsPage }) {
  const text = useText("publication");
  const language = useLanguage();
  if (open.length === 0) return null;
  const wayOf = (form: (typeof open)[number]["form"]) => (form === "msz" ? "" : text(`form.${form}`));
  return (
    <details className="act">
      <summary>
        {text("publish.title")} ({open.length})
      </summary>
      <Form method="post" action={`/publications?year=${year}`}>
        <p>{text("publish.say")}</p>
        <fieldset>
          <legend>{text("publish.choose")}</legend>
          {open.map(({ id, region, provider, form, agreedOn }) => (
            <label key={id}>
              <input type="checkbox" name="chosen" value={id} defaultChecked />{" "}
              {text("publish.one", {
                region,
                provider,
                way: wayOf(form),
                day: formatDay(agreedOn, language),
              })}
            </label>
          ))}
        </fieldset>
        <button className="button" type="submit">
          {text("publish.submit")}
        </button>
      </Form>
    </details>
  );
}
