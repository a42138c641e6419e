import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnCodes } from "#app/routes/agreement-codes/act.server";
import { AnswerForms, AskForms } from "#app/routes/agreement-codes/forms";
import { type CodesPage, codesPage } from "#app/routes/agreement-codes/load.server";
import { Splits } from "#app/routes/agreement-codes/split";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Which AGB codes claim under an agreement and when, what changes in them, and who said what to that. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await codesPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "ask-agb-change");
  const { viewer, language } = visitor;
  const id = params.id ?? "";
  const form = await request.formData();
  const deed = deedOf(visitor, context);
  const answer = await actOnCodes(context.store, deed, viewer, id, { form, language });
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer
    ? data(answer, 400)
    : redirect(`/agreements/${id}/codes?done=${answer.recorded}`);
}

export default function AgreementCodes() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("agb-change");
  const [params] = useSearchParams();
  const { codes, id, region, provider, monthAhead, changes } = page;
  return (
    <div className="page contracting">
      <PageHead title={provider} above={text("above", { region })}>
        {text("say", { count: codes.filter(({ runs }) => runs).length })}
      </PageHead>
      {params.has("done") && !refused && <Notice kind="info">{text("done")}</Notice>}
      <p className="soft">{text("say.rule")}</p>
      <p className="soft">{text(monthAhead ? "say.monthAhead" : "say.noMonthAhead")}</p>
      <Codes codes={codes} />
      <section aria-labelledby="changes">
        <h2 id="changes">{text("changes.title")}</h2>
        <Changes changes={changes} />
        {changes
          .filter(({ open }) => open)
          .map((change) => (
            <AnswerForms key={change.id} page={page} change={change} refused={refused} />
          ))}
        {page.mayAsk && <AskForms page={page} refused={refused} />}
      </section>
      <Splits page={page} refused={refused} />
      <p className="ways">
        <Link to={`/agreements/${id}`}>{text("back")}</Link>
      </p>
    </div>
  );
}

function Codes({ codes }: Pick<CodesPage, "codes">) {
  const text = useText("agb-change");
  const columns: Column<CodesPage["codes"][number]>[] = [
    { key: "code", head: text("list.code"), cell: ({ code }) => <code>{code}</code> },
    { key: "holder", head: text("list.holder"), cell: ({ holder }) => holder },
    { key: "from", head: text("list.from"), cell: ({ from }) => <Day day={from} /> },
    {
      key: "until",
      head: text("list.until"),
      cell: ({ until }) => (until ? <Day day={until} /> : text("list.open")),
    },
  ];
  return (
    <DataTable
      caption={text("list.title")}
      columns={columns}
      rows={codes}
      keyOf={({ code, from }) => `${code} ${from}`}
    />
  );
}

type Change = CodesPage["changes"][number];

function Changes({ changes }: Pick<CodesPage, "changes">) {
  const text = useText("agb-change");
  const language = useLanguage();
  const columns: Column<Change>[] = [
    { key: "from", head: text("changes.from"), cell: ({ from }) => <Day day={from} /> },
    {
      key: "what",
      head: text("changes.what"),
      cell: ({ what, name }) =>
        text(`what.${what.kind}`, { name, becomes: what.becomes, was: "was" in what ? what.was : "" }),
    },
    { key: "why", head: text("changes.why"), cell: ({ reason }) => reason },
    {
      key: "asked",
      head: text("changes.asked"),
      cell: ({ askedBy, recordedAt }) =>
        text(`by.${askedBy}`, { moment: formatInstant(recordedAt, language, "dated") }),
    },
    { key: "state", head: text("changes.state"), cell: (change) => <State change={change} /> },
  ];
  return (
    <DataTable
      caption={text("changes.title")}
      captionHeardOnly
      columns={columns}
      rows={changes}
      keyOf={({ id }) => id}
      empty={text("changes.none")}
    />
  );
}

function State({ change: { state, confirmed, reasonEnded } }: { readonly change: Change }) {
  const text = useText("agb-change");
  return (
    <span>
      {text(`state.${state}`, { name: confirmed?.by ?? "", reason: reasonEnded })}
      {confirmed && (
        <>
          {" "}
          <a href={`/documents/${confirmed.document}`} download>
            {text("addendum")}
          </a>
        </>
      )}
      {confirmed?.splits && <small className="soft"> {text("state.splits")}</small>}
    </span>
  );
}
