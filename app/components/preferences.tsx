import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { languages } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

const languageNames = { nl: "Nederlands", en: "English" } as const;

/** Drawn on 16 × 16: a sun, a moon, and a disc half of each. */
const themes = {
  light:
    "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M3 13l1.2-1.2M11.8 4.2L13 3",
  dark: "M13.4 9.8A5.8 5.8 0 1 1 6.2 2.6a4.6 4.6 0 0 0 7.2 7.2z",
  system: "M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M8 2.2v11.6M10.4 3v10M12.4 4.6v6.8",
} as const;
export type Theme = keyof typeof themes;
const themeNames = ["light", "dark", "system"] as const satisfies readonly Theme[];

/** A form that keeps a choice of the reader and comes back to this page, with or without scripts. */
function Preference({ label, children }: { label: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/preferences" preventScrollReset aria-label={label}>
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </Form>
  );
}

/** Dutch or English; each language is named in itself. */
export function LanguageSwitch() {
  const text = useText("shell");
  const current = useLanguage();
  return (
    <Preference label={text("language.label")}>
      {languages.map((language) => (
        <button
          key={language}
          className="word"
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-label={`${language.toUpperCase()}, ${languageNames[language]}`}
          aria-pressed={language === current}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </Preference>
  );
}

/** Light, dark, or as the reader's system has it. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const text = useText("shell");
  return (
    <Preference label={text("theme.label")}>
      {themeNames.map((name) => (
        <button
          key={name}
          className="word"
          type="submit"
          name="theme"
          value={name}
          title={text(`theme.${name}`)}
          aria-label={text(`theme.${name}`)}
          aria-pressed={name === theme}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            aria-hidden="true"
          >
            <path d={themes[name]} />
          </svg>
        </button>
      ))}
    </Preference>
  );
}
