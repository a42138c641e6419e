import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { type Day, dayOf } from "#app/domain/calendar";
import { requestStages } from "#app/domain/increase-request/state";
import { byUrgency, summaryOf, totalsOf } from "#app/domain/increase-request/summary";
import { may } from "#app/domain/permission";
import { listRequests, type RequestAtHand } from "#app/features/increase-requests/list-requests.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/increase.css?url";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Every request that the reader may see: what waits first, the soonest term before, then the largest amount. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const all = await listRequests(viewer, db);
  const asked = new URL(request.url).searchParams.getAll("stage");
  const stages = requestStages.filter((stage) => asked.includes(stage));
  const names = await nameOrganisations(
    viewer,
    db,
    all.map(({ request: { provider } }) => provider),
  );
  const regions = await allRegions(viewer, db);
  const today = dayOf(viewer.now);
  const rows = all.map((each) => rowOf(each, today));
  const shown = stages.length > 0 ? rows.filter(({ stage }) => stages.includes(stage)) : rows;
  const texts = textsFor(language, "increase");
  return {
    rows: shown
      .map((row) => ({
        ...row,
        provider: names.find(({ id }) => id === row.provider)?.name ?? "",
        region: regions.find(({ code }) => code === row.region)?.name ?? row.region,
      }))
      .toSorted(byUrgency),
    ...{ stages, texts },
    insider: may(viewer.roles, "see-season"),
    totals: totalsOf(rows),
    title: translator(texts.increase ?? {}, language)("list.title"),
  };
}

const rowOf = ({ request, state, ground }: RequestAtHand, today: Day) => ({
  ...summaryOf(state, ground, today),
  id: request.id,
  reference: request.reference,
  provider: request.provider,
  region: ground.placed.area.region,
  inTime: state.inTime,
  receivedAt: state.receivedAt,
  forecast: state.content.forecast,
});

export default function Requests() {
  const { rows, stages, insider, totals } = useLoaderData<typeof loader>();
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: number) => formatCents(cents, language);
  return (
    <div className="page">
      <PageHead title={text("list.title")}>
        {totals.count === 0
          ? text(insider ? "list.empty" : "list.emptyOwn")
          : text("list.say", {
              count: totals.count,
              asked: euros(totals.asked),
              granted: euros(totals.granted),
              refused: euros(totals.refused),
              open: euros(totals.open),
            })}
      </PageHead>
      <Form className="increase-acts" method="get" action="/requests">
        <label>
          {text("list.stage")}{" "}
          <select name="stage" defaultValue={stages[0] ?? ""}>
            <option value="">{text("list.all")}</option>
            {requestStages.map((stage) => (
              <option key={stage} value={stage}>
                {text(`stage.${stage}`)}
              </option>
            ))}
          </select>
        </label>
        <button className="button quiet" type="submit">
          {text("list.show")}
        </button>
      </Form>
      <DataTable
        caption={text("list.caption")}
        captionHeardOnly
        columns={useColumns()}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("list.none")}
      />
      {insider && (
        <p className="ways">
          <Link to="/requests/mandates">{text("mandate.link")}</Link>
        </p>
      )}
    </div>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function useColumns(): Column<Listed>[] {
  const text = useText("increase");
  const language = useLanguage();
  return [
    {
      key: "reference",
      head: text("column.reference"),
      cell: ({ id, reference }) => <Link to={`/requests/${id}`}>{reference}</Link>,
    },
    {
      key: "provider",
      head: text("column.provider"),
      cell: ({ provider, region }) => `${provider}, ${region}`,
    },
    {
      key: "received",
      head: text("column.received"),
      cell: ({ receivedAt }) => <Moment at={receivedAt} style="dated" />,
    },
    {
      key: "forecast",
      head: text("column.forecast"),
      numeric: true,
      cell: ({ forecast }) => formatCents(forecast, language),
    },
    {
      key: "increase",
      head: text("column.increase"),
      numeric: true,
      cell: ({ increase }) => formatCents(increase, language),
    },
    { key: "stage", head: text("column.stage"), cell: (row) => <Stage {...row} /> },
    {
      key: "granted",
      head: text("column.granted"),
      numeric: true,
      cell: ({ granted }) => (granted === undefined ? "" : formatCents(granted, language)),
    },
  ];
}

function Stage({ stage, running, overdue, daysLeft, inTime }: Listed) {
  const text = useText("increase");
  return (
    <>
      {text(`stage.${stage}`)}
      {running && (
        <small className={overdue ? "increase-overdue" : "soft"}>
          {" "}
          {overdue ? text("overdue.short") : text("daysLeft", { count: daysLeft })}
        </small>
      )}
      {!inTime && stage !== "late" && <small className="soft"> {text("late.short")}</small>}
    </>
  );
}
