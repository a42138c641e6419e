import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localPath } from "#app/auth/local-path";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { useDocumentColumns } from "#app/components/document-table";
import type { Choice } from "#app/components/list-form";
import { ListTable } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { allDocumentTypes, seesDocuments } from "#app/domain/document";
import { documentsShape } from "#app/domain/document-list";
import { listAddress } from "#app/domain/list-link";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { documentForm } from "#app/features/documents/form";
import { documentsPage } from "#app/features/documents/list-documents.server";
import { removeDocument } from "#app/features/documents/remove-document.server";
import { shareWithLeadParty } from "#app/features/documents/share-document.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { addFromForm, leftInForm } from "#app/routes/documents/add-from-form.server";
import styles from "#app/styles/documents.css?url";
import listStyles from "#app/styles/list.css?url";
import { allRegions } from "#db/queries/region.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (!seesDocuments(viewer.roles)) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const regions = await allRegions(viewer, db);
  const shape = documentsShape(regions.map(({ code }) => code));
  const { view, problems } = parseListView(new URL(request.url).searchParams, shape);
  const { rows, total } = await documentsPage(viewer, db, view);
  const texts = textsFor(language, "document", "list");
  return {
    ...{ shape, view, problems, rows, total },
    regions: regions.map(({ code, name }) => ({ value: code, label: name })),
    views: await readSavedViews(viewer, db, "/documents"),
    isProvider: !may(viewer.roles, "see-season"),
    title: translator(texts.document ?? {}, language)("title"),
    texts,
  };
}

/** Adds files from a form without scripts, shares a document or takes one out, and goes back where it came from. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-documents");
  const { language, viewer } = visitor;
  const form = await request.formData().catch(() => undefined);
  const say = translator(textsFor(language, "document").document ?? {}, language);
  if (!form) return data({ problems: [say("refused.cutOff")], done: undefined, back: "/documents" }, 400);
  const back = localPath(form.get("to"), "/documents");
  const refused = (...problems: string[]) => data({ problems, done: undefined, back }, 400);
  const names = (list: readonly string[]) => formatList(list, language);
  const { store } = context;
  const deed = deedOf(visitor, context);
  if (form.get("act") === "add") {
    const answer = await addFromForm(store, deed, viewer, form);
    if (!answer) throw new Response(null, { status: 404 });
    if (answer.added.length + answer.refused.length === 0) return refused(say("refused.none"));
    const problems = answer.refused.map(({ name, why: { key, values } }) =>
      say("refused.file", { name, why: say(key, values) }),
    );
    const added = answer.added.map(({ name }) => name);
    const renamed = answer.added.filter((each) => each.renamed);
    const told = [
      ...(added.length > 0 ? [say("done.added", { names: names(added), count: added.length })] : []),
      ...renamed.map(({ name }) => say("done.renamed", { name })),
    ];
    if (problems.length + renamed.length === 0) return redirect(back);
    const done = told.length > 0 ? told.join(" ") : undefined;
    return data({ problems, done, back }, problems.length > 0 ? 400 : 200);
  }
  const left = leftInForm(form);
  if (left.length > 0) return refused(say("refused.notAdded", { names: names(left) }));
  const asked = documentForm.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Response(null, { status: 400 });
  const { act, document } = asked.data;
  const done =
    act === "share"
      ? await shareWithLeadParty(store, deed, viewer, document)
      : await removeDocument(store, deed, viewer, document);
  if (done === undefined) throw new Response(null, { status: 404 });
  if (typeof done === "object" && "shared" in done)
    return refused(say("refused.shared", { names: done.shared }));
  return redirect(back);
}

export default function Documents() {
  const { isProvider, total, regions, views, ...list } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("document");
  const nameOf = (code: string) => regions.find(({ value }) => value === code)?.label ?? code;
  const columns = useDocumentColumns(listAddress("/documents", list.view, list.shape), nameOf);
  const choices: Readonly<Record<string, readonly Choice[]>> = {
    region: regions,
    type: allDocumentTypes.map((value) => ({ value, label: value.toUpperCase() })),
  };
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count: total })}</PageHead>
      {refusal && <Refused {...refusal} />}
      <ListTable
        caption={text("title")}
        path="/documents"
        files="/lists/documents"
        saved={views}
        {...list}
        total={total}
        keyOf={({ id }) => id}
        empty={text(isProvider ? "emptyProvider" : "empty")}
        columns={columns.map((column) => ({ ...column, choices: choices[column.key] }))}
      />
    </div>
  );
}

type RefusedProps = {
  readonly problems: readonly string[];
  /** What was added all the same. */
  readonly done: string | undefined;
  readonly back: string;
};

function Refused({ problems, done, back }: RefusedProps) {
  const text = useText("document");
  return (
    <Notice kind={problems.length > 0 ? "error" : "info"}>
      {problems.length > 0 && (
        <>
          <p>
            <strong>{text("refused.title")}</strong>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {done && <p>{done}</p>}
      <p>
        <a href={back}>{text("back")}</a>
      </p>
    </Notice>
  );
}
