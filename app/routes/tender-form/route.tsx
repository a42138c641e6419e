import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deedOnArrival, formOnArrival, requireAct, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import {
  isRegistrationStep,
  isWrong,
  missingOfOrganisation,
  registrationSteps,
} from "#app/domain/tender/registering";
import { stepFields } from "#app/domain/tender/registering-fields";
import { tenderPath } from "#app/domain/tender/tender-path";
import { readEdited } from "#app/exchange/edited-form.server";
import { inTurn } from "#app/features/registering/in-turn.server";
import { saveForm } from "#app/features/registering/save-form.server";
import { tenderAsked, tenderAt } from "#app/features/registering/tenders-ahead.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { CertificatesStep } from "#app/routes/tender-form/certificates-step";
import { ConditionsStep } from "#app/routes/tender-form/conditions-step";
import { LateStep } from "#app/routes/tender-form/late-step";
import { LotsStep } from "#app/routes/tender-form/lots-step";
import { OrganisationStep } from "#app/routes/tender-form/organisation-step";
import { QuestionsStep } from "#app/routes/tender-form/questions-step";
import { readStep, standingWith } from "#app/routes/tender-form/read-step.server";
import { sendOrAdd } from "#app/routes/tender-form/send.server";
import { SendStep } from "#app/routes/tender-form/send-step";
import { StaleStep } from "#app/routes/tender-form/stale-step";
import { LOOK, Standing } from "#app/routes/tender-form/standing";
import { takeStep } from "#app/routes/tender-form/take-step.server";
import documentStyles from "#app/styles/documents.css?url";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: documentStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A step of the registration of the viewer's organisation. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "register");
  const { viewer, language } = visitor;
  const { step } = params;
  const { searchParams } = new URL(request.url);
  const tender = await tenderAsked(viewer, context.store.db, searchParams);
  if (!tender || !isRegistrationStep(step) || tender.lots.length === 0)
    throw new Response(null, { status: 404 });
  const texts = textsFor(language, "tender", "eligibility", "document", "certificate", "stale");
  const page = await readStep(visitor, context.store.db, tender);
  return {
    ...page,
    ...{ step, at: tenderAt(tender) },
    made: stepFields(step, page.content, tender.version.policy.questionnaire),
    saved: searchParams.has("saved"),
    title: translator(texts.tender ?? {}, language)(`step.${step}`),
    texts,
  };
}

/** Before closing many send at once: the moment of each is its own, and its work waits for its turn. */
const fewAtOnce = inTurn(4);

/** Keeps a step as a draft and goes to the next; the last one sends. A form that looks is answered, and not kept. */
export async function action(args: ActionFunctionArgs) {
  const arrival = await formOnArrival(args.request);
  if (arrival.given?.has(LOOK)) return look(args, arrival.given);
  return fewAtOnce(() => keepOrSend(args, arrival));
}

/** Says how lots stand with what a step holds now. */
async function look({ request, context, params: { step } }: ActionFunctionArgs, given: FormData) {
  const visitor = requireAct(await visit(request, context), "register");
  const { db } = context.store;
  const tender = await tenderAsked(visitor.viewer, db, new URL(request.url).searchParams);
  if (!tender || !isRegistrationStep(step)) throw new Response(null, { status: 404 });
  return data({ standing: await standingWith(visitor, db, tender, step, given) });
}

async function keepOrSend(
  { request, context, params }: ActionFunctionArgs,
  { given, at }: Awaited<ReturnType<typeof formOnArrival>>,
) {
  const visitor = requireAct(await visit(request, context), "register");
  const { viewer, language } = visitor;
  const say = translator(textsFor(language, "tender").tender ?? {}, language);
  const deed = deedOnArrival(visitor, context, at);
  if (!given) return data({ problems: [say("send.lost")] }, 400);
  const { step } = params;
  const tender = await tenderAsked(viewer, context.store.db, new URL(request.url).searchParams);
  if (!tender || !isRegistrationStep(step)) throw new Response(null, { status: 404 });
  if (step === "send") return sendOrAdd({ visitor, store: context.store, deed, tender, form: given });
  const { form, typed, madeFrom } = readEdited(given);
  const taken = takeStep(step, form, tender);
  if (!taken) throw new Response(null, { status: 400 });
  const saved = await saveForm(context.store, deed, viewer, tender, { step, part: taken.part, madeFrom });
  if (!saved) return data({ problems: [say("step.readOnly")] }, 409);
  if ("stale" in saved) return data({ stale: saved.stale, typed }, 409);
  if ("faults" in taken) {
    const made = stepFields(step, saved.kept.content, tender.version.policy.questionnaire);
    return data({ faults: taken.faults, typed: taken.typed, made }, 422);
  }
  const wrong = step === "organisation" && missingOfOrganisation(saved.kept.content).some(isWrong);
  const next = wrong ? step : (registrationSteps[registrationSteps.indexOf(step) + 1] ?? "send");
  return redirect(`${tenderPath(`/form/${next}`, tenderAt(tender))}&saved`);
}

/** What is looked at again needs nothing else anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.has(LOOK) ? false : defaultShouldRevalidate;

/** The steps of which the form bears on how lots stand; that of the lots shows it beside each. */
const withStanding = ["organisation", "questions", "conditions"] as const;

export default function TenderForm() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("tender");
  const { step, title, saved, open, at } = page;
  return (
    <div className="page">
      <PageHead title={title} above={<Link to={tenderPath("", at)}>{text("back")}</Link>} />
      <Tabs
        label={text("step.label")}
        tabs={registrationSteps.map((each) => ({
          to: tenderPath(`/form/${each}`, at),
          label: text(`step.${each}`),
          current: each === step,
        }))}
      />
      {!open && <Notice kind="warn">{text("step.readOnly")}</Notice>}
      {!answer && saved && <Notice kind="info">{text("step.saved")}</Notice>}
      {answer && "problems" in answer && (
        <Notice kind="error">
          <ul>
            {answer.problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer && "stale" in answer ? (
        <StaleStep {...answer} {...page} />
      ) : open && withStanding.some((each) => each === step) ? (
        <Standing key={step} address={tenderPath(`/form/${step}`, at)} lots={page.standing}>
          <Step answer={answer} />
        </Standing>
      ) : (
        <Step answer={answer} />
      )}
    </div>
  );
}

type StepProps = { readonly answer: ReturnType<typeof useActionData<typeof action>> };

/** The form of the step, with what was wrong in what was sent. */
function Step({ answer }: StepProps) {
  const page = useLoaderData<typeof loader>();
  const { step, open, content, lots, at } = page;
  const { faults, typed, made } =
    answer && "faults" in answer ? answer : { faults: {}, typed: {}, made: page.made };
  const kept = { open, made };
  if (step === "organisation")
    return <OrganisationStep content={content} hint={page.hint} missing={page.missing} {...kept} />;
  if (step === "certificates") return <CertificatesStep certificates={page.certificates} {...{ open, at }} />;
  if (step === "lots") return <LotsStep lots={lots} chosen={content.lots} {...kept} />;
  if (step === "questions")
    return (
      <QuestionsStep questions={page.questions} answers={content.answers} {...{ faults, typed }} {...kept} />
    );
  if (step === "conditions") return <ConditionsStep groups={page.groups} content={content} {...kept} />;
  if (open) return <SendStep {...page} />;
  return <LateStep {...page} refused={answer && "late" in answer ? answer.late : undefined} />;
}
