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
import { ReceivedAt } from "#app/components/time";
import { lastDayOf } from "#app/domain/deadline";
import { readTender } from "#app/features/registering/read-tender.server";
import { withdrawRegistration } from "#app/features/registering/send-registration.server";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatInstant } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Mine } from "#app/routes/tender/mine";
import { openLots, ownLots, ownStanding } from "#app/routes/tender/own.server";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The open tender as a provider sees it: what is open, and its own registration; never another's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "register");
  const { db } = context.store;
  const { searchParams } = new URL(request.url);
  const read = await readMap(viewer, db, searchParams);
  const tender = read && (await readTender(viewer, db, read));
  if (!tender) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "tender", "judging", "deadline");
  const year = tender.version.policy.contractYear;
  return {
    year,
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
  const read = await readMap(viewer, db, new URL(request.url).searchParams);
  const tender = read && (await readTender(viewer, db, read));
  if (!tender || !(await withdrawRegistration(context.store, deed, viewer, tender)))
    throw new Response(null, { status: 404 });
  return redirect("/tender?withdrawn");
}

export default function Tender() {
  const { year, now, state, closing, questions, closesOn, count, lots, mine, withdrawn, title } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("tender");
  const day = formatDay(closesOn, useLanguage());
  return (
    <div className="page">
      <PageHead title={title}>{text(`state.${state}`, { year, count, day })}</PageHead>
      {answer?.unsure && <Notice kind="error">{text("withdraw.unsure")}</Notice>}
      {!answer && withdrawn && <Notice kind="info">{text("withdrawn")}</Notice>}
      <Definitions
        items={[
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
          <Link to={`/tender/papers?year=${year}`}>{text("papers.go")}</Link>
          <Link to={`/tender/questions?year=${year}`}>{text("questions.go")}</Link>
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
  const { own, state, sealed } = useLoaderData<typeof loader>();
  const text = useText("tender");
  const language = useLanguage();
  const at = (moment: typeof own.at) => (moment ? formatInstant(moment, language) : "");
  const open = state === "open";
  return (
    <section aria-labelledby="own">
      <h2 id="own">{text("own")}</h2>
      {sealed && <p className="soft">{text("sealed")}</p>}
      <p>{text(`own.${own.kind}`, { at: at(own.at), reference: own.reference ?? "" })}</p>
      {own.changedSince && open && <Notice kind="warn">{text("own.changed")}</Notice>}
      {(open || own.kind !== "none") && (
        <p className="ways">
          <Link className="button" to="/tender/form/organisation">
            {text(open ? (own.kind === "none" ? "start" : "continue") : "look")}
          </Link>
        </p>
      )}
      {state === "closed" && (
        <p className="ways">
          <Link to="/tender/form/send">{text("late.go")}</Link>
        </p>
      )}
      <h3>{text("receipts")}</h3>
      <DataTable
        caption={text("receipts")}
        captionHeardOnly
        rows={own.receipts}
        keyOf={({ id }) => id}
        empty={text("receipts.none")}
        columns={[
          {
            key: "reference",
            head: text("receipt.reference"),
            cell: ({ id, reference }) => <Link to={`/tender/receipts/${id}`}>{reference}</Link>,
          },
          {
            key: "received",
            head: text("receipt.received"),
            cell: ({ receivedAt }) => <ReceivedAt at={receivedAt} />,
          },
          { key: "state", head: text("receipt.state"), cell: (row) => text(`receipt.${row.state}`) },
        ]}
      />
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
