import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { UseBar } from "#app/components/use-bar";
import type { CeilingGroup } from "#app/domain/ceiling/ceiling-list";
import { bringsOwn } from "#app/domain/permission";
import { ceilingsPage, type Grouping } from "#app/features/ceiling/list-page.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatInstant, formatShare } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Apart } from "#app/routes/ceilings/apart";
import { useCeilingColumns } from "#app/routes/ceilings/columns";
import { Settlements } from "#app/routes/ceilings/settlements";
import styles from "#app/styles/ceilings.css?url";
import listStyles from "#app/styles/list.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The ceilings of the insurer, or for a provider its own; those of others do not exist here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const { viewer, language } = visitor;
  const { searchParams } = new URL(request.url);
  const { all: _, ...page } = await ceilingsPage(viewer, context.store.db, language, searchParams);
  const texts = textsFor(language, "ceiling", "list", "settlement");
  const title = translator(texts.ceiling ?? {}, language)("title");
  const saved = await readSavedViews(viewer, context.store.db, "/ceilings");
  return { ...page, saved, now: viewer.now, title, texts, mayBring: bringsOwn(viewer) };
}

export default function Ceilings() {
  const { rows, total, years, year, group, groups, apart, settlements, sums, now, mayBring, ...list } =
    useLoaderData<typeof loader>();
  const text = useText("ceiling");
  const language = useLanguage();
  const columns = useCeilingColumns(years);
  const { count, over } = sums;
  const money = (cents: number) => formatCents(cents, language);
  const say = { count, year, over, used: money(sums.used), ceiling: money(sums.ceiling) };
  return (
    <div className="page">
      <PageHead title={text("title")}>
        {count === 0 ? text("say.none", { year }) : text("say.list", say)}
      </PageHead>
      <p className="soft">{text("say.known", { moment: formatInstant(now, language) })}</p>
      <Ways years={years} year={year} group={group} />
      {apart && <Apart apart={apart} year={year} />}
      {settlements && <Settlements settlements={settlements} year={year} />}
      {groups && group && group !== "apart" && group !== "settlement" && (
        <Groups groups={groups} group={group} year={year} />
      )}
      {mayBring && (
        <p className="ways">
          <Link to="/start/own">{text("way.own")}</Link>
        </p>
      )}
      {!group && (
        <ListTable
          caption={text("caption", { year })}
          path="/ceilings"
          files="/ceilings/export"
          {...list}
          rows={rows}
          total={total}
          keyOf={({ id }) => id}
          columns={columns}
          empty={text("empty")}
        />
      )}
    </div>
  );
}

type WaysProps = {
  readonly years: readonly number[];
  readonly year: number;
  readonly group: Grouping | undefined;
};

/** The other years, and the other ways to sum. */
function Ways({ years, year, group }: WaysProps) {
  const text = useText("ceiling");
  const of = (other: number, by: Grouping | undefined) =>
    `/ceilings?year=${other}${by ? `&group=${by}` : ""}`;
  const groupings = [undefined, "region", "lot", "provider", "apart", "settlement"] as const;
  return (
    <>
      <Tabs
        label={text("years.label")}
        tabs={years.map((other) => ({ to: of(other, group), label: String(other), current: other === year }))}
      />
      <Tabs
        label={text("groups.label")}
        tabs={groupings.map((by) => ({
          to: of(year, by),
          label: text(`group.${by ?? "none"}`),
          current: by === group,
        }))}
      />
    </>
  );
}

type GroupsProps = {
  readonly groups: readonly CeilingGroup[];
  readonly group: Exclude<Grouping, "apart" | "settlement">;
  readonly year: number;
};

function Groups({ groups, group, year }: GroupsProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const money = (cents: number) => formatCents(cents, language);
  const column = group === "lot" ? "lots" : group;
  const shareOf = ({ used, ceiling }: CeilingGroup) => (ceiling === 0 ? undefined : used / ceiling);
  const columns: Column<CeilingGroup>[] = [
    {
      key: "name",
      head: text(group === "lot" ? "column.lots" : `column.${group}`),
      cell: ({ name }) => (
        <Link to={`/ceilings?${new URLSearchParams({ year: String(year), [column]: name })}`}>{name}</Link>
      ),
    },
    { key: "count", head: text("group.count"), numeric: true, cell: ({ count }) => count },
    { key: "ceiling", head: text("column.ceiling"), numeric: true, cell: ({ ceiling }) => money(ceiling) },
    { key: "used", head: text("column.used"), numeric: true, cell: ({ used }) => money(used) },
    {
      key: "share",
      head: text("column.share"),
      numeric: true,
      cell: (row) => (
        <>
          {shareOf(row) === undefined ? text("amount.none") : formatShare(shareOf(row) ?? 0, language)}
          <UseBar share={shareOf(row)} />
        </>
      ),
    },
    { key: "over", head: text("column.over"), numeric: true, cell: ({ over }) => money(over) },
  ];
  return (
    <DataTable
      caption={text(`group.caption.${group}`, { year })}
      columns={columns}
      rows={groups}
      keyOf={({ name }) => name}
      empty={text("say.none", { year })}
    />
  );
}
