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
import { DatedHistory } from "#app/components/dated-history";
import { FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { useText } from "#app/i18n/use-text";
import { actOnCandidacy } from "#app/routes/candidacy/act.server";
import { Facts } from "#app/routes/candidacy/facts";
import { candidacyPage } from "#app/routes/candidacy/load.server";
import { Norms } from "#app/routes/candidacy/norms";
import { AnnulForm, StepForms } from "#app/routes/candidacy/step-forms";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** One candidacy: where it stands, the norms one by one, what can be done with it, and all that happened. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await candidacyPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const { viewer, language } = visitor;
  const id = params.id ?? "";
  const given = await request.formData();
  const deed = deedOf(visitor, context);
  const answer = await actOnCandidacy(context.store, deed, viewer, id, { given, language });
  if (!answer) throw new Response(null, { status: 404 });
  if ("recorded" in answer) return redirect(`/candidacies/${id}?done=${answer.recorded}`);
  return data(answer, "stale" in answer ? 409 : 400);
}

export default function Candidacy() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("contracting");
  const [params] = useSearchParams();
  const { provider, region, year, stage } = page;
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  const stale = answer && "stale" in answer ? answer : undefined;
  const judging = page.steps.includes("norm-judged");
  const norms = (page.insider || page.norms.some(({ judged }) => judged)) && (
    <Norms page={page} refused={refused} stale={stale} />
  );
  return (
    <div className="page contracting">
      <PageHead title={provider} above={text("candidacy.above", { region: region.name, year })}>
        {text(`say.${page.lead !== undefined && stage === "agreed" ? "joined" : stage}`, {
          provider,
          region: region.name,
          year,
        })}
      </PageHead>
      {params.has("done") && (
        <Notice kind="info">{text(params.get("done") === "entered" ? "done.entered" : "done.step")}</Notice>
      )}
      <Facts page={page} />
      {judging && norms}
      <StepForms page={page} refused={refused} />
      {!judging && norms}
      <AnnulForm page={page} refused={refused} />
      <section aria-labelledby="files">
        <h2 id="files">{text("files.title")}</h2>
        <FileLinks files={page.files} empty={text("files.none")} />
      </section>
      <DatedHistory lines={page.history} />
      <p className="ways">
        <Link to={`/regions/${region.code}?year=${year}`}>
          {text("candidacy.toRegion", { region: region.name })}
        </Link>
        {page.agreement && (
          <Link to={`/agreements/${page.agreement}?year=${year}`}>{text("candidacy.toAgreement")}</Link>
        )}
        <Link to="/candidacies">{text("candidacies.title")}</Link>
      </p>
    </div>
  );
}
