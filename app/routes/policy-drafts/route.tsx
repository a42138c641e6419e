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
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { titleOf } from "#app/domain/policy/item-boxes";
import { isObject } from "#app/domain/policy/shape";
import { type Begun, beginDraft } from "#app/features/policy/begin-draft.server";
import { beginForm } from "#app/features/policy/form";
import { setAside, takeUp } from "#app/features/policy/set-aside.server";
import { textsFor } from "#app/i18n/areas.server";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { type Language, translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Begin } from "#app/routes/policy-drafts/begin";
import styles from "#app/styles/policy.css?url";
import { policiesConcerning } from "#db/queries/policy.server";
import { draftsAside, openDrafts, type PolicyDraft } from "#db/queries/policy-draft.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The policies that the viewer's insurer is preparing, for its administrators. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "write-policy");
  const { db } = context.store;
  const [drafts, aside, versions] = await Promise.all([
    openDrafts(viewer, db),
    draftsAside(viewer, db),
    policiesConcerning(viewer, db),
  ]);
  const texts = textsFor(language, "policy-draft", "policy");
  return {
    drafts: drafts.map(draftShown),
    aside: aside.map(draftShown),
    versions: versions.map(({ id, version, policy: { title } }) => ({ id, version, title })),
    chosen: new URL(request.url).searchParams.get("from"),
    title: translator(texts["policy-draft"] ?? {}, language)("list.title"),
    texts,
  };
}

const draftShown = ({ id, document, begunAt, savedAt }: PolicyDraft) => ({
  ...{ id, begunAt, savedAt, name: titleOf(document) },
  year: isObject(document) && typeof document.contractYear === "number" ? document.contractYear : undefined,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const { viewer, language } = visitor;
  const form = await request.formData();
  const file = form.get("file");
  const say = translator(textsFor(language, "policy-draft")["policy-draft"] ?? {}, language);
  const refuse = (problems: readonly string[]) => data({ problems }, 422);
  const act = form.get("act");
  if (act === "aside" || act === "take-up") {
    const move = act === "aside" ? setAside : takeUp;
    const done = await move(context.store, deedOf(visitor, context), viewer, String(form.get("draft") ?? ""));
    if (!done) throw new Response(null, { status: 404 });
    return done === "waits" ? refuse([say("aside.waits")]) : redirect("/policies/drafts");
  }
  const isFile = file !== null && typeof file !== "string";
  if (isFile && file.size === 0) return refuse([say("begin.noFile")]);
  const asked = isFile ? { json: await file.text() } : beginForm.safeParse(Object.fromEntries(form)).data;
  if (!asked) return refuse([say("begin.form")]);
  const begun = await beginDraft(context.store, deedOf(visitor, context), viewer, asked);
  if ("begun" in begun) return redirect(`/policies/drafts/${begun.begun}`);
  return refuse(reasons(begun, say("begin.unknown"), language));
}

const reasons = (
  { refused }: Extract<Begun, { readonly refused: unknown }>,
  unknown: string,
  language: Language,
): readonly string[] =>
  refused === "unknown" ? [unknown] : refused.map((problem) => problemSentence(problem, language));

export default function PolicyDrafts() {
  const { drafts, aside, versions, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("policy-draft");
  const columns = useColumns("aside");
  const asideColumns = useColumns("take-up");
  return (
    <div className="page policy">
      <PageHead title={text("list.title")}>
        {drafts.length === 0 ? text("list.none") : text("list.say", { count: drafts.length })}
      </PageHead>
      {answer && (
        <Notice kind="error">
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {drafts.length > 0 && (
        <DataTable
          caption={text("list.title")}
          captionHeardOnly
          columns={columns}
          rows={drafts}
          keyOf={({ id }) => id}
        />
      )}
      {aside.length > 0 && (
        <section aria-labelledby="aside">
          <h2 id="aside">{text("aside.title")}</h2>
          <DataTable
            caption={text("aside.title")}
            captionHeardOnly
            columns={asideColumns}
            rows={aside}
            keyOf={({ id }) => id}
          />
        </section>
      )}
      <Begin versions={versions} chosen={chosen} />
    </div>
  );
}

type Draft = ReturnType<typeof useLoaderData<typeof loader>>["drafts"][number];

function useColumns(act: "aside" | "take-up"): Column<Draft>[] {
  const text = useText("policy-draft");
  const language = useLanguage();
  return [
    {
      key: "policy",
      head: text("list.policy"),
      cell: ({ id, name }) => {
        const title = (typeof name === "string" ? name : name?.[language]) || text("untitled");
        return act === "aside" ? <Link to={`/policies/drafts/${id}`}>{title}</Link> : title;
      },
    },
    { key: "year", head: text("list.year"), numeric: true, cell: ({ year }) => year },
    { key: "begun", head: text("list.begun"), cell: ({ begunAt }) => <Moment at={begunAt} style="dated" /> },
    { key: "saved", head: text("list.saved"), cell: ({ savedAt }) => <Moment at={savedAt} style="dated" /> },
    {
      key: "act",
      head: text("aside.head"),
      cell: ({ id }) => (
        <Form method="post">
          <input type="hidden" name="draft" value={id} />
          <button className="button quiet" type="submit" name="act" value={act}>
            {text(`aside.${act}`)}
          </button>
        </Form>
      ),
    },
  ];
}
