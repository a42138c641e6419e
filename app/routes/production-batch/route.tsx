import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { DatesHere } from "#app/components/dates-here";
import { Definitions } from "#app/components/definitions";
import { JobRun } from "#app/components/job-run";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { actsOn } from "#app/domain/production/delivery";
import { actOnBatch } from "#app/features/production/act-on-batch.server";
import { batchForm } from "#app/features/production/form";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BatchActs } from "#app/routes/production-batch/batch-acts";
import { BatchTables } from "#app/routes/production-batch/batch-tables";
import { batchPage } from "#app/routes/production-batch/load.server";
import styles from "#app/styles/jobs.css?url";
import { seenBatch } from "#db/queries/production-batch.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, at, language } = requireAct(await visit(request, context), "see-ceilings");
  const texts = textsFor(language, "production", "job", "dates", "deadline");
  const say = translator(texts.production ?? {}, language);
  const page = await batchPage({ viewer, at, say }, context.store.db, Number(params.number));
  if (!page) throw new Response(null, { status: 404 });
  const known = new URL(request.url).searchParams.has("known");
  return { ...page, known, title: say("batch.title", { reference: page.reference }), texts };
}

/** Confirms a delivery, gives it up, or takes it back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "deliver-production");
  const { viewer, language } = visitor;
  const batch = await seenBatch(viewer, context.store.db, Number(params.number));
  const asked = batchForm.safeParse(Object.fromEntries(await request.formData()));
  if (!batch || !asked.success || !actsOn(viewer, batch)) throw new Response(null, { status: 404 });
  const done = await actOnBatch(context.store, deedOf(visitor, context), batch.number, asked.data.act);
  if (typeof done === "number") return redirect(`/production/${done}`);
  const say = translator(textsFor(language, "production").production ?? {}, language);
  return data({ problem: say(done.key, { count: batch.refusedLines }) }, 409);
}

export default function ProductionBatch() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("production");
  const language = useLanguage();
  const right = page.lines - (page.reverses ? 0 : page.refused);
  const counts = { count: page.state === "accepted" ? right : page.lines };
  const state = page.waits ? "columns" : page.state;
  return (
    <div className="page">
      <PageHead title={page.title}>
        {text(`batch.say.${state}`, { ...counts, refused: formatNumber(page.refused, language) })}
      </PageHead>
      {page.known && <Notice kind="info">{text("deliver.known")}</Notice>}
      {refusal && <Notice kind="error">{refusal.problem}</Notice>}
      <Definitions
        items={[
          {
            key: "state",
            term: text("head.state"),
            value: text(`state.${page.reversed ? "reversed" : state}`),
          },
          ...(page.run
            ? [{ key: "run", term: text("head.progress"), value: <JobRun run={page.run} /> }]
            : []),
          { key: "provider", term: text("head.provider"), value: page.provider ?? text("several") },
          { key: "source", term: text("head.source"), value: text(`source.${page.source}`) },
          { key: "file", term: text("head.file"), value: page.fileName },
          { key: "received", term: text("head.received"), value: <Moment at={page.receivedAt} /> },
          { key: "amount", term: text("head.amount"), value: formatCents(page.cents, language) },
          ...(page.reverses
            ? [
                {
                  key: "reverses",
                  term: text("head.reverses"),
                  value: <Link to={`/production/${page.reverses.number}`}>{page.reverses.reference}</Link>,
                },
              ]
            : []),
        ]}
      />
      <DatesHere dates={page.dates} now={page.now} />
      {page.acts && page.waits && (
        <p className="ways">
          <Link className="button" to={`/production/${page.number}/columns`}>
            {text("batch.columns")}
          </Link>
        </p>
      )}
      {page.acts && <BatchActs {...page} />}
      <BatchTables totals={page.totals} faults={page.faults} refused={page.refused} most={page.mostFaults} />
      <p className="ways">
        <a href={`/production/${page.number}/report`}>{text("batch.report")}</a>
        {page.checked && <a href={`/production/${page.number}/paper`}>{text("batch.paper")}</a>}
        <Link to="/production">{text("batch.back")}</Link>
      </p>
    </div>
  );
}
