import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { isJobKey, isOpen, jobKeys } from "#app/domain/job";
import { troubledRunsShape } from "#app/domain/job-list";
import { parseListView } from "#app/domain/list-view";
import { runJobNow } from "#app/features/jobs/run-job-now.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { JobsTable } from "#app/routes/jobs/jobs-table";
import { RunsTable } from "#app/routes/jobs/runs-table";
import { TroubledRuns } from "#app/routes/jobs/troubled-runs";
import styles from "#app/styles/jobs.css?url";
import listStyles from "#app/styles/list.css?url";
import { lastEndedRun, openRuns, troubledRuns } from "#db/queries/job.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, at, language } = requireAct(await visit(request, context), "run-jobs");
  const { db } = context.store;
  const open = await openRuns(viewer, db, at);
  const { view, problems } = parseListView(new URL(request.url).searchParams, troubledRunsShape);
  const texts = textsFor(language, "job", "list");
  return {
    jobs: await Promise.all(
      jobKeys.map(async (key) => ({
        key,
        last: await lastEndedRun(viewer, db, at, key),
        next: open.find((run) => run.key === key && run.state === "waiting")?.dueAt,
      })),
    ),
    // What waits for its moment stands in the first table.
    underWay: open.filter(({ state, dueAt }) => state !== "waiting" || dueAt <= at),
    troubled: { shape: troubledRunsShape, view, problems, ...(await troubledRuns(viewer, db, at, view)) },
    saved: await readSavedViews(viewer, db, "/jobs"),
    title: translator(texts.job ?? {}, language)("title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "run-jobs");
  const key = (await request.formData()).get("run");
  if (!isJobKey(key)) throw new Response(null, { status: 400 });
  const id = await runJobNow(context.store, deedOf(visitor, context), key);
  return redirect(`/jobs/${id}`);
}

export default function Jobs() {
  const { jobs, underWay, troubled, saved } = useLoaderData<typeof loader>();
  const text = useText("job");
  const running = underWay.filter(({ state }) => isOpen(state)).length;
  const broken = jobs.filter(({ last }) => last?.state === "given-up" || last?.outcome?.alarm).length;
  return (
    <div className="page">
      <PageHead title={text("title")}>
        {running > 0 ? text("say", { count: running }) : text("say.none")}
        {broken > 0 && ` ${text("say.failed", { count: broken })}`}
      </PageHead>
      {underWay.length > 0 && <RunsTable caption={text("under.title")} runs={underWay} />}
      <JobsTable jobs={jobs} />
      <TroubledRuns {...troubled} saved={saved} />
    </div>
  );
}
