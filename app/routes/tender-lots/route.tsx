import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { openingRefusal } from "#app/domain/tender/lot-proposal";
import { lotStandings } from "#app/domain/tender/lot-standing";
import { areaName } from "#app/domain/work/season-at";
import { readVersion } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";
import { seasonFacts } from "#db/queries/season.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Every lot out to tender with what was begun, sent, judged and told: those without a registration come first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-season");
  const { db } = context.store;
  const version = await readVersion(viewer, db, new URL(request.url).searchParams);
  const season = version && (await seasonFacts(viewer, db, version));
  if (!season) throw new Response(null, { status: 404 });
  const { policy } = version;
  const texts = textsFor(language, "judging", "deadline");
  const standings = lotStandings(season.tenderLots, season.registrations, viewer.now);
  const rows = standings.map(({ lot, ...standing }) => ({
    ...standing,
    id: lot.id,
    area: areaName({ season }, lot.area),
    title: policy.lots.find(({ key }) => key === lot.lot)?.title[language] ?? lot.lot,
  }));
  return {
    rows: rows.toSorted(
      (a, b) =>
        Number(b.empty) - Number(a.empty) || a.area.localeCompare(b.area) || a.title.localeCompare(b.title),
    ),
    count: rows.length,
    empty: rows.filter(({ empty }) => empty).length,
    sent: rows.reduce((sum, row) => sum + row.sent, 0),
    judged: rows.reduce((sum, row) => sum + row.judged, 0),
    days: standings[0]?.lot.days,
    year: policy.contractYear,
    now: viewer.now,
    opens: may(viewer.roles, "open-lots") && openingRefusal(policy, dayOf(viewer.now)) === undefined,
    title: translator(texts.judging ?? {}, language)("lots.title", { year: policy.contractYear }),
    texts,
  };
}

export default function TenderLots() {
  const { rows, count, empty, sent, judged, days, year, now, opens, title } = useLoaderData<typeof loader>();
  const text = useText("judging");
  const [params] = useSearchParams();
  const until = (day: NonNullable<typeof days>["closesOn"]) => (
    <DeadlineText deadline={{ day, limit: "through" }} now={now} />
  );
  return (
    <div className="page">
      <PageHead title={title}>
        {count === 0 ? text("lots.none", { year }) : text("lots.say", { count, empty, sent, judged })}
      </PageHead>
      {params.has("withdrawn") && <Notice kind="info">{text("lots.withdrawn")}</Notice>}
      {days && (
        <Definitions
          items={[
            { key: "closes", term: text("closes"), value: until(days.closesOn) },
            { key: "outcome", term: text("outcomeBy"), value: until(days.outcomeBy) },
          ]}
        />
      )}
      <p className="ways">
        {opens && <Link to={`/tender/opening?year=${year}`}>{text("lots.open")}</Link>}
        {count > 0 && <Link to={`/tender/questions?year=${year}`}>{text("lots.questions")}</Link>}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={text("lots.caption")}
          captionHeardOnly
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "lot",
              head: text("lots.lot"),
              cell: ({ id, area, title }) => <Link to={`/tender/lots/${id}`}>{`${area}: ${title}`}</Link>,
            },
            {
              key: "stage",
              head: text("lots.stage"),
              cell: (row) => (
                <>
                  {text(`lotStage.${row.stage}`)}
                  {row.empty && row.stage !== "announced" && (
                    <small className="alarm">
                      {" "}
                      {text(row.stage === "open" ? "lots.emptyYet" : "lots.empty")}
                    </small>
                  )}
                </>
              ),
            },
            { key: "started", head: text("lots.started"), numeric: true, cell: (row) => row.started },
            { key: "sent", head: text("lots.sent"), numeric: true, cell: (row) => row.sent },
            { key: "judged", head: text("lots.judged"), numeric: true, cell: (row) => row.judged },
            { key: "told", head: text("lots.told"), numeric: true, cell: (row) => row.told },
          ]}
        />
      )}
    </div>
  );
}
