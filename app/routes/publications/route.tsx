import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { publishForm } from "#app/features/publication/form";
import { publishAgreements } from "#app/features/publication/publish-agreements.server";
import { readVersion } from "#app/features/season/read-map.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { publicationsPage } from "#app/routes/publications/load.server";
import { ToPublish } from "#app/routes/publications/publish";
import { Leads, PerLot } from "#app/routes/publications/tables";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.texts.publication?.title ?? ""} · Plafondkaart` },
];

/** What was published of a contract year: the lead parties, and the outcome per region. For everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const page = await publicationsPage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Publishes the agreements that a buyer chose. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const { searchParams } = new URL(request.url);
  const version = await readVersion(visitor.viewer, context.store.db, searchParams);
  if (!version) throw new Response(null, { status: 404 });
  const read = publishForm.safeParse({ chosen: (await request.formData()).getAll("chosen") });
  if (!read.success) return data({ refused: "none" as const }, 400);
  const given = { version, chosen: read.data.chosen };
  const done = await publishAgreements(context.store, deedOf(visitor, context), visitor.viewer, given);
  return redirect(`/publications?year=${version.policy.contractYear}&done=${done}`);
}

export default function Publications() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("publication");
  const language = useLanguage();
  const [params] = useSearchParams();
  const { year, day, leads, perLot, regions, policy, hasTender } = page;
  const done = Number(params.get("done") ?? 0);
  return (
    <div className="page">
      <PageHead title={text("title")} above={text("above", { year, day: formatDay(day, language) })}>
        {text("say", { leads: leads.length, regions, lots: new Set(perLot.map((each) => each.region)).size })}
      </PageHead>
      {refused && <Notice kind="error">{text(`refused.${refused}`)}</Notice>}
      {!refused && done > 0 && <Notice kind="info">{text("publish.done", { count: done })}</Notice>}
      <Choice />
      <ToPublish page={page} />
      <Leads page={page} />
      <PerLot page={page} />
      <p className="ways">
        {hasTender && <a href={`/publications/${policy}/ocds`}>{text("ocds")}</a>}
        <Link to={`/map?year=${year}&day=${day}`}>{text("toMap")}</Link>
      </p>
    </div>
  );
}

/** The year and the day, both in the URL. */
function Choice() {
  const { year, years, day, span } = useLoaderData<typeof loader>();
  const text = useText("publication");
  return (
    <Form className="contracting-filter" method="get">
      <label>
        {text("field.year")}{" "}
        <select name="year" defaultValue={year}>
          {years.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("field.day")} <input type="date" name="day" defaultValue={day} min={span.from} max={span.to} />
      </label>
      <button className="button quiet" type="submit">
        {text("show")}
      </button>
    </Form>
  );
}
