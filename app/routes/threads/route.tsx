import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { useThreadColumns } from "#app/components/thread-table";
import { Day } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { seesThreads } from "#app/domain/thread";
import { dueOf, pageOfThreads, type ThreadListed, threadsShape, threadTurns } from "#app/domain/thread-list";
import { listThreads, namedThreads } from "#app/features/threads/list-threads.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/threads.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";
import { MOST_THREADS } from "#db/queries/thread.server";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The conversations of one's own organisation: as an insurer with everyone, as a provider with its insurers. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (!seesThreads(viewer.roles)) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const threads = namedThreads(await listThreads(viewer, db), language);
  const { view, problems } = parseListView(new URL(request.url).searchParams, threadsShape);
  const texts = textsFor(language, "thread", "deadline", "list");
  return {
    list: {
      ...{ shape: threadsShape, view, problems, ...pageOfThreads(threads, view) },
      saved: await readSavedViews(viewer, db, "/threads"),
    },
    count: threads.length,
    ours: threads.filter(({ open }) => open.some(({ ours }) => ours)).length,
    all: threads.length < MOST_THREADS,
    now: viewer.now,
    title: translator(texts.thread ?? {}, language)("title"),
    texts,
  };
}

export default function Threads() {
  const { list, count, ours, all, now } = useLoaderData<typeof loader>();
  const text = useText("thread");
  return (
    <div className="page">
      <PageHead title={text("title")}>
        {count > 0 && text(all ? "list.say" : "list.sayMost", { count, ours })}
      </PageHead>
      <ListTable
        caption={text("list.caption")}
        path="/threads"
        files="/lists/threads"
        {...list}
        columns={useListColumns(now)}
        keyOf={({ path }) => path}
        empty={list.view.filters.length > 0 ? undefined : text("list.empty")}
      />
    </div>
  );
}

function useListColumns(now: Instant): ListTableColumn<ThreadListed>[] {
  const text = useText("thread");
  const shown = useThreadColumns(true, now).map((column) =>
    column.key === "turn"
      ? { ...column, choices: threadTurns.map((value) => ({ value, label: text(`turn.${value}`) })) }
      : column,
  );
  return [
    ...shown,
    { key: "region", head: text("column.region"), cell: ({ region }) => region?.name },
    { key: "unread", head: text("column.unread"), numeric: true, cell: ({ unread }) => unread },
    {
      key: "due",
      head: text("column.due"),
      cell: (thread) => {
        const day = dueOf(thread);
        return day && <Day day={day} style="dated" />;
      },
    },
  ];
}
