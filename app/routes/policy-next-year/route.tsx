import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { BothLanguages } from "#app/components/both-languages";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import type { MovedText } from "#app/domain/policy/moved-text";
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
  const { version, policy, moved, texts: named } = read;
  const texts = textsFor(language, "policy", "deadline");
  return {
    id: version.id,
    policy: { title: policy.title, contractYear: policy.contractYear },
    moved,
    named,
    title: String(texts.policy?.["next.title"]).replace("{year}", String(policy.contractYear)),
    texts,
  };
}

/** A policy drawn up for the next contract year: what moved, what to look at, and its document to go on with. */
export default function NextYearPage() {
  const { id, policy, moved, named } = useLoaderData<typeof loader>();
  const text = useText("policy");
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
      <Named named={named} />
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

/** Texts that name a year, with the wording that is proposed for the next. */
function Named({ named }: { named: readonly MovedText[] }) {
  const text = useText("policy");
  const language = useLanguage();
  if (named.length === 0) return null;
  const columns: Column<MovedText>[] = [
    {
      key: "step",
      head: text("diff.item"),
      cell: ({ title, path }) => (typeof title === "object" ? title[language] : (title ?? path)),
    },
    { key: "from", head: text("next.from"), cell: ({ from }) => <BothLanguages words={from} /> },
    { key: "to", head: text("next.proposed"), cell: ({ to }) => <BothLanguages words={to} /> },
  ];
  return (
    <section>
      <h2>{text("next.texts")}</h2>
      <p className="policy-words">{text("next.textsWhy")}</p>
      <DataTable
        caption={text("next.texts")}
        captionHeardOnly
        columns={columns}
        rows={named}
        keyOf={({ path }) => path}
      />
    </section>
  );
}
