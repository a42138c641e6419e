import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { RequestsChoice } from "#app/routes/requests/choice";
import { requestsPage } from "#app/routes/requests/load.server";
import { Picture } from "#app/routes/requests/picture";
import styles from "#app/styles/increase.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Every request that the reader may see, in the order that was asked for; and all of them in one picture. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  return requestsPage(visitor, context.store.db, new URL(request.url).searchParams);
}

export default function Requests() {
  const page = useLoaderData<typeof loader>();
  const { rows, insider, totals } = page;
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
      <RequestsChoice {...page} />
      <DataTable
        caption={text("list.caption")}
        captionHeardOnly
        columns={useColumns()}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("list.none")}
      />
      <Pager {...page} />
      {insider && <Picture {...page.picture} totals={totals} />}
      {insider && (
        <p className="ways">
          <Link to="/requests/mandates">{text("mandate.link")}</Link>
        </p>
      )}
    </div>
  );
}

/** The ways to the pages before and after. */
function Pager({ page, pages }: { readonly page: number; readonly pages: number }) {
  const text = useText("increase");
  const [params] = useSearchParams();
  const to = (wanted: number) => {
    const asked = new URLSearchParams(params);
    asked.set("page", String(wanted));
    return `/requests?${asked}`;
  };
  if (pages === 1) return null;
  return (
    <p className="ways">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          {text("page.previous")}
        </Link>
      )}
      <span>{text("page.here", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          {text("page.next")}
        </Link>
      )}
    </p>
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
      key: "overrun",
      head: text("column.overrun"),
      numeric: true,
      cell: ({ overrun }) => (overrun === undefined ? "" : formatCents(overrun, language)),
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
