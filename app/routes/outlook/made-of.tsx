import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { sumOutlook } from "#app/domain/forecast/outlook";
import { groupings, groupsBy, partIn, summedFigures } from "#app/domain/forecast/outlook-group";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatInstant, formatShare } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { loadRows } from "#app/routes/outlook/load.server";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/outlook.css?url";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** What a figure of the outlook is made of: each agreement, or its part in a group, to the cent. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { searchParams } = new URL(request.url);
  const { rows, year, stored } = await loadRows(viewer, context.store.db, language, searchParams);
  const figure = summedFigures.find((each) => each === searchParams.get("figure")) ?? "total";
  const by = groupings.find((each) => each === searchParams.get("group"));
  const name = searchParams.get("name") ?? "";
  const group = by && groupsBy(rows, by).find((each) => each.name === name);
  if (by && !group) throw new Response(null, { status: 404, statusText: "Not Found" });
  const own = group?.rows ?? rows;
  const parts = own.flatMap((row) => {
    const cents = partIn(row, figure);
    const share = by === "lot" ? row.shares[row.lots.indexOf(name)] : undefined;
    const { id, provider, region, lots } = row;
    return cents === undefined ? [] : [{ id, provider, region, lots, share, cents }];
  });
  const texts = textsFor(language, "outlook", "outlook-parts");
  const say = translator({ ...texts.outlook, ...texts["outlook-parts"] }, language);
  const cutOff = [...stored.values()].map((each) => each.cutOff).sort();
  return {
    ...{ year, by, name, figure, cutOff: cutOff.at(-1), texts },
    parts: parts.sort((a, b) => b.cents - a.cents || (a.id < b.id ? -1 : 1)),
    total: parts.reduce((sum, { cents }) => sum + cents, 0),
    apart: sumOutlook(own).apart.count,
    title: say("made.of", { year, figure: say(`figure.${figure}`) }),
  };
}

type Part = ReturnType<typeof useLoaderData<typeof loader>>["parts"][number];

export default function MadeOf() {
  const { year, by, name, title, parts, total, apart, cutOff } = useLoaderData<typeof loader>();
  const text = useText("outlook");
  const parted = useText("outlook-parts");
  const language = useLanguage();
  const back = `/outlook?year=${year}${by ? `&group=${by}` : ""}`;
  return (
    <div className="page">
      <PageHead title={title}>
        {by && `${text(`group.${by}`)}: ${name}. `}
        {parted("made.say", { amount: formatCents(total, language), count: parts.length })}
      </PageHead>
      {cutOff && <p className="soft">{text("page.known", { cutOff: formatInstant(cutOff, language) })}</p>}
      <Parts />
      <p className="ways">
        <Link to={back}>{text("ways.back")}</Link>
        {apart > 0 && <Link to={`${back}#refused`}>{parted("made.apart", { count: apart })}</Link>}
      </p>
    </div>
  );
}

function Parts() {
  const { figure, parts, total } = useLoaderData<typeof loader>();
  const text = useText("outlook");
  const parted = useText("outlook-parts");
  const language = useLanguage();
  const columns: Column<Part>[] = [
    {
      ...{ key: "provider", head: text("column.provider") },
      cell: ({ id, provider }) => <Link to={`/ceilings/${id}#forecast`}>{provider}</Link>,
    },
    { key: "region", head: text("group.region"), cell: ({ region }) => region },
    {
      ...{ key: "lots", head: text("file.lots") },
      cell: ({ lots, share }) =>
        share === undefined || share === 1
          ? lots.join(", ")
          : parted("made.share", { share: formatShare(share, language) }),
    },
    {
      ...{ key: "cents", head: text(`figure.${figure}`), numeric: true },
      cell: ({ cents }) => formatCents(cents, language),
    },
    {
      ...{ key: "of", head: parted("made.ofAll"), numeric: true },
      cell: ({ cents }) => (total === 0 ? "–" : formatShare(cents / total, language)),
    },
  ];
  return <DataTable caption={parted("made.caption")} columns={columns} rows={parts} keyOf={({ id }) => id} />;
}
