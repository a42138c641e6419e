import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ListPager } from "#app/components/list-pager";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import type { ListShape } from "#app/domain/list";
import { parseListView } from "#app/domain/list-view";
import { followThing } from "#app/features/audit/follow-thing.server";
import { textsFor } from "#app/i18n/areas.server";
import { storyTeller, type Told } from "#app/i18n/audit/story";
import { auditTexts } from "#app/i18n/audit/texts.server";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/audit.css?url";
import listStyles from "#app/styles/list.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A life is told from its beginning; only its pages can be asked for. */
const life: ListShape = { columns: [], sort: { key: "at", descending: false }, size: 100 };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "read-audit");
  const { viewer, language } = visitor;
  const { thing = "", id = "" } = params;
  const { view } = parseListView(new URL(request.url).searchParams, life);
  const found = await followThing(context.store, deedOf(visitor, context), viewer, view, { thing, id });
  if (!found) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "audit", "list");
  const { tell, whatOf } = storyTeller(auditTexts(language), language, found.names);
  const what = whatOf(thing, id);
  return {
    view,
    path: `/audit/${encodeURIComponent(thing)}/${encodeURIComponent(id)}`,
    events: found.page.rows.map(tell),
    total: found.page.total,
    what,
    acts: thing === "account" ? `/audit?person=${encodeURIComponent(id)}` : undefined,
    title: translator(texts.audit ?? {}, language)("life.title", { what }),
    texts,
  };
}

export default function Life() {
  const { view, path, events, total, what, acts } = useLoaderData<typeof loader>();
  const text = useText("audit");
  return (
    <div className="page audit">
      <PageHead title={text("life.title", { what })}>
        {total === 0 ? text("life.empty") : text("life.say", { count: total })}
      </PageHead>
      <ol className="audit-life" start={(view.page - 1) * view.size + 1}>
        {events.map((event) => (
          <Happened key={event.number} {...event} />
        ))}
      </ol>
      <ListPager path={path} shape={life} view={view} total={total} />
      <p className="ways">
        <Link to="/audit">{text("life.back")}</Link>
        {acts && <Link to={acts}>{text("life.acts")}</Link>}
      </p>
    </div>
  );
}

function Happened({ number, at, clockAt, sentence, changes, ground, from }: Told) {
  const text = useText("audit");
  const language = useLanguage();
  return (
    <li id={`event-${number}`}>
      <p className="soft">
        <Moment at={at} /> · {text("column.number")} {formatNumber(number, language)}
        {clockAt && ` · ${text("clock", { moment: formatInstant(clockAt, language) })}`}
      </p>
      <p>{sentence}.</p>
      {changes.length > 0 && (
        <ul className="audit-changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className="soft small">
        {ground && (
          <>
            <Link to={`/policies/${ground.policy}`}>{ground.text}</Link> ·{" "}
          </>
        )}
        {from}
      </p>
    </li>
  );
}
