import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, requireSignIn, type SignedIn, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { may } from "#app/domain/permission";
import { tenderPath } from "#app/domain/tender/tender-path";
import { givenFiles } from "#app/exchange/given-file.server";
import { tenderAsked, tenderAt } from "#app/features/registering/tenders-ahead.server";
import { publishPapers, tenderPapers } from "#app/features/tender/publish-papers.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/contracting.css?url";
import { documentsOf } from "#db/queries/document.server";
import type { Db } from "#db/store.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

async function tenderOf({ viewer }: SignedIn, db: Db, request: Request) {
  const tender = await tenderAsked(viewer, db, new URL(request.url).searchParams);
  if (!tender) throw new Response(null, { status: 404 });
  return tender;
}

/** The draft agreement of an open tender with what belongs to it, for everybody who may register. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const insider = may(viewer.roles, "see-season");
  if (!insider && !may(viewer.roles, "register")) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const tender = await tenderOf(visitor, db, request);
  const { version } = tender;
  const texts = textsFor(language, "tender", "document");
  const year = version.policy.contractYear;
  return {
    ...{ at: tenderAt(tender), year, insider, texts },
    publishes: viewer.organisation === version.insurer && may(viewer.roles, "open-lots"),
    files: await tenderPapers(viewer, db, version),
    withPolicy: await documentsOf(viewer, db, "policy", [version.id]),
    policy: version.id,
    title: translator(texts.tender ?? {}, language)("papers.title", { year }),
  };
}

/** Publishes files; they stay. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "open-lots");
  const { viewer, language } = visitor;
  const { version } = await tenderOf(visitor, context.store.db, request);
  const files = await givenFiles(await request.formData());
  const answer = await publishPapers(context.store, deedOf(visitor, context), viewer, version, files);
  if (!answer) throw new Response(null, { status: 404 });
  if ("published" in answer)
    return redirect(
      `/tender/papers?year=${version.policy.contractYear}&${answer.published > 0 ? "done" : "known"}`,
    );
  const texts = textsFor(language, "document");
  const say = translator(texts.document ?? {}, language);
  const problems =
    "files" in answer
      ? answer.files.map(({ name, why }) => say("refused.file", { name, why: say(why.key, why.values) }))
      : [say("refused.none")];
  return data({ typed: {}, problems }, 422);
}

export default function TenderPapers() {
  const { title, at, year, insider, publishes, files, withPolicy, policy } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("tender");
  const [params] = useSearchParams();
  return (
    <div className="page contracting">
      <PageHead title={title}>{text("papers.say")}</PageHead>
      {!refused && params.has("done") && <Notice kind="info">{text("papers.done")}</Notice>}
      {!refused && params.has("known") && <Notice kind="info">{text("papers.known")}</Notice>}
      <FileLinks files={[...withPolicy, ...files]} empty={text("papers.none")} />
      {publishes && (
        <ActForm
          key={files.length}
          title={text("papers.publish")}
          say={text("papers.publishSay")}
          hidden={{}}
          refused={refused}
          submit={text("papers.submit")}
          fields={[{ name: "files", kind: "files", label: text("papers.files"), hint: text("papers.hint") }]}
        />
      )}
      <p className="ways">
        <Link to={insider ? `/tender/lots?year=${year}` : tenderPath("", at)}>{text("back")}</Link>
        <Link to={`/policies/${policy}`}>{text("papers.policy")}</Link>
      </p>
    </div>
  );
}
