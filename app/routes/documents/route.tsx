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
import { DocumentTable } from "#app/components/document-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { seesDocuments } from "#app/domain/document";
import { may } from "#app/domain/permission";
import { documentForm } from "#app/features/documents/form";
import { listDocuments } from "#app/features/documents/list-documents.server";
import { removeDocument } from "#app/features/documents/remove-document.server";
import { shareWithLeadParty } from "#app/features/documents/share-document.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { addFromForm, leftInForm } from "#app/routes/documents/add-from-form.server";
import styles from "#app/styles/documents.css?url";
import { MOST_DOCUMENTS } from "#db/queries/document.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (!seesDocuments(viewer.roles)) throw new Response(null, { status: 404 });
  const documents = await listDocuments(viewer, context.store.db);
  const texts = textsFor(language, "document");
  return {
    documents,
    isProvider: !may(viewer.roles, "see-season"),
    all: documents.length < MOST_DOCUMENTS,
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
  if (!form) return data({ problems: [say("refused.cutOff")], back: "/documents" }, 400);
  const back = localPath(form.get("to"), "/documents");
  const refused = (...problems: string[]) => data({ problems, back }, 400);
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
    return problems.length > 0 ? refused(...problems) : redirect(back);
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
  const { documents, isProvider, all } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("document");
  const count = documents.length;
  return (
    <div className="page">
      <PageHead title={text("title")}>{text(all ? "say" : "sayMost", { count })}</PageHead>
      {refusal && (
        <Notice kind="error">
          <p>
            <strong>{text("refused.title")}</strong>
          </p>
          <ul>
            {refusal.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>
            <a href={refusal.back}>{text("back")}</a>
          </p>
        </Notice>
      )}
      <DocumentTable
        documents={documents}
        withRegion
        back="/documents"
        empty={text(isProvider ? "emptyProvider" : "empty")}
      />
    </div>
  );
}
