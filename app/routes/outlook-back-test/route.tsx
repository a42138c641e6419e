import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { ChartFrame } from "#app/charts/frame";
import { ReliabilityChart } from "#app/charts/reliability-chart";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { parseDay } from "#app/domain/calendar";
import { type Reliability, reliabilityOf, type Turned, turnedOf } from "#app/domain/forecast/tried-forecast";
import { ceilingYears, showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { triedForecasts } from "#app/features/forecast/back-test.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatNumber, formatPercent, formatShare } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/outlook.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** How good the forecasts of past years were, from the installation's own data. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const lots = new Map<string, readonly string[]>();
  for (const contractYear of await ceilingYears(viewer, db))
    for (const { ceiling, row } of await showCeilings(viewer, db, language, { contractYear }))
      lots.set(ceiling.id, row.lots);
  const named = await triedForecasts(viewer, db, { lotsOf: ({ id }) => lots.get(id) ?? [] });
  const groups = (keyOf: (each: (typeof named)[number]) => readonly string[]) => {
    const keys = [...new Set(named.flatMap(keyOf))].sort();
    return keys.flatMap((key) => {
      const turned = turnedOf(named.filter((each) => keyOf(each).includes(key)));
      return turned ? [{ key, turned }] : [];
    });
  };
  const texts = textsFor(language, "outlook");
  return {
    whole: turnedOf(named),
    byDay: groups(({ day }) => [day]),
    byLot: groups((each) => each.lots),
    reliability: reliabilityOf(named),
    title: translator(texts.outlook ?? {}, language)("test.title"),
    texts,
  };
}

export default function BackTest() {
  const { whole, byDay, byLot, reliability } = useLoaderData<typeof loader>();
  const text = useText("outlook");
  const language = useLanguage();
  const values = whole && {
    ...{ count: whole.count, miss: formatShare(whole.miss, language) },
    naiveCount: whole.naive?.count ?? 0,
    naive: whole.naive ? formatShare(whole.naive.miss, language) : "–",
    ours: whole.naive ? formatShare(whole.naive.oursMiss, language) : "–",
    within: formatPercent(whole.within80, language),
  };
  return (
    <div className="page">
      <PageHead title={text("test.title")}>{values ? text("test.say", values) : text("test.none")}</PageHead>
      {whole && (
        <>
          {whole.beside && (
            <p className="prose">
              {text("test.beside", {
                ...{ count: whole.beside.count, ...whole.beside.nearer },
                oursMiss: formatShare(whole.beside.oursMiss, language),
                theirsMiss: formatShare(whole.beside.theirsMiss, language),
              })}
            </p>
          )}
          <p className="prose soft">{text("test.how")}</p>
          <Turning caption={text("test.byDay")} head={text("test.day")} rows={byDay} />
          <Turning caption={text("test.byLot")} head={text("group.lot")} rows={byLot} />
          <section aria-labelledby="reliability">
            <ChartFrame
              title={<h2 id="reliability">{text("test.reliability")}</h2>}
              say={text("test.reliability.say")}
              legend={[]}
              table={<Chances points={reliability} />}
              source={text("test.source")}
              picture="/outlook/charts/reliability"
            >
              <ReliabilityChart points={reliability} />
            </ChartFrame>
          </section>
        </>
      )}
      <p className="ways">
        <Link to="/outlook">{text("ways.back")}</Link>
      </p>
    </div>
  );
}

type Row = { readonly key: string; readonly turned: Turned };
type TurningProps = { readonly caption: string; readonly head: string; readonly rows: readonly Row[] };

function Turning({ caption, head, rows }: TurningProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const share = (key: "miss" | "together" | "within80" | "within95"): Column<Row> => ({
    ...{ key, head: text(`test.${key}`), numeric: true },
    cell: ({ turned }) => {
      const value = turned[key];
      return value === undefined ? "–" : formatShare(value, language);
    },
  });
  const columns: Column<Row>[] = [
    { key: "key", head, cell: ({ key }) => named(key) },
    {
      ...{ key: "count", head: text("test.count"), numeric: true },
      cell: ({ turned }) => formatNumber(turned.count, language),
    },
    share("miss"),
    {
      ...{ key: "naive", head: text("test.naiveMiss"), numeric: true },
      cell: ({ turned: { naive } }) =>
        naive
          ? text("test.naive.of", {
              ...{ count: naive.count, share: formatShare(naive.miss, language) },
              ours: formatShare(naive.oursMiss, language),
            })
          : "–",
    },
    {
      ...{ key: "theirsMiss", head: text("test.theirsMiss"), numeric: true },
      cell: ({ turned: { beside } }) =>
        beside
          ? text("test.theirsMiss.of", {
              share: formatShare(beside.theirsMiss, language),
              count: beside.count,
            })
          : "–",
    },
    ...(["together", "within80", "within95"] as const).map(share),
  ];
  function named(key: string): string {
    const day = parseDay(key);
    return day ? formatDay(day, language) : key;
  }
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

function Chances({ points }: { readonly points: readonly Reliability[] }) {
  const text = useText("outlook");
  const language = useLanguage();
  const columns: Column<Reliability>[] = [
    { key: "said", head: text("test.said"), cell: ({ said }) => formatPercent(said, language) },
    {
      ...{ key: "happened", head: text("test.happened"), numeric: true },
      cell: ({ happened }) => formatPercent(happened, language),
    },
    {
      key: "count",
      head: text("test.count"),
      numeric: true,
      cell: ({ count }) => formatNumber(count, language),
    },
  ];
  return (
    <DataTable
      caption={text("test.reliability")}
      captionHeardOnly
      columns={columns}
      rows={points}
      keyOf={({ said }) => String(said)}
    />
  );
}
