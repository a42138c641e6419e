import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { upTo } from "#app/features/audit/export-log.server";
import { logView } from "#app/features/audit/log-view.server";
import { readLog } from "#app/features/audit/read-log.server";
import { textsFor } from "#app/i18n/areas.server";
import { storyTeller } from "#app/i18n/audit/story";
import { auditTexts } from "#app/i18n/audit/texts.server";
import { formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { useLogColumns } from "#app/routes/audit/columns";
import styles from "#app/styles/audit.css?url";
import listStyles from "#app/styles/list.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The log of one's own organisation and of the installation. Reading it is an event of it, page by page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "read-audit");
  const { viewer, language, organisation } = visitor;
  const { store } = context;
  const { searchParams } = new URL(request.url);
  const asked = await logView(viewer, store.db, language, searchParams);
  const { page, names, head } = await readLog(store, deedOf(visitor, context), viewer, asked.view);
  const texts = textsFor(language, "audit", "list");
  const { tell } = storyTeller(auditTexts(language), language, names);
  return {
    ...asked,
    kept: upTo(asked.view, head?.number ?? 0),
    rows: page.rows.map((event) => ({
      ...tell(event),
      verb: event.verb,
      region: event.region && (names.regions.get(event.region) ?? event.region),
      provider: event.provider && (names.organisations.get(event.provider) ?? event.provider),
    })),
    total: page.total,
    saved: await readSavedViews(viewer, store.db, "/audit"),
    head,
    organisation: organisation?.name ?? "",
    title: translator(texts.audit ?? {}, language)("title"),
    texts,
  };
}

export default function Log() {
  const { shape, view, kept, problems, choices, rows, total, saved, head, organisation } =
    useLoaderData<typeof loader>();
  const text = useText("audit");
  const language = useLanguage();
  const columns = useLogColumns(choices);
  return (
    <div className="page audit">
      <PageHead title={text("title")}>
        {text(view.filters.length > 0 ? "say.filtered" : "say.all", { count: total, organisation })}
      </PageHead>
      <p className="soft audit-explain">{text("explain")}</p>
      <ListTable
        caption={text("caption")}
        path="/audit"
        files="/audit/export"
        saved={saved}
        shape={shape}
        view={view}
        kept={kept}
        problems={problems}
        rows={rows}
        total={total}
        keyOf={(row) => String(row.number)}
        columns={columns}
        empty={text("empty")}
      />
      <p className="ways">
        <a href="/audit/export/json" download>
          {text("ways.json")}
        </a>
        <span className="soft">{text("ways.jsonSay")}</span>
      </p>
      {head && (
        <p className="ways">
          <span>{text("head.now", { number: formatNumber(head.number, language) })}</span>
          <code className="audit-hash">{head.hash}</code>
          <Link to="/audit/head" prefetch="none">
            {text("head.link")}
          </Link>
        </p>
      )}
    </div>
  );
}
