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
import { MoveAsked } from "#app/components/move-asked";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { RequestProblems } from "#app/components/request-problems";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnRequest } from "#app/routes/request/act.server";
import { Continue } from "#app/routes/request/continue";
import { DecisionPart } from "#app/routes/request/decision-form";
import { Facts } from "#app/routes/request/facts";
import { requestPage } from "#app/routes/request/load.server";
import { Rounds } from "#app/routes/request/rounds";
import { StepForms } from "#app/routes/request/step-forms";
import { Steps } from "#app/routes/request/steps";
import { Told } from "#app/routes/request/told";
import { Weighing } from "#app/routes/request/weighing";
import styles from "#app/styles/increase.css?url";
import threadStyles from "#app/styles/threads.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: threadStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** One request: what was asked, both clocks, where it stands, what can be done with it, and all that happened. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const page = await requestPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const id = params.id ?? "";
  const form = await request.formData();
  const answer = await actOnRequest(context.store, deedOf(visitor, context), visitor.viewer, id, form);
  if (!answer) throw new Response(null, { status: 404 });
  return answer.problems.length > 0 || answer.stale
    ? data(answer, answer.stale ? 409 : 400)
    : redirect(`/requests/${id}?done=${answer.done}#done`);
}

/** What refused an act is mostly what a colleague did meanwhile: the page shows it. */
export const shouldRevalidate = () => true;

const thanks = ["sent", "running", "step", "decided", "proposed", "kept"] as const;
const isThanks = (done: string | null): done is (typeof thanks)[number] =>
  thanks.some((each) => each === done);

/** A buyer entered it for the provider, and can withdraw nothing in its place. */
const thanksFor = (done: (typeof thanks)[number], entered: boolean) =>
  entered && (done === "sent" || done === "running") ? (`enter.${done}` as const) : (`done.${done}` as const);

export default function RequestRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const language = useLanguage();
  const [params] = useSearchParams();
  const done = params.get("done");
  const [stepped, decided] = answer?.done === "step" ? [answer, undefined] : [undefined, answer];
  const { state, provider, region, year, increase } = page;
  return (
    <div className="page increase">
      <PageHead
        title={text("request.title", { reference: page.reference })}
        above={text("request.above", { provider, region: region?.name ?? "", year })}
      >
        {text(`say.${state.stage}`, {
          provider,
          increase: formatCents(increase, language),
          granted: formatCents(state.decision?.granted ?? 0, language),
        })}
      </PageHead>
      {isThanks(done) && (
        <div id="done">
          <Notice kind="info">{text(thanksFor(done, page.decides), { reference: page.reference })}</Notice>
        </div>
      )}
      <MoveAsked move={page.move} say={text("move.asked")} link={text("move.link")} />
      <Facts page={page} />
      <p className="ways">
        <a href={`/requests/${page.id}/receipt`}>{text("receipt.link")}</a>
        {state.letter ? (
          <a href={`/documents/${state.letter.document}`}>
            {text("letter.sent", { reference: state.letter.reference })}
          </a>
        ) : (
          state.decision && <a href={`/requests/${page.id}/letter`}>{text("letter.link")}</a>
        )}
        <Link to={`/ceilings/${page.ceilingId}`}>{text("request.toCeiling")}</Link>
      </p>
      <Rounds page={page} />
      <Continue page={page} />
      <RequestProblems id="step-answer" problems={stepped?.problems} />
      <StepForms page={page} typed={stepped?.typed ?? {}} />
      {page.weighed && <Weighing page={page} weighed={page.weighed} />}
      {page.decides && <DecisionPart page={page} answer={decided} />}
      <Steps page={page} />
      <Told page={page} />
    </div>
  );
}
