import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { draftAnnex } from "#app/features/policy/draft-annex.server";
import { publishForm } from "#app/features/policy/form";
import { proposePublication } from "#app/features/policy/publish-draft.server";
import type { DifferenceWords } from "#app/i18n/policy-words/write-difference";
import { useText } from "#app/i18n/use-text";
import { changeFiles } from "#app/routes/policy-publish/change-files.server";
import { DraftFiles } from "#app/routes/policy-publish/files";
import {
  filesRefused,
  loadPublication,
  problemsShown,
  refusalShown,
} from "#app/routes/policy-publish/load.server";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const page = await loadPublication(context.store.db, visitor, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const { viewer, language } = visitor;
  const given = await request.formData();
  const form = Object.fromEntries(given);
  const deed = deedOf(visitor, context);
  if (form.act === "annex") {
    const lines = await draftAnnex(context.store, deed, viewer, params.id ?? "");
    if (lines === undefined) throw new Response(null, { status: 404 });
    return redirect(`/policies/drafts/${encodeURIComponent(params.id ?? "")}?done=saved`);
  }
  if (form.act === "attach" || form.act === "detach") {
    const refused = await changeFiles(context.store, deed, viewer, params.id ?? "", given);
    return refused.length > 0
      ? data({ problems: filesRefused(refused, language), typed: undefined }, 422)
      : redirect(`/policies/drafts/${encodeURIComponent(params.id ?? "")}/publish#files`);
  }
  const typed = {
    effectiveFrom: typeof form.effectiveFrom === "string" ? form.effectiveFrom : "",
    reason: typeof form.reason === "string" ? form.reason : "",
  };
  const refuse = (problems: readonly string[], status: number) => data({ problems, typed }, status);
  const asked = publishForm.safeParse(form);
  if (!asked.success)
    return refuse(
      asked.error.issues.map(({ message }) => refusalShown(message, language)),
      422,
    );
  const answer = await proposePublication(context.store, deed, viewer, params.id ?? "", asked.data);
  if (!answer) throw new Response(null, { status: 404 });
  if ("proposed" in answer) return redirect(`/proposals/${answer.proposed}`);
  return "problems" in answer
    ? refuse(problemsShown(answer.problems, language), 422)
    : refuse([refusalShown(`refused.${answer.refused}`, language)], 409);
}

/** What publishing a policy changes, and the form that proposes it for a second signature. */
export default function PublishPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("policy-draft");
  const { id, policy, version, problems, waits, touched, year } = page;
  const shown = answer?.problems ?? problems;
  return (
    <article className="page policy">
      <PageHead
        above={<Link to={`/policies/drafts/${id}`}>{policy}</Link>}
        title={text("publish.title", { policy })}
      >
        {version === undefined || year === undefined
          ? text("publish.cannot")
          : text("publish.say", { version, year })}
      </PageHead>
      {version !== undefined && (
        <p className="policy-words">
          {version > 1
            ? `${text("publish.touched", { count: touched })} ${text(page.moves ? "publish.moves" : "publish.kept")}`
            : text("publish.first")}
        </p>
      )}
      {shown.length > 0 && (
        <Notice kind={answer ? "error" : "warn"}>
          <ul>
            {shown.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {waits ? (
        <Notice kind="info">
          {text("publish.waits")} <Link to={`/proposals/${waits}`}>{text("publish.see")}</Link>
        </Notice>
      ) : (
        version !== undefined && <ProposeForm typed={answer?.typed} />
      )}
      <DraftFiles files={page.files} />
      <Differences />
      <p className="ways">
        <Link to={`/policies/drafts/${id}`}>{text("publish.back")}</Link>
      </p>
    </article>
  );
}

function ProposeForm({
  typed,
}: {
  readonly typed: { readonly effectiveFrom: string; readonly reason: string } | undefined;
}) {
  const { proposal, effectiveFrom, reason } = useLoaderData<typeof loader>();
  const text = useText("policy-draft");
  return (
    <Form method="post" className="policy-form" preventScrollReset>
      <input type="hidden" name="proposal" value={proposal} />
      <Field
        name="effectiveFrom"
        label={text("publish.from")}
        hint={text("form.day")}
        defaultValue={typed?.effectiveFrom ?? effectiveFrom}
        autoComplete="off"
      />
      <LongField name="reason" label={text("publish.reason")} typed={typed?.reason ?? reason} rows={3} />
      <button className="button" type="submit">
        {text("publish.submit")}
      </button>
    </Form>
  );
}

function Differences() {
  const { before, rows, untold } = useLoaderData<typeof loader>();
  const text = useText("policy-draft");
  if (!before) return <p className="soft">{text("publish.nodiff")}</p>;
  const columns: Column<DifferenceWords>[] = [
    { key: "item", head: text("publish.item"), cell: ({ heading }) => heading },
    { key: "change", head: text("publish.change"), cell: ({ change }) => change },
    {
      key: "what",
      head: text("publish.what"),
      cell: ({ lines }) => (
        <ul className="policy-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <section>
      <h2>{text("publish.diff", before)}</h2>
      <DataTable
        caption={text("publish.diff", before)}
        captionHeardOnly
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
      />
      {untold > 0 && (
        <Form method="post">
          <p className="policy-words">{text("publish.annexWhy", { count: untold })}</p>
          <button className="button quiet" type="submit" name="act" value="annex">
            {text("publish.annex")}
          </button>
        </Form>
      )}
    </section>
  );
}
