import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import type { MovedDay } from "#app/domain/policy/next-year";
import { readNextYear } from "#app/features/policy/read-next-year.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const read = await readNextYear(viewer, context.store.db, params.id ?? "");
  if (!read) throw new Response(null, { status: 404 });
  const { version, policy, moved, naming } = read;
  const texts = textsFor(language, "policy", "policy-words", "deadline");
  return {
    id: version.id,
    policy: { title: policy.title, contractYear: policy.contractYear },
    moved,
    naming,
    title: String(texts.policy?.["next.title"]).replace("{year}", String(policy.contractYear)),
    texts,
  };
}

/** A policy drawn up for the next contract year: what moved, what to look at, and its document to go on with. */
export default function NextYearPage() {
  const { id, policy, moved, naming } = useLoaderData<typeof loader>();
  const text = useText("policy");
  const words = useText("policy-words");
  const language = useLanguage();
  const rest = moved.filter((each) => each.rest).length;
  return (
    <article className="page policy">
      <PageHead
        above={<Link to={`/policies/${id}`}>{policy.title[language]}</Link>}
        title={text("next.title", { year: policy.contractYear })}
      >
        {text("next.say", { count: moved.length })} {text("next.rest", { count: rest })}
      </PageHead>
      <p className="policy-words">
        <a href={`/policies/${id}/next-year/document`}>{text("next.document")}</a>
      </p>
      <Moved moved={moved} />
      {naming.length > 0 && (
        <section>
          <h2>{text("next.naming")}</h2>
          <p className="policy-words">{text("next.namingWhy", { year: policy.contractYear })}</p>
          <ul className="policy-items">
            {naming.map(({ area, key, title }) => (
              <li key={`${area}-${key}`}>
                {words(`area.${area}`)}: {title[language]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Moved({ moved }: { moved: readonly MovedDay[] }) {
  const text = useText("policy");
  const deadline = useText("deadline");
  const language = useLanguage();
  const columns: Column<MovedDay>[] = [
    { key: "step", head: text("phase.step"), cell: ({ title }) => title[language] },
    { key: "what", head: text("next.what"), cell: ({ what }) => text(`next.${what}`) },
    { key: "from", head: text("next.from"), cell: ({ from }) => <Day day={from} /> },
    { key: "to", head: text("next.to"), cell: ({ to }) => <Day day={to} /> },
    {
      key: "rest",
      head: text("next.look"),
      cell: ({ rest }) =>
        rest &&
        deadline("rest", {
          rest: deadline(`rest.${rest.why}`),
          day: formatDay(rest.before, language),
        }),
    },
  ];
  return (
    <DataTable
      caption={text("next.moved")}
      columns={columns}
      rows={moved}
      keyOf={({ key, what }) => `${key}-${what}`}
    />
  );
}
