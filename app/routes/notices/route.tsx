import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { parseListView } from "#app/domain/list-view";
import { effects, noticesShape, openings } from "#app/domain/notice-list";
import { textsFor } from "#app/i18n/areas.server";
import { noticeWriter, writeNotice } from "#app/i18n/notice/write-notice";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/notices.css?url";
import { noticesPage, ownNoticeKinds, unreadNotices } from "#db/queries/notice.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const kinds = await ownNoticeKinds(viewer, db);
  const shape = noticesShape(kinds);
  const { view, problems } = parseListView(new URL(request.url).searchParams, shape);
  const { rows, total } = await noticesPage(viewer, db, view);
  return {
    ...{ shape, view, problems, total, kinds },
    rows: rows.map(({ id, kind, values, recordedAt, openedAt, legalEffect }) => ({
      ...{ id, recordedAt, legalEffect },
      openedAt: openedAt ?? undefined,
      subject: writeNotice(kind, values, language).subject,
    })),
    unread: await unreadNotices(viewer, db),
    saved: await readSavedViews(viewer, db, "/notices"),
    title: noticeWriter(language)("page.title"),
    texts: textsFor(language, "notice", "mail", "list"),
  };
}

type Listed = Awaited<ReturnType<typeof loader>>["rows"][number];

export default function Notices() {
  const { unread, kinds, ...list } = useLoaderData<typeof loader>();
  const text = useText("notice");
  const mail = useText("mail");
  const columns: ListTableColumn<Listed>[] = [
    {
      key: "subject",
      head: text("page.subject"),
      choices: kinds.map((value) => ({ value, label: mail(`kind.${value}`) })),
      cell: (notice) => <Subject {...notice} />,
    },
    {
      key: "effect",
      head: text("page.effect"),
      choices: effects.map((value) => ({
        value,
        label: text(value === "legal" ? "page.legal" : "page.effect.none"),
      })),
      cell: ({ legalEffect }) => legalEffect && text("page.legal"),
    },
    { key: "recorded", head: text("page.recorded"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
    {
      key: "opened",
      head: text("page.opened"),
      choices: openings.map((value) => ({
        value,
        label: text(value === "unread" ? "page.unread" : "page.unread.no"),
      })),
      cell: ({ openedAt }) => (openedAt ? <Moment at={openedAt} /> : text("page.unread")),
    },
  ];
  return (
    <div className="page notices">
      <PageHead title={text("page.title")}>
        {list.total > 0 && text("page.say", { count: unread })}{" "}
        {unread > 0 && <Link to="/notices?opened=unread">{text("page.unread.show")}</Link>}
      </PageHead>
      <ListTable
        caption={text("page.title")}
        path="/notices"
        files="/lists/notices"
        {...list}
        keyOf={({ id }) => id}
        empty={list.view.filters.length > 0 ? undefined : text("page.none")}
        columns={columns}
      />
      <p>
        <Link to="/account#copies">{text("choice.title")}</Link>
      </p>
    </div>
  );
}

function Subject({ id, subject, openedAt }: Listed) {
  return (
    <Link className={openedAt ? undefined : "unread"} to={`/notices/${id}`}>
      {subject}
    </Link>
  );
}
