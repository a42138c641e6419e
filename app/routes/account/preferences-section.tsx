import { Form } from "@remix-run/react";
import { useId } from "react";
import { languages } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

const languageNames = { nl: "Nederlands", en: "English" } as const;
const themes = ["system", "light", "dark"] as const;

/** The language and the display of choice. */
export function PreferencesSection({ theme }: { theme: (typeof themes)[number] }) {
  const text = useText("account");
  const current = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{text("preferences.title")}</h2>
      <Form method="post" action="/preferences" preventScrollReset>
        <input type="hidden" name="to" value="/account" />
        <div className="field">
          <label htmlFor={`${id}language`}>{text("preferences.language")}</label>
          <select id={`${id}language`} name="language" defaultValue={current}>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}theme`}>{text("preferences.theme")}</label>
          <select id={`${id}theme`} name="theme" defaultValue={theme}>
            {themes.map((name) => (
              <option key={name} value={name}>
                {text(`preferences.theme.${name}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet" type="submit">
          {text("preferences.submit")}
        </button>
      </Form>
    </section>
  );
}
