import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { DatedHistory } from "#app/components/dated-history";
import { EligibilityLots } from "#app/components/eligibility-lots";
import { FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnAgreement } from "#app/routes/agreement/act.server";
import { AnnulForm } from "#app/routes/agreement/annul-form";
import { CombinedParts } from "#app/routes/agreement/combined-parts";
import { AgreementFacts } from "#app/routes/agreement/facts";
import { Grounds } from "#app/routes/agreement/grounds";
import { agreementPage } from "#app/routes/agreement/load.server";
import { NewParty } from "#app/routes/agreement/new-party";
import { Runs } from "#app/routes/agreement/runs";
import { AgreementForms } from "#app/routes/agreement/step-forms";
import styles from "#app/styles/contracting.css?url";
import seasonStyles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: seasonStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** One agreement for a contract year: its term, lots and parties, what can be done with it, and all that happened. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { searchParams } = new URL(request.url);
  const page = await agreementPage(visitor, context.store.db, params.id ?? "", searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const id = params.id ?? "";
  const given = await request.formData();
  const deed = deedOf(visitor, context);
  const answer = await actOnAgreement(context.store, deed, viewer, id, { given, language });
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data(answer, 400);
  return redirect(`/agreements/${id}?year=${answer.year}&done=${answer.recorded}`);
}

const waits = (stage: string): boolean => stage === "open" || stage === "lapsed";

export default function Agreement() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("contracting");
  const language = useLanguage();
  const [params] = useSearchParams();
  const { provider, region, part, form, year, years, state, id } = page;
  return (
    <div className="page contracting">
      <PageHead
        title={provider}
        above={[text(`form.${form}`), region.name, ...(part ? [part] : []), year].join(" · ")}
      >
        {page.offer && !state
          ? text(`offer.state.${page.offer.stage}`, {
              day: formatDay(waits(page.offer.stage) ? page.offer.answerBy : page.offer.since, language),
            })
          : state
            ? text(`agreement.say.${state.renewal}`, {
                year: year ?? "",
                start: formatDay(state.startsOn, language),
                end: formatDay(state.endsOn, language),
              })
            : text("agreement.say.none", { year: year ?? "" })}
      </PageHead>
      {params.has("done") && (
        <Notice kind="info">{text(params.get("done") === "party-added" ? "party.done" : "done.step")}</Notice>
      )}
      {page.offer?.stage === "lapsed" && !page.buys && <p>{text("offer.lapsedOwn")}</p>}
      {years.length > 1 && (
        <p className="ways">
          {years.map((each) => (
            <Link key={each} to={`/agreements/${id}?year=${each}`} aria-current={each === year || undefined}>
              {each}
            </Link>
          ))}
        </p>
      )}
      <AgreementFacts page={page} />
      <CombinedParts page={page} />
      {page.conditions.length > 0 && (
        <section aria-labelledby="conditions">
          <h2 id="conditions">{text("conditions.title")}</h2>
          <p className="soft">{text("conditions.say", { year: year ?? "" })}</p>
          <EligibilityLots lots={page.conditions} grouped={page.grouped} />
        </section>
      )}
      <Grounds page={page} refused={refused} />
      <AgreementForms page={page} refused={refused} />
      <NewParty page={page} refused={refused} />
      <Runs page={page} refused={refused} />
      <AnnulForm page={page} refused={refused} />
      <section aria-labelledby="files">
        <h2 id="files">{text("files.title")}</h2>
        <FileLinks files={page.files} empty={text("files.none")} />
      </section>
      <DatedHistory lines={page.history} />
      <p className="ways">
        {region.code && (
          <Link to={`/regions/${region.code}?year=${year}`}>
            {text("candidacy.toRegion", { region: region.name })}
          </Link>
        )}
        <Link to={`/threads/contract/${id}`}>{text("agreement.threads")}</Link>
        <Link to={`/agreements/${id}/codes`}>{text("agreement.codes")}</Link>
      </p>
    </div>
  );
}
