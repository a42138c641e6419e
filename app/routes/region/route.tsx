import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useLoaderData, useRouteError } from "@remix-run/react";
import { visit } from "#app/auth/viewer.server";
import { DatesHere } from "#app/components/dates-here";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { may } from "#app/domain/permission";
import { findRegion } from "#app/domain/region";
import { nearestRegions } from "#app/domain/region-near";
import { readMap } from "#app/features/season/read-map.server";
import { regionThreads } from "#app/features/threads/list-threads.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BucketPatterns, BucketSwatch } from "#app/map/bucket-swatch";
import { Agreements } from "#app/routes/region/agreements";
import { DayForm, Phases, Ways } from "#app/routes/region/aside";
import { Candidacies } from "#app/routes/region/candidacies";
import { Documents } from "#app/routes/region/documents";
import { documentsOf } from "#app/routes/region/documents.server";
import { History } from "#app/routes/region/history";
import { regionPage } from "#app/routes/region/load.server";
import { Lots } from "#app/routes/region/lots";
import { Threads } from "#app/routes/region/threads";
import { unknownIn } from "#app/routes/region/unknown-region";
import { unknownRegion } from "#app/routes/region/unknown-region.server";
import documentStyles from "#app/styles/documents.css?url";
import styles from "#app/styles/region.css?url";
import threadStyles from "#app/styles/threads.css?url";

export const links: LinksFunction = () =>
  [styles, documentStyles, threadStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: [page?.title ?? unknownIn(error)?.title ?? [], "Plafondkaart"].flat().join(" · ") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { viewer, language } = visitor;
  const { search, searchParams } = new URL(request.url);
  const { db } = context.store;
  const read = await readMap(viewer, db, searchParams);
  const sought = params.code ?? "";
  const { requestId } = context;
  if (!read) throw data(unknownRegion(language, sought, requestId), { status: 404 });
  const region = findRegion(read.regions, sought);
  if (!region) {
    const near = nearestRegions(read.regions, read.municipalities, sought);
    throw data(unknownRegion(language, sought, requestId, near), { status: 404 });
  }
  if (region.code !== sought) throw redirect(`/regions/${region.code}${search}`);
  const page = await regionPage(read, region, visitor, db, searchParams);
  const documents = await documentsOf(page, visitor, db);
  const threads = await regionThreads(viewer, db, region.code);
  const texts = textsFor(language, "region", "status", "deadline", "document", "letter", "thread", "dates");
  const say = translator(texts.region ?? {}, language);
  const log = may(viewer.roles, "read-audit") ? `/audit/region/${region.code}` : undefined;
  return {
    ...{ ...page, documents, threads, log },
    now: viewer.now,
    contracts: may(viewer.roles, "contract"),
    texts,
    title: say("pageTitle", { region: region.name, year: page.year }),
  };
}

export default function RegionPage() {
  const page = useLoaderData<typeof loader>();
  const text = useText("region");
  const { year, day, insider, region } = page;
  const on = formatDay(day, useLanguage());
  const search = `year=${year}&day=${day}`;
  return (
    <article className="page region-page">
      <div className="region-main">
        <BucketPatterns />
        <Head />
        {insider && (
          <>
            <h2>{text("lots.title", { year })}</h2>
            <Lots areas={page.areas} year={year} />
            <p className="ways">
              <Link to={`/coverage?${search}`}>{text("lots.everywhere")}</Link>
            </p>
          </>
        )}
        <h2>{text("contracts.title")}</h2>
        <Agreements
          agreements={page.agreements}
          year={year}
          insider={insider}
          empty={text(insider ? "contracts.empty" : "contracts.emptyPublic", { day: on, year })}
        />
        {(page.candidacies.length > 0 || page.contracts) && (
          <>
            <h2>{text("candidacies.title")}</h2>
            <Candidacies candidacies={page.candidacies} />
            {page.contracts && (
              <p className="ways">
                <Link to={`/candidacies?for=${region.code}`}>{text("candidacies.enter")}</Link>
                <Link to={`/regions/${region.code}/parts`}>{text("toParts")}</Link>
              </p>
            )}
          </>
        )}
        {page.documents && <Documents day={day} {...page.documents} />}
        <DatesHere dates={page.dates} now={page.now} />
        {page.threads.length > 0 && (
          <Threads threads={page.threads} agreements={page.agreements.map(({ id }) => id)} now={page.now} />
        )}
        <h2>{text("history.title")}</h2>
        <History lines={page.history} day={day} />
        {page.log && (
          <p className="ways">
            <Link to={page.log}>{text("history.log")}</Link>
          </p>
        )}
      </div>
      <div className="region-aside">
        <img
          className="region-locator"
          src={`/map/download/svg?plain=1&labels=0&region=${region.code}&${search}`}
          alt={text("locator.alt", { region: region.name })}
          width={600}
          height={711}
        />
        <Ways code={region.code} previous={page.previous} next={page.next} search={search} />
        <DayForm day={day} year={year} years={page.years} span={page.span} today={page.today} />
        <h2>{text("phases.title")}</h2>
        <Phases phases={page.phases} policyId={page.policyId} day={day} moment={page.moment} />
        <h2>{text("municipalities.title")}</h2>
        <p>{page.municipalities.join(" · ")}</p>
      </div>
    </article>
  );
}

function Head() {
  const { region, municipalities, year, day, today, bucket, statusName, sentence, problems } =
    useLoaderData<typeof loader>();
  const text = useText("region");
  const language = useLanguage();
  const above = text("above", {
    code: region.code,
    inhabitants: formatNumber(region.population, language),
  });
  const days = { day: formatDay(day, language), known: formatDay(today, language), year };
  const counted = text("above.municipalities", { count: municipalities.length });
  return (
    <>
      <PageHead title={region.name} above={`${above} · ${counted}`}>
        <span className={bucket === "gap" ? "region-status alarm" : "region-status"}>
          <BucketSwatch bucket={bucket} />
          <strong>{statusName}</strong>
        </span>
        {text(day > today ? "say.ahead" : "say.on", days)} {sentence !== `${statusName}.` && sentence}
      </PageHead>
      {problems.length > 0 && (
        <Notice kind="warn">
          <p>{[text("problems.label"), ...problems].join(". ")}</p>
        </Notice>
      )}
    </>
  );
}

/** A region that does not exist, with the nearest ones; every other failure is the root's to tell. */
export function ErrorBoundary() {
  const error = useRouteError();
  const unknown = unknownIn(error);
  if (!unknown) throw error;
  const { title, what, near, map, request } = unknown;
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="say">{what}</p>
      <ul>
        {near.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/regions/${code}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/map">{map}</Link>
      </p>
      <Definitions items={[{ key: "number", term: request.term, value: <code>{request.id}</code> }]} />
    </div>
  );
}
