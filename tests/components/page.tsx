import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { textsFor } from "#app/i18n/areas.server";
import type { Language } from "#app/i18n/text";

/** The HTML of a component on a page at `path`, with the data that the root gives every page. */
export function htmlOf(element: ReactElement, language: Language = "nl", path = "/"): string {
  const shown = () => element;
  const Page = createRemixStub([{ id: "root", path: "*", Component: shown, loader: () => null }]);
  const root = { language, texts: textsFor(language, "shell", "clock", "map") };
  return renderToStaticMarkup(<Page initialEntries={[path]} hydrationData={{ loaderData: { root } }} />);
}
