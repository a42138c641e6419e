import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { SavedViews } from "#app/components/saved-views";
import { nothingAssumed, scenarioFields, scenarioOf } from "#app/domain/forecast/scenario-address";
import type { SharedPaths } from "#app/domain/forecast/shared-paths";
import { type WhatIf, whatIf } from "#app/domain/forecast/what-if";
import { parseEuros } from "#app/domain/money";
import { keptSearch } from "#app/domain/saved-view";
import { unpackPaths } from "#app/exchange/shared-paths";
import { textsFor } from "#app/i18n/areas.server";
import { formatAbout } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Choices } from "#app/routes/outlook-what-if/choices";
import { ChooseBeside } from "#app/routes/outlook-what-if/choose-beside";
import { Compared } from "#app/routes/outlook-what-if/compared";
import { loadPaths, toldOf } from "#app/routes/outlook-what-if/load.server";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/outlook.css?url";
import whatIfStyles from "#app/styles/what-if.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () =>
  [listStyles, styles, whatIfStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A scenario beside the real expectation; its address holds all of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const { search, searchParams } = new URL(request.url);
  const { paths, lotNames, year, first } = await loadPaths(viewer, db, language, searchParams);
  const texts = textsFor(language, "outlook", "what-if", "list");
  const fields = scenarioFields(searchParams);
  return {
    ...{ year, first, fields, ...toldOf(paths, lotNames) },
    isNoAmount: fields.raise.trim() !== "" && parseEuros(fields.raise) === undefined,
    base: whatIf(paths, nothingAssumed(first)),
    assumed: whatIf(paths, scenarioOf(fields, first)),
    search: keptSearch(search.slice(1)) ?? "",
    views: await readSavedViews(viewer, db, "/outlook/what-if"),
    title: translator(texts["what-if"] ?? {}, language)("title"),
    texts,
  };
}

export default function WhatIfRoute() {
  const page = useLoaderData<typeof loader>();
  const { year, base } = page;
  const text = useText("what-if");
  const { assumed, answer } = useAnswer(page.assumed);
  return (
    <div className="page">
      <PageHead title={text("of", { year })}>{text("say")}</PageHead>
      <Form key={page.search} method="get" className="outlook-if" onInput={answer} aria-label={text("title")}>
        <input type="hidden" name="year" value={year} />
        <Choices {...page} />
        <p className="ways">
          <button className="button" type="submit">
            {text("submit")}
          </button>
          <Link to={`/outlook/what-if?year=${year}`}>{text("clear")}</Link>
          <Link to={`/outlook?year=${year}`}>{text("back")}</Link>
        </p>
      </Form>
      <SavedViews list="/outlook/what-if" search={page.search} views={page.views} save={text("save")} />
      <ChooseBeside {...page} />
      <AtOnce base={base} assumed={assumed} />
      <Compared base={base} assumed={assumed} contracts={page.contracts} />
    </div>
  );
}

/** What an assumption changes, in sight while it is made where the figures themselves stand below the form. */
function AtOnce({ base, assumed }: { readonly base: WhatIf; readonly assumed: WhatIf }) {
  const text = useText("what-if");
  const language = useLanguage();
  const change = (cents: number) => `${cents > 0 ? "+" : ""}${formatAbout(cents, language)}`;
  return (
    <p className="outlook-at-once">
      <a href="#compared">
        {text("atOnce", {
          ...{ total: formatAbout(assumed.total, language), change: change(assumed.total - base.total) },
          ...{ over: formatAbout(assumed.over, language), overChange: change(assumed.over - base.over) },
        })}
      </a>
    </p>
  );
}

/** Answers at every change in the browser, from courses that are fetched at the first; without scripts the server does. */
function useAnswer(loaded: WhatIf) {
  const { year, first, search } = useLoaderData<typeof loader>();
  const paths = useRef<Promise<SharedPaths> | undefined>(undefined);
  const [answered, setAnswered] = useState<{ readonly of: string; readonly assumed: WhatIf }>();
  const answer = async ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    paths.current ??= fetchPaths(year);
    const known = await paths.current.catch(() => undefined);
    if (!known) {
      paths.current = undefined; // the next change tries again, and the button asks the server
      return;
    }
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(currentTarget))
      if (typeof value === "string") typed.append(name, value);
    setAnswered({ of: search, assumed: whatIf(known, scenarioOf(scenarioFields(typed), first)) });
  };
  return { assumed: answered?.of === search ? answered.assumed : loaded, answer };
}

async function fetchPaths(year: number): Promise<SharedPaths> {
  const response = await fetch(`/outlook/paths?year=${year}`);
  if (!response.ok) throw new Error(`The courses did not come: ${response.status}`);
  return unpackPaths(new Uint8Array(await response.arrayBuffer()));
}
