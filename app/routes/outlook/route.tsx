import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { JobRun } from "#app/components/job-run";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { COMMON } from "#app/domain/forecast/portfolio";
import { thresholdsOf } from "#app/domain/forecast/threshold-form";
import { keptSearch } from "#app/domain/saved-view";
import { chooseThresholds } from "#app/features/forecast/choose-thresholds.server";
import { requestForecasts } from "#app/features/forecast/request-forecast.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatAbout, formatInstant, formatPercent } from "#app/i18n/format";
import { yearSentences } from "#app/i18n/outlook/write-outlook";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Chosen } from "#app/routes/outlook/chosen";
import { Figures } from "#app/routes/outlook/figures";
import { FirstWork } from "#app/routes/outlook/first-work";
import { Groups } from "#app/routes/outlook/groups";
import { loadOutlook } from "#app/routes/outlook/load.server";
import { firstWork } from "#app/routes/outlook/load-work.server";
import { Refused } from "#app/routes/outlook/refused";
import { Risks } from "#app/routes/outlook/risks";
import { Warned } from "#app/routes/outlook/warned";
import { YearBefore } from "#app/routes/outlook/year-before";
import jobStyles from "#app/styles/jobs.css?url";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/outlook.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () =>
  [listStyles, jobStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The ceilings of a year against what is expected: of the insurer, or for a provider its own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const { viewer, language } = visitor;
  const { db } = context.store;
  const { search, searchParams } = new URL(request.url);
  const texts = textsFor(language, "outlook", "outlook-parts", "list", "job");
  return {
    ...(await loadOutlook(viewer, db, language, searchParams)),
    ...{ now: viewer.now, search: keptSearch(search.slice(1)) ?? "" },
    views: await readSavedViews(viewer, db, "/outlook"),
    work: await firstWork(visitor, db),
    title: translator(texts.outlook ?? {}, language)("page.title"),
    texts,
  };
}

/** Asks for the forecasts at the viewer's moment, or keeps from where on the viewer wants to be warned. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const form = await request.formData();
  const deed = deedOf(visitor, context);
  const { search } = new URL(request.url);
  if (form.get("act") !== "thresholds") {
    await requestForecasts(context.store, deed, visitor.viewer);
    return redirect(`/outlook${search}`);
  }
  const of = (name: string) => String(form.get(name) ?? "");
  const { thresholds, wrong } = thresholdsOf({ chance: of("chance"), over: of("over") });
  const params = new URLSearchParams({ year: of("year") });
  if (wrong.length === 0) await chooseThresholds(context.store, deed, visitor.viewer, thresholds);
  else for (const name of ["chance", "over"]) params.set(name, of(name));
  return redirect(`/outlook?${params}#warned`);
}

export default function Outlook() {
  const page = useLoaderData<typeof loader>();
  const { year, sum, years, group, chosen } = page;
  const text = useText("outlook");
  const language = useLanguage();
  const hasForecast = sum.count > 0;
  return (
    <div className="page">
      <PageHead title={text("page.of", { year })}>
        {yearSentences(sum, year, page.lastYear, { language, say: text }).join(" ")}
      </PageHead>
      {page.cutOff && (
        <p className="soft">
          {text("page.known", { cutOff: formatInstant(page.cutOff, language) })} {text("say.rights")}
        </p>
      )}
      {page.work && <FirstWork work={page.work} />}
      <Tabs
        label={text("page.years")}
        tabs={years.map((each) => ({
          to: `/outlook?year=${each}`,
          label: String(each),
          current: each === year,
        }))}
      />
      <Renewal />
      {hasForecast && (
        <p className="ways">
          <Link to={`/outlook/what-if?year=${year}`}>{text("ways.whatIf")}</Link>
          <Link to="/outlook/back-test">{text("test.title")}</Link>
          {(["csv", "xlsx", "pdf", "json"] as const).map((format) => (
            <a key={format} href={`/outlook/export/${format}?year=${year}`} download>
              {text(`ways.${format}`)}
            </a>
          ))}
        </p>
      )}
      {page.asking.count > 0 && (
        <p>
          <Link to="/requests">
            {text("asking", {
              count: page.asking.count,
              amount: formatAbout(page.asking.cents, language),
            })}
          </Link>
        </p>
      )}
      {hasForecast && <Figures sum={sum} change={page.change} year={year} />}
      {hasForecast && (
        <div className="outlook-beside">
          {chosen && (
            <section aria-labelledby="chosen">
              <Chosen chosen={chosen} year={year} cutOff={page.cutOff} />
            </section>
          )}
          <Risks rows={page.risks} count={page.riskCount} chosen={chosen?.id} year={year} />
        </div>
      )}
      {hasForecast && (
        <Warned
          rows={page.warned}
          thresholds={page.thresholds}
          wrong={page.wrong}
          isOwn={page.isOwn}
          year={year}
          search={page.search}
          views={page.views}
        />
      )}
      {hasForecast && <Groups groups={page.groups} group={group} year={year} map={page.map} />}
      {hasForecast && page.lastYear && <YearBefore sum={sum} before={page.lastYear} year={year} />}
      <Refused rows={page.refused} />
      {hasForecast && <How />}
    </div>
  );
}

/** Whether the forecasts are as fresh as the data, the run that renews them, and the way to ask for one. */
function Renewal() {
  const { freshness, sum } = useLoaderData<typeof loader>();
  const text = useText("outlook");
  if (!freshness || (freshness.isFresh && !freshness.run)) return null;
  return (
    <div className="notice info" role="status">
      <p>{text(freshness.run ? "none.asked" : sum.count > 0 ? "stale" : "page.none")}</p>
      {freshness.run ? (
        <JobRun run={freshness.run} />
      ) : (
        <Form method="post">
          <button className="button" type="submit">
            {text("ask")}
          </button>
        </Form>
      )}
    </div>
  );
}

function How() {
  const text = useText("outlook");
  const language = useLanguage();
  return (
    <details>
      <summary>{text("how.title")}</summary>
      <p className="prose">{text("how.sum", { common: formatPercent(COMMON, language) })}</p>
      <p className="prose">{text("how.risk")}</p>
      <p className="prose">{text("how.last")}</p>
    </details>
  );
}
