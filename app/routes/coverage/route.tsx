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
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { cellWords } from "#app/routes/coverage/cell-words";
import { enterPrivately } from "#app/routes/coverage/enter.server";
import { type CoveragePage, coveragePage } from "#app/routes/coverage/load.server";
import { PrivateForm } from "#app/routes/coverage/private-form";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The duty of care: who serves each lot of each region, and what would be left if somebody went. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-season");
  const page = await coveragePage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const { viewer, language } = visitor;
  const form = await request.formData();
  const answer = await enterPrivately(context.store, deedOf(visitor, context), viewer, language, form);
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data(answer, 400);
  return redirect(`/agreements/${answer.entered}?year=${answer.year}&done=agreed`);
}

export default function Coverage() {
  const refused = useActionData<typeof action>()?.refused;
  const page = useLoaderData<typeof loader>();
  const text = useText("coverage");
  const language = useLanguage();
  const [params] = useSearchParams();
  const { year, day, now, left, leaver, rows } = page;
  return (
    <div className="page">
      <PageHead title={text("title")} above={text("above", { year, day: formatDay(day, language) })}>
        {text("say", { lots: now.all, none: now.none, single: now.single })}{" "}
        {leaver && <strong>{text("say.without", { leaver, none: left.none, single: left.single })}</strong>}
      </PageHead>
      <p className="soft">{text("explain")}</p>
      {page.entry && <PrivateForm page={page} entry={page.entry} refused={refused} />}
      <Choices page={page} />
      <p className="ways">
        {(["csv", "xlsx"] as const).map((format) => (
          <a key={format} href={`/coverage/export/${format}?${new URLSearchParams(params)}`}>
            {text(`download.${format}`)}
          </a>
        ))}
      </p>
      <DataTable
        caption={text("title")}
        captionHeardOnly
        columns={useColumns(page)}
        rows={rows}
        keyOf={({ region, part }) => `${region} ${part ?? ""}`}
        empty={text("empty")}
      />
    </div>
  );
}

/** The year, the day, who leaves, and whether only what is thin is shown: all of it in the URL. */
function Choices({ page }: { page: CoveragePage }) {
  const text = useText("coverage");
  const { year, years, day, span, holders, without, only } = page;
  return (
    <Form className="contracting-filter" method="get" action="/coverage">
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
      <label>
        {text("field.without")}{" "}
        <select name="without" defaultValue={without ?? ""}>
          <option value="">{text("field.nobody")}</option>
          {holders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="only" value="thin" defaultChecked={only} /> {text("field.only")}
      </label>
      <button className="button quiet" type="submit">
        {text("show")}
      </button>
    </Form>
  );
}

type Row = CoveragePage["rows"][number];

function useColumns({ lots, year, day }: CoveragePage): Column<Row>[] {
  const text = useText("coverage");
  return [
    {
      key: "region",
      head: text("column.region"),
      cell: ({ region, name, part }) => (
        <>
          <Link to={`/regions/${region}?year=${year}&day=${day}`}>{name}</Link>
          {part && <small className="soft"> {part}</small>}
        </>
      ),
    },
    ...lots.map(
      ({ key, short }): Column<Row> => ({
        key,
        head: short,
        cell: ({ cells }) => {
          const cell = cells.find(({ lot }) => lot === key);
          return cell && <Cell cell={cell} />;
        },
      }),
    ),
  ];
}

function Cell({ cell }: { cell: Row["cells"][number] }) {
  const text = useText("coverage");
  const { was, is, names } = cellWords(cell, text);
  const thin = { none: "coverage-none", "single-provider": "coverage-risk" } as const;
  const { kind } = cell.left;
  return (
    <div>
      {was && (
        <>
          <s className="soft">{was}</s>{" "}
        </>
      )}
      <span className={kind === "none" || kind === "single-provider" ? thin[kind] : undefined}>{is}</span>
      {names && <small className="coverage-names soft">{names}</small>}
    </div>
  );
}
