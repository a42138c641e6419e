import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOnArrival, requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { lastDayOf } from "#app/domain/deadline";
import { tenderPath } from "#app/domain/tender/tender-path";
import { withdrawRegistration } from "#app/features/registering/send-registration.server";
import { tenderAsked, tenderAt } from "#app/features/registering/tenders-ahead.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatReceipt } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { AllTenders } from "#app/routes/tender/all-tenders";
import { Mine } from "#app/routes/tender/mine";
import { allTenders, openLots, ownLots, ownStanding } from "#app/routes/tender/own.server";
import { Receipts } from "#app/routes/tender/receipts";
import styles from "#app/styles/season.css?url";
import { nameOrganisations } from "#db/queries/organisation.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The open tender as a provider sees it: what is open, and its own registration; never another's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "register");
  const { db } = context.store;
  const { searchParams } = new URL(request.url);
  const tender = await tenderAsked(viewer, db, searchParams);
  if (!tender) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "tender", "judging", "deadline");
  const year = tender.version.policy.contractYear;
  const [insurer] = await nameOrganisations(viewer, db, [tender.version.insurer]);
  return {
    year,
    at: tenderAt(tender),
    insurer: insurer?.name ?? "",
    all: await allTenders(viewer, db),
    now: viewer.now,
    state: tender.state,
    sealed: tender.sealed,
    closing: tender.closing,
    questions: tender.questions,
    closesOn: lastDayOf(tender.closing),
    count: tender.lots.length,
    lots: openLots(tender, language),
    own: await ownStanding(viewer, db, tender),
    mine: await ownLots(viewer, db, tender, language),
    withdrawn: searchParams.has("withdrawn"),
    title: translator(texts.tender ?? {}, language)("title.year", { year }),
    texts,
  };
}

/** Withdraws the registration, after a tick that it is meant. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "register");
  const form = await request.formData();
  const deed = deedOnArrival(visitor, context);
  const { viewer } = visitor;
  if (form.get("sure") !== "yes") return data({ unsure: true }, 422);
  const { db } = context.store;
  const tender = await tenderAsked(viewer, db, new URL(request.url).searchParams);
  if (!tender || !(await withdrawRegistration(context.store, deed, viewer, tender)))
    throw new Response(null, { status: 404 });
  return redirect(`${tenderPath("", tenderAt(tender))}&withdrawn`);
}

export default function Tender() {
  const { year, at, insurer, all, now, state, closing, questions, closesOn, ...page } =
    useLoaderData<typeof loader>();
  const { count, lots, mine, withdrawn, title } = page;
  const answer = useActionData<typeof action>();
  const text = useText("tender");
  const day = formatDay(closesOn, useLanguage());
  return (
    <div className="page">
      <PageHead title={title}>{text(`state.${state}`, { year, count, day })}</PageHead>
      {answer?.unsure && <Notice kind="error">{text("withdraw.unsure")}</Notice>}
      {!answer && withdrawn && <Notice kind="info">{text("withdrawn")}</Notice>}
      <AllTenders rows={all} shown={at} now={now} />
      <Definitions
        items={[
          { key: "insurer", term: text("insurer"), value: insurer },
          {
            key: "closes",
            term: text("closes"),
            value: <DeadlineText deadline={closing} now={now} />,
          },
          ...(questions
            ? [
                {
                  key: "questions",
                  term: text("questions"),
                  value: <DeadlineText deadline={questions} now={now} />,
                },
              ]
            : []),
        ]}
      />
      {state !== "none" && (
        <p className="ways">
          <Link to={tenderPath("/papers", at)}>{text("papers.go")}</Link>
          <Link to={tenderPath("/questions", at)}>{text("questions.go")}</Link>
        </p>
      )}
      {state !== "none" && state !== "announced" && <Own />}
      {mine.length > 0 && <Mine rows={mine} />}
      {lots.length > 0 && (
        <section aria-labelledby="lots">
          <h2 id="lots">{text("lots.open")}</h2>
          <DataTable
            caption={text("lots.open")}
            captionHeardOnly
            rows={lots}
            keyOf={({ region, part }) => region + (part ?? "")}
            columns={[
              { key: "region", head: text("lots.region"), cell: ({ name }) => name },
              { key: "lots", head: text("receipt.lots"), cell: ({ titles }) => titles },
            ]}
          />
        </section>
      )}
    </div>
  );
}

/** One's own registration and its receipts. */
function Own() {
  const { own, mine, state, sealed, at: tender } = useLoaderData<typeof loader>();
  const text = useText("tender");
  const language = useLanguage();
  const at = (moment: typeof own.at) => (moment ? formatReceipt(moment, language) : "");
  const open = state === "open";
  return (
    <section aria-labelledby="own">
      <h2 id="own">{text("own")}</h2>
      {sealed && <p className="soft">{text("sealed")}</p>}
      <p>
        {text(`own.${own.kind === "none" && mine.length > 0 ? "empty" : own.kind}`, {
          at: at(own.at),
          reference: own.reference ?? "",
        })}
      </p>
      {own.changedSince && open && <Notice kind="warn">{text("own.changed")}</Notice>}
      {(open || own.kind !== "none") && (
        <p className="ways">
          <Link className="button" to={tenderPath("/form/organisation", tender)}>
            {text(open ? (own.kind === "none" ? "start" : "continue") : "look")}
          </Link>
        </p>
      )}
      {state === "closed" && (
        <p className="ways">
          <Link to={tenderPath("/form/send", tender)}>{text("late.go")}</Link>
        </p>
      )}
      <Receipts rows={own.receipts} />
      {open && own.kind === "sent" && (
        <Form method="post" className="season-form">
          <p>
            <label>
              <input type="checkbox" name="sure" value="yes" /> {text("withdraw.sure")}
            </label>
          </p>
          <button className="button quiet" type="submit">
            {text("withdraw")}
          </button>
        </Form>
      )}
    </section>
  );
}
