import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { readStatedForm, typedStated } from "#app/features/forecast/form";
import { stateForecast } from "#app/features/forecast/state-forecast.server";
import { statedPage } from "#app/features/forecast/stated-page.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatAbout, formatCents, formatShare } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { problemWords } from "#app/routes/stated-forecast/problem-words";
import { StateForm } from "#app/routes/stated-forecast/state-form";
import { Versions } from "#app/routes/stated-forecast/versions";
import styles from "#app/styles/increase.css?url";
import outlookStyles from "#app/styles/outlook.css?url";

export const links: LinksFunction = () =>
  [styles, outlookStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** What a provider itself expects of a contract year, beside our forecast and what came. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const { id = "" } = params;
  const page = await statedPage(viewer, db, id);
  if (!page) throw new Response(null, { status: 404 });
  const [shown] = await showCeilings(viewer, db, language, { contractYear: page.contractYear, id });
  const texts = textsFor(language, "stated-forecast");
  return {
    ...page,
    ...{ provider: shown?.row.provider ?? "", region: shown?.row.region ?? "" },
    accepted: shown?.row.used ?? 0,
    today: dayOf(viewer.now),
    title: translator(texts["stated-forecast"] ?? {}, language)("title"),
    texts,
  };
}

/** Keeps a version; what cannot be kept comes back as it was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const { id = "" } = params;
  const typed = typedStated(await request.formData());
  const { given, wrong } = readStatedForm(typed);
  const say = translator(
    textsFor(visitor.language, "stated-forecast")["stated-forecast"] ?? {},
    visitor.language,
  );
  if (wrong.length > 0) {
    const problems = Object.fromEntries(wrong.map((name) => [name, say("amount.wrong")]));
    return data({ typed, problems }, 400);
  }
  const found = await stateForecast(context.store, deedOf(visitor, context), visitor.viewer, id, given);
  if (!found) throw new Response(null, { status: 404 });
  if (found.length > 0) return data({ typed, problems: problemWords(found, say, visitor.language) }, 400);
  return redirect(`/ceilings/${id}/stated-forecast`);
}

export default function StatedForecastRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("stated-forecast");
  const language = useLanguage();
  const { id, contractYear: year, rows, came, accepted, past } = page;
  const last = rows.at(-1);
  const about = (cents: number) => formatAbout(cents, language);
  return (
    <div className="page increase">
      <PageHead
        title={text("title")}
        above={text("above", { provider: page.provider, region: page.region, year })}
      >
        {last
          ? text("say", { year, version: last.version, total: formatCents(last.total, language) })
          : text("say.none", { year })}{" "}
        {last && page.now !== undefined && came === undefined && text("say.ours", { ours: about(page.now) })}
        {came !== undefined && text("say.came", { came: about(came) })}
      </PageHead>
      {last && last.total < accepted && (
        <p className="notice info">{text("below", { accepted: formatCents(accepted, language) })}</p>
      )}
      {past && (
        <p className="prose">
          {text("past", {
            ...{ count: past.count, ours: past.nearer.ours, theirs: past.nearer.theirs },
            ...{
              oursMiss: formatShare(past.oursMiss, language),
              theirsMiss: formatShare(past.theirsMiss, language),
            },
          })}
        </p>
      )}
      <Versions rows={rows} came={came} year={year} />
      {page.mayState && <StateForm id={id} year={year} today={page.today} answer={answer} />}
      <p className="ways">
        <Link to={`/ceilings/${id}#forecast`}>{text("back")}</Link>
      </p>
    </div>
  );
}
