import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { ThreadTable } from "#app/components/thread-table";
import { seesThreads } from "#app/domain/thread";
import { listThreads } from "#app/features/threads/list-threads.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/threads.css?url";
import { MOST_THREADS } from "#db/queries/thread.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The conversations of one's own organisation: as an insurer with everyone, as a provider with its insurers. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (!seesThreads(viewer.roles)) throw new Response(null, { status: 404 });
  const threads = await listThreads(viewer, context.store.db);
  const texts = textsFor(language, "thread", "deadline");
  return {
    threads,
    ours: threads.filter(({ open }) => open.some(({ ours }) => ours)).length,
    all: threads.length < MOST_THREADS,
    now: viewer.now,
    title: translator(texts.thread ?? {}, language)("title"),
    texts,
  };
}

export default function Threads() {
  const { threads, ours, all, now } = useLoaderData<typeof loader>();
  const text = useText("thread");
  const counts = { count: threads.length, ours };
  return (
    <div className="page">
      <PageHead title={text("title")}>
        {threads.length > 0 && text(all ? "list.say" : "list.sayMost", counts)}
      </PageHead>
      <ThreadTable
        threads={threads}
        caption={text("list.caption")}
        captionHeardOnly
        empty={text("list.empty")}
        withRegion
        now={now}
      />
    </div>
  );
}
