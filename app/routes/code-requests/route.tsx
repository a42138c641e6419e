import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { formatDay, formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnCodes } from "#app/routes/code-requests/act.server";
import { AskForms, DecideForms, useWhat } from "#app/routes/code-requests/forms";
import { type CodeRequestsPage, codeRequestsPage } from "#app/routes/code-requests/load.server";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** What was asked of the code list and what the expert group decided: the same for everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-catalogue");
  return codeRequestsPage(visitor, context.store.db);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-catalogue");
  const form = await request.formData();
  const { viewer, language } = visitor;
  const answer = await actOnCodes(context.store, deedOf(visitor, context), viewer, { form, language });
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer ? data(answer, 400) : redirect(`/codes/requests?done=${answer.recorded}`);
}

export default function CodeRequests() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("code-request");
  const [params] = useSearchParams();
  const waiting = page.requests.filter(({ decision }) => !decision);
  return (
    <div className="page contracting">
      <PageHead title={page.title}>{text("say", { count: waiting.length })}</PageHead>
      {params.has("done") && !refused && <Notice kind="info">{text("done")}</Notice>}
      <p className="soft">{text("explain")}</p>
      <Requests requests={page.requests} />
      {page.mayDecide &&
        waiting.map((each) => <DecideForms key={each.id} request={each} refused={refused} />)}
      {page.mayAsk && <AskForms page={page} refused={refused} />}
      <p className="ways">
        <Link to="/codes">{text("way.codes")}</Link>
        <Link to="/codes/changes">{text("way.changes")}</Link>
        <Link to="/codes/convert">{text("way.convert")}</Link>
      </p>
    </div>
  );
}

type Request = CodeRequestsPage["requests"][number];

function Requests({ requests }: Pick<CodeRequestsPage, "requests">) {
  const text = useText("code-request");
  const language = useLanguage();
  const what = useWhat();
  const columns: Column<Request>[] = [
    { key: "what", head: text("head.what"), cell: (request) => what(request) },
    { key: "by", head: text("head.by"), cell: ({ by }) => by },
    { key: "reason", head: text("head.reason"), cell: ({ reason }) => reason },
    {
      key: "asked",
      head: text("head.asked"),
      cell: ({ recordedAt }) => formatInstant(recordedAt, language, "dated"),
    },
    { key: "decision", head: text("head.decision"), cell: (request) => <Decision request={request} /> },
  ];
  return (
    <DataTable
      caption={text("table.title")}
      captionHeardOnly
      columns={columns}
      rows={requests}
      keyOf={({ id }) => id}
      empty={text("table.none")}
    />
  );
}

function Decision({ request: { decision } }: { readonly request: Request }) {
  const text = useText("code-request");
  const language = useLanguage();
  if (!decision) return text("decision.waiting");
  const { reason } = decision;
  if (decision.kind === "granted") {
    const { code, from } = decision;
    return text("decision.granted", { code, day: formatDay(from, language), reason });
  }
  return decision.fits
    ? text("decision.fits", { code: decision.fits, reason })
    : text("decision.declined", { reason });
}
