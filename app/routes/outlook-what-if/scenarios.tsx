import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { nothingAssumed, scenarioOf } from "#app/domain/forecast/scenario-address";
import { MOST_BESIDE, scenariosBeside } from "#app/domain/forecast/scenarios-beside";
import { figureKeys, figuresOf, rareFigures, whatIf } from "#app/domain/forecast/what-if";
import { textsFor } from "#app/i18n/areas.server";
import { formatAbout } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { scenarioWords } from "#app/i18n/what-if/write-scenario";
import { loadPaths, toldOf } from "#app/routes/outlook-what-if/load.server";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/outlook.css?url";
import whatIfStyles from "#app/styles/what-if.css?url";

export const links: LinksFunction = () =>
  [listStyles, styles, whatIfStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Several scenarios of a year beside the real expectation; the address holds them all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { searchParams } = new URL(request.url);
  const { paths, lotNames, year, first } = await loadPaths(viewer, context.store.db, language, searchParams);
  const told = toldOf(paths, lotNames);
  const texts = textsFor(language, "outlook", "what-if");
  const say = translator(texts["what-if"] ?? {}, language);
  const agreements = new Map(told.contracts.map((each) => [each.id, `${each.provider}, ${each.region}`]));
  const lots = new Map(told.lots.map(({ id, ...names }) => [id, say("lot.name", names)]));
  const writer = {
    ...{ language, say },
    agreement: (id: string) => agreements.get(id),
    lot: (id: string) => lots.get(id),
  };
  const { found, elsewhere } = scenariosBeside(searchParams, year);
  return {
    year,
    base: whatIf(paths, nothingAssumed(first)),
    scenarios: found.slice(0, MOST_BESIDE).map(({ name, search, fields }) => {
      const scenario = scenarioOf(fields, first);
      return {
        ...{ name: name || say("beside.this"), search, answer: whatIf(paths, scenario) },
        words: scenarioWords(scenario, writer),
      };
    }),
    isCut: found.length > MOST_BESIDE,
    elsewhere: elsewhere.map((name) => name || say("beside.this")),
    contracts: told.contracts,
    title: say("beside.title", { year }),
    texts,
  };
}

export default function Scenarios() {
  const { year, scenarios, isCut, elsewhere } = useLoaderData<typeof loader>();
  const text = useText("what-if");
  return (
    <div className="page">
      <PageHead title={text("beside.title", { year })}>{text("beside.say")}</PageHead>
      {isCut && <Notice kind="info">{text("beside.left", { most: MOST_BESIDE })}</Notice>}
      {elsewhere.length > 0 && (
        <Notice kind="info">
          {text("beside.elsewhere", { count: elsewhere.length, names: elsewhere.join(", "), year })}
        </Notice>
      )}
      {scenarios.length === 0 ? <p>{text("beside.none")}</p> : <Beside />}
      <p className="ways">
        <Link to={`/outlook/what-if?year=${year}`}>{text("title")}</Link>
        <Link to={`/outlook?year=${year}`}>{text("back")}</Link>
      </p>
    </div>
  );
}

type Row = {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly link?: string;
};
const MOST_SHOWN = 10;

function Beside() {
  const { base, scenarios, contracts } = useLoaderData<typeof loader>();
  const text = useText("what-if");
  const say = useText("outlook");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const answers = [base, ...scenarios.map(({ answer }) => answer)];
  const told = answers.map(figuresOf);
  const likely: Row = {
    ...{ key: "likely", name: text("beside.likely") },
    values: answers.map(({ likely: count }) => String(count)),
  };
  const figures = figureKeys
    .filter((key) => !rareFigures.has(key) || told.some((each) => each[key] !== 0))
    .map((key): Row => {
      return { key, name: text(`figure.${key}`), values: told.map((each) => about(each[key])) };
    });
  const risks = contracts
    .map(({ id, provider, region }, at) => {
      const over = answers.map((answer) => answer.contracts[at]?.over ?? 0);
      return { id, name: `${provider}, ${region}`, over, moved: Math.max(...over) - Math.min(...over) };
    })
    .filter(({ moved }) => moved >= 100)
    .sort((a, b) => b.moved - a.moved)
    .slice(0, MOST_SHOWN)
    .map(({ id, name, over }): Row => {
      return { key: id, name, link: `/ceilings/${id}#forecast`, values: over.map(about) };
    });
  return (
    <>
      <dl className="outlook-assumes">
        {scenarios.map(({ name, search, words }) => (
          <div key={`${name} ${search}`}>
            <dt>{name}</dt>
            <dd>
              {words.join("; ")}. <Link to={`/outlook/what-if?${search}`}>{text("beside.open")}</Link>
            </dd>
          </div>
        ))}
      </dl>
      <Table caption={text("caption")} head={text("column.figure")} rows={[...figures, likely]} />
      {risks.length > 0 && (
        <Table caption={text("beside.risks")} head={say("column.provider")} rows={risks} />
      )}
    </>
  );
}

type TableProps = { readonly caption: string; readonly head: string; readonly rows: readonly Row[] };

/** A row a figure, a column a scenario; the first is the real expectation. */
function Table({ caption, head, rows }: TableProps) {
  const { scenarios } = useLoaderData<typeof loader>();
  const text = useText("what-if");
  const heads = [text("column.now"), ...scenarios.map(({ name }) => name)];
  const columns: Column<Row>[] = [
    {
      ...{ key: "name", head },
      cell: ({ name, link }) => (link ? <Link to={link}>{name}</Link> : name),
    },
    ...heads.map((name, at) => ({
      ...{ key: String(at), head: name, numeric: true },
      cell: ({ values }: Row) => values[at],
    })),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}
