import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { dayOf, yearOf } from "#app/domain/calendar";
import { codeKinds, codesShape, listCodes } from "#app/domain/catalogue/code-list";
import { parseListView } from "#app/domain/list-view";
import { readCodes } from "#app/features/catalogue/read-codes.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { CostsWithoutLot } from "#app/routes/codes/costs";
import listStyles from "#app/styles/list.css?url";
import { costsWithoutLot } from "#db/queries/code-cost.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The catalogue: the same for everybody who has signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const { view, problems } = parseListView(new URL(request.url).searchParams, codesShape);
  const { rows: all, year } = await readCodes(viewer, context.store.db, language);
  const texts = textsFor(language, "catalogue", "list");
  const costYear = yearOf(dayOf(viewer.now));
  const labels = new Map(all.map(({ code, label }) => [code, label]));
  const costs = await costsWithoutLot(viewer, context.store.db, costYear);
  return {
    ...{ view, problems, year, demonstration: context.mode === "demonstration" },
    ...listCodes(all, view),
    count: all.length,
    costYear,
    costs: costs.map((each) => ({ ...each, label: labels.get(each.code) ?? "" })),
    saved: await readSavedViews(viewer, context.store.db, "/codes"),
    without: all.filter(({ lot }) => lot === "").length,
    title: translator(texts.catalogue ?? {}, language)("title"),
    texts,
  };
}

export default function Codes() {
  const { rows, total, count, without, year, demonstration, costs, costYear, ...list } =
    useLoaderData<typeof loader>();
  const text = useText("catalogue");
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count, without })}</PageHead>
      <p className="soft">{text("explain", { year: year ?? "" })}</p>
      {demonstration && <p className="soft">{text("fictional")}</p>}
      {costs.length > 0 && <CostsWithoutLot costs={costs} year={costYear} />}
      <ListTable
        caption={text("caption")}
        path="/codes"
        files="/codes/export"
        shape={codesShape}
        {...list}
        rows={rows}
        total={total}
        keyOf={({ code, from }) => `${code} ${from}`}
        empty={text("empty")}
        columns={[
          { key: "code", head: text("column.code"), cell: ({ code }) => <code>{code}</code> },
          { key: "label", head: text("column.label"), cell: ({ label }) => label },
          { key: "discipline", head: text("column.discipline"), cell: ({ discipline }) => discipline },
          { key: "lot", head: text("column.lot"), cell: ({ lot }) => lot || text("lot.none") },
          {
            key: "kind",
            head: text("column.kind"),
            choices: codeKinds.map((value) => ({ value, label: text(`kind.${value}`) })),
            cell: ({ kind }) => text(`kind.${kind}`),
          },
          { key: "from", head: text("column.from"), cell: ({ from }) => <Day day={from} /> },
          { key: "until", head: text("column.until"), cell: ({ until }) => until && <Day day={until} /> },
          { key: "recorded", head: text("column.recorded"), cell: ({ recorded }) => <Day day={recorded} /> },
        ]}
      />
      <p className="soft">{text("ways.json")}</p>
      <p className="ways">
        <Link to="/codes/requests">{text("ways.requests")}</Link>
        <Link to="/codes/changes">{text("ways.changes")}</Link>
        <Link to="/codes/convert">{text("ways.convert")}</Link>
      </p>
    </div>
  );
}
