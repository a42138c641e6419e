import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { textsFor } from "#app/i18n/areas.server";
import { noticeWriter, writeNotice } from "#app/i18n/notice/write-notice";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/notices.css?url";
import { ownNotices, unreadNotices } from "#db/queries/notice.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

const MOST = 500;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const notices = await ownNotices(viewer, db, MOST);
  return {
    notices: notices.map(({ id, kind, values, recordedAt, openedAt, legalEffect }) => ({
      ...{ id, recordedAt, legalEffect },
      openedAt: openedAt ?? undefined,
      subject: writeNotice(kind, values, language).subject,
    })),
    unread: await unreadNotices(viewer, db),
    title: noticeWriter(language)("page.title"),
    texts: textsFor(language, "notice"),
  };
}

type Listed = Awaited<ReturnType<typeof loader>>["notices"][number];

export default function Notices() {
  const { notices, unread } = useLoaderData<typeof loader>();
  const text = useText("notice");
  const columns: Column<Listed>[] = [
    { key: "subject", head: text("page.subject"), cell: (notice) => <Subject {...notice} /> },
    { key: "recorded", head: text("page.recorded"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
    {
      key: "opened",
      head: text("page.opened"),
      cell: ({ openedAt }) => (openedAt ? <Moment at={openedAt} /> : text("page.unread")),
    },
  ];
  return (
    <div className="page notices">
      <PageHead title={text("page.title")}>
        {notices.length > 0 && text("page.say", { count: unread })}
      </PageHead>
      <DataTable
        caption={text("page.title")}
        captionHeardOnly
        columns={columns}
        rows={notices}
        keyOf={({ id }) => id}
        empty={text("page.none")}
      />
      <p>
        <Link to="/account#copies">{text("choice.title")}</Link>
      </p>
    </div>
  );
}

function Subject({ id, subject, openedAt, legalEffect }: Listed) {
  const text = useText("notice");
  return (
    <>
      <Link className={openedAt ? undefined : "unread"} to={`/notices/${id}`}>
        {subject}
      </Link>{" "}
      {legalEffect && <em className="soft">({text("page.legal")})</em>}
    </>
  );
}
