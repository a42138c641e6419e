import { useMatches, useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import type { AreaName, AreaTexts } from "#app/i18n/areas.server";
import { isLanguage, type Language, type Texts, type Translate, translator } from "#app/i18n/text";

const holdsTexts = (data: unknown): data is { texts: Readonly<Record<string, Texts>> } =>
  typeof data === "object" && data !== null && "texts" in data;

/** The language of the page. */
export function useLanguage(): Language {
  const data = useRouteLoaderData("root");
  const language =
    typeof data === "object" && data !== null && "language" in data ? data.language : undefined;
  return isLanguage(language) ? language : "nl";
}

/** Writes the texts of an area, which the loader of this page or of one around it has put under `texts`. */
export function useText<A extends AreaName>(area: A): Translate<keyof AreaTexts<A> & string> {
  const matches = useMatches();
  const language = useLanguage();
  const texts = matches
    .map((match) => match.data)
    .filter(holdsTexts)
    .find((data) => area in data.texts)?.texts[area];
  return useMemo(() => translator(texts ?? {}, language), [texts, language]);
}
