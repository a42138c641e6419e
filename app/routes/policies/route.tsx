import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Day, DaysLeft } from "#app/components/time";
import { type Day as CivilDay, dayOf, daysBetween } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { listPolicies, type PolicyRow, policiesShape } from "#app/domain/policy/policy-list";
import { readPolicies } from "#app/features/policy/read-policies.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/policy.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The versions of purchasing policies that were published: everybody may know. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language, account } = await visit(request, context);
  const { db } = context.store;
  const { rows, years } = await readPolicies(viewer, db, language);
  const shape = policiesShape(years);
  const { view, problems } = parseListView(new URL(request.url).searchParams, shape);
  const texts = textsFor(language, "policy", "list");
  return {
    ...{ shape, view, problems, ...listPolicies(rows, view) },
    saved: account && (await readSavedViews(viewer, db, "/policies")),
    ...{ today: dayOf(viewer.now), count: rows.length, writes: may(viewer.roles, "write-policy") },
    years: years.map(String),
    title: String(texts.policy?.["list.title"]),
    texts,
  };
}

export default function Policies() {
  const { today, count, years, writes, ...list } = useLoaderData<typeof loader>();
  const text = useText("policy");
  const day = formatDay(today, useLanguage());
  return (
    <div className="page policy">
      <PageHead title={text("list.title")}>
        {count === 0 ? text("list.empty", { day }) : text("list.say", { day, count })}
      </PageHead>
      {writes && (
        <p>
          <Link to="/policies/drafts">{text("ways.drafts")}</Link>
          <Link to="/letter-style">{text("ways.letterStyle")}</Link>
        </p>
      )}
      <ListTable
        caption={text("list.title")}
        path="/policies"
        files="/lists/policies"
        {...list}
        columns={useColumns(today, years)}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function useColumns(today: CivilDay, years: readonly string[]): ListTableColumn<PolicyRow>[] {
  const text = useText("policy");
  return [
    {
      key: "year",
      head: text("list.year"),
      choices: years.map((value) => ({ value, label: value })),
      cell: ({ year }) => year,
    },
    {
      key: "policy",
      head: text("list.policy"),
      cell: ({ id, policy }) => <Link to={`/policies/${id}`}>{policy}</Link>,
    },
    { key: "insurer", head: text("list.insurer"), cell: ({ insurer }) => insurer },
    { key: "version", head: text("list.version"), numeric: true, cell: ({ version }) => version },
    { key: "published", head: text("list.published"), cell: ({ published }) => <Day day={published} /> },
    {
      key: "next",
      head: text("list.next"),
      cell: ({ id, next, step }) =>
        next && step ? (
          <>
            <Link to={`/policies/${id}#phase-${step.key}`}>{step.title}</Link>
            <br />
            <Day day={next} />
            {", "}
            <DaysLeft days={daysBetween(today, next)} />
          </>
        ) : (
          text("list.noNext")
        ),
    },
  ];
}
