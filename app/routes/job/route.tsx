import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { RunState, useRunNews } from "#app/components/job-run";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { isJobKey, isOpen } from "#app/domain/job";
import { may } from "#app/domain/permission";
import { cancelJob } from "#app/features/jobs/cancel-job.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/jobs.css?url";
import { readRun } from "#db/queries/job.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** One run, for whoever asked for it and for an administrator. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, at, language } = requireSignIn(await visit(request, context));
  const administers = may(viewer.roles, "run-jobs");
  const run = await readRun(viewer, context.store.db, at, { id: params.id ?? "", own: !administers });
  if (!run) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "job");
  const title = translator(texts.job ?? {}, language)(isJobKey(run.key) ? `key.${run.key}` : "title");
  return { run, administers, title, texts };
}

/** Its one act is to cancel the run. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer } = visitor;
  const given = { id: params.id ?? "", own: !may(viewer.roles, "run-jobs") };
  const found = await cancelJob(context.store, deedOf(visitor, context), viewer, given);
  if (!found) throw new Response(null, { status: 404 });
  return redirect(`/jobs/${encodeURIComponent(given.id)}`);
}

export default function Job() {
  const { run: made, administers, title } = useLoaderData<typeof loader>();
  const run = useRunNews(made);
  const text = useText("job");
  const moments = [
    { key: "started", term: text("head.started"), at: run.startedAt },
    { key: "ended", term: text("head.ended"), at: run.endedAt },
  ];
  return (
    <div className="page">
      <PageHead title={title} />
      <Definitions
        items={[
          { key: "state", term: text("head.state"), value: <RunState run={run} /> },
          ...moments.flatMap(({ at, ...item }) => (at ? [{ ...item, value: <Moment at={at} /> }] : [])),
          { key: "attempts", term: text("head.attempts"), value: run.attempts },
        ]}
      />
      <div className="ways job-ways">
        {isOpen(run.state) && (
          <>
            <Link className="button quiet" to={`/jobs/${run.id}`} reloadDocument>
              {text("refresh")}
            </Link>
            {run.cancellable && (
              <Form method="post">
                <button className="button quiet" type="submit" disabled={run.state === "cancelling"}>
                  {text("cancel")}
                </button>
              </Form>
            )}
          </>
        )}
        {administers && <Link to="/jobs">{text("back")}</Link>}
      </div>
    </div>
  );
}
