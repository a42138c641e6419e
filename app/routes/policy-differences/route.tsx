import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import type { PolicyVersion } from "#app/domain/policy";
import { readDifferences } from "#app/features/policy/read-differences.server";
import { textsFor } from "#app/i18n/areas.server";
import { type DifferenceWords, differencesInWords } from "#app/i18n/policy-words/write-difference";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

const named = ({ id, version, policy: { title, contractYear } }: PolicyVersion) => ({
  id,
  version,
  title,
  contractYear,
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = await visit(request, context);
  const against = new URL(request.url).searchParams.get("against");
  const read = await readDifferences(viewer, context.store.db, { id: params.id ?? "", against });
  if (!read) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "policy", "policy-words");
  return {
    version: named(read.version),
    against: read.against && named(read.against),
    others: read.others.map(named),
    rows: read.against
      ? differencesInWords(read.differences, read.against, read.version, language, texts)
      : [],
    title: `${texts.policy?.["diff.title"]}: ${read.version.policy.title[language]}`,
    texts,
  };
}

export default function PolicyDifferences() {
  const { version, against, rows } = useLoaderData<typeof loader>();
  const text = useText("policy");
  const language = useLanguage();
  const name = { after: nameOf(version, text, language) };
  return (
    <article className="page policy">
      <PageHead
        above={<Link to={`/policies/${version.id}`}>{version.title[language]}</Link>}
        title={text("diff.title")}
      >
        {against
          ? text(rows.length === 0 ? "diff.same" : "diff.say", {
              ...name,
              before: nameOf(against, text, language),
              count: rows.length,
            })
          : text("diff.none", name)}
      </PageHead>
      <Against />
      {against && rows.length > 0 && <Rows rows={rows} />}
    </article>
  );
}

type Named = ReturnType<typeof named>;
const nameOf = (
  { title, version }: Named,
  text: ReturnType<typeof useText<"policy">>,
  language: "nl" | "en",
): string => text("diff.name", { title: title[language], version });

/** The choice of what to hold it against, and the same on paper. */
function Against() {
  const { version, against, others } = useLoaderData<typeof loader>();
  const text = useText("policy");
  const language = useLanguage();
  if (others.length === 0) return null;
  return (
    <div className="policy-against">
      <Form method="get">
        <label htmlFor="against">{text("diff.against")}</label>{" "}
        <select id="against" name="against" defaultValue={against?.id}>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {nameOf(other, text, language)}
            </option>
          ))}
        </select>{" "}
        <button className="button quiet" type="submit">
          {text("diff.compare")}
        </button>
      </Form>
      {against && (
        <p>
          <a href={`/policies/${version.id}/differences/report?against=${against.id}`}>{text("diff.pdf")}</a>
        </p>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly DifferenceWords[] }) {
  const text = useText("policy");
  const columns: Column<DifferenceWords>[] = [
    { key: "item", head: text("diff.item"), cell: ({ heading }) => heading },
    { key: "change", head: text("diff.change"), cell: ({ change }) => change },
    {
      key: "what",
      head: text("diff.what"),
      cell: ({ lines }) => (
        <ul className="policy-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={text("diff.title")}
      captionHeardOnly
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
    />
  );
}
