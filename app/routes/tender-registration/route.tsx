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
import { EligibilityLots } from "#app/components/eligibility-lots";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { tenderPath } from "#app/domain/tender/tender-path";
import { useText } from "#app/i18n/use-text";
import { actOnRegistration } from "#app/routes/tender-registration/act.server";
import { AgreementWay } from "#app/routes/tender-registration/agreement-way";
import { JudgingForms } from "#app/routes/tender-registration/forms";
import { Grounds } from "#app/routes/tender-registration/grounds";
import { registrationPage } from "#app/routes/tender-registration/load.server";
import { Sent } from "#app/routes/tender-registration/sent";
import { LastStep, Steps } from "#app/routes/tender-registration/steps";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A registration for one lot: what was sent and found, where judging stands, and what can be done with it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await registrationPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const id = params.id ?? "";
  const form = await request.formData();
  const answer = await actOnRegistration(context.store, deedOf(visitor, context), visitor.viewer, id, form);
  if (!answer) throw new Response(null, { status: 404 });
  return answer.problems.length > 0
    ? data(answer, 422)
    : redirect(`/tender/registrations/${id}?done=${answer.done}`);
}

export default function TenderRegistration() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("judging");
  const [params] = useSearchParams();
  const { title, above, judging, eligibility, insider, tenderLot } = page;
  return (
    <div className="page">
      <PageHead title={title} above={above}>
        {text(`say.${judging.stage}`)}
      </PageHead>
      {judging.judged && (
        <p>
          <strong>{text(judging.judged.qualifies ? "judged.yes" : "judged.no")}:</strong>{" "}
          <q>{judging.judged.reason}</q>
        </p>
      )}
      {answer && (
        <Notice kind="error">
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{text(`refused.${problem}`)}</li>
            ))}
          </ul>
          {answer.problems.includes("changed-meanwhile") && answer.typed.step !== "judged-norm" && (
            <LastStep page={page} />
          )}
        </Notice>
      )}
      {!answer && params.has("done") && <Notice kind="info">{text("done")}</Notice>}
      <AgreementWay page={page} />
      <section aria-labelledby="found">
        <h2 id="found">{text("lot.found")}</h2>
        {eligibility ? (
          <EligibilityLots lots={[eligibility]} />
        ) : (
          <p className="soft">{text("found.none")}</p>
        )}
      </section>
      <Grounds page={page} />
      {insider && <Sent page={page} />}
      <JudgingForms page={page} typed={answer?.typed ?? {}} />
      <Steps page={page} />
      <p className="ways">
        <Link to={insider ? `/tender/lots/${tenderLot}` : tenderPath("", page.tender)}>
          {text(insider ? "lot.back" : "own.back")}
        </Link>
      </p>
    </div>
  );
}
