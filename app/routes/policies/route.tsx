import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Day, DaysLeft } from "#app/components/time";
import { type Day as CivilDay, dayOf, daysBetween } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { nextMarks, type SeasonMark } from "#app/domain/season";
import type { Bilingual } from "#app/domain/statement";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/policy.css?url";
import { publishedPolicies } from "#db/queries/policy.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** One version as the list shows it. */
type Listed = Pick<PolicyVersion, "id" | "version" | "effectiveFrom"> & {
  readonly title: Bilingual;
  readonly publisher: string;
  readonly contractYear: number;
  readonly publishedOn: CivilDay;
  readonly next?: SeasonMark | undefined;
};

const listed = ({ policy, ...version }: PolicyVersion, today: CivilDay): Listed => ({
  id: version.id,
  version: version.version,
  effectiveFrom: version.effectiveFrom,
  title: policy.title,
  publisher: policy.publisher,
  contractYear: policy.contractYear,
  publishedOn: policy.publishedOn,
  next: nextMarks(policy, today, 1)[0],
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = await visit(request, context);
  const today = dayOf(viewer.now);
  const versions = await publishedPolicies(viewer, context.store.db);
  const texts = textsFor(language, "policy");
  return {
    today,
    writes: may(viewer.roles, "write-policy"),
    versions: versions.map((version) => listed(version, today)),
    title: String(texts.policy?.["list.title"]),
    texts,
  };
}

export default function Policies() {
  const { today, versions, writes } = useLoaderData<typeof loader>();
  const text = useText("policy");
  const day = formatDay(today, useLanguage());
  const columns = useColumns(today);
  const years = [...new Set(versions.map((version) => version.contractYear))];
  return (
    <div className="page policy">
      <PageHead title={text("list.title")}>
        {versions.length === 0
          ? text("list.empty", { day })
          : text("list.say", { day, count: versions.length })}
      </PageHead>
      {writes && (
        <p>
          <Link to="/policies/drafts">{text("ways.drafts")}</Link>
        </p>
      )}
      {years.map((year) => (
        <DataTable
          key={year}
          caption={text("list.year", { year })}
          columns={columns}
          rows={versions.filter((version) => version.contractYear === year)}
          keyOf={(version) => version.id}
        />
      ))}
    </div>
  );
}

function useColumns(today: CivilDay): Column<Listed>[] {
  const text = useText("policy");
  const language = useLanguage();
  return [
    {
      key: "policy",
      head: text("list.policy"),
      cell: ({ id, title }) => <Link to={`/policies/${id}`}>{title[language]}</Link>,
    },
    { key: "publisher", head: text("list.publisher"), cell: ({ publisher }) => publisher },
    { key: "version", head: text("list.version"), numeric: true, cell: ({ version }) => version },
    {
      key: "published",
      head: text("list.published"),
      cell: ({ publishedOn }) => <Day day={publishedOn} />,
    },
    {
      key: "next",
      head: text("list.next"),
      cell: ({ id, next }) =>
        next ? (
          <>
            <Link to={`/policies/${id}#phase-${next.key}`}>{next.title[language]}</Link>
            <br />
            <Day day={next.day} />
            {", "}
            <DaysLeft days={daysBetween(today, next.day)} />
          </>
        ) : (
          text("list.noNext")
        ),
    },
  ];
}
