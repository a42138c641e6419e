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
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { Findings, OutcomeText } from "#app/components/eligibility-lots";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnLot } from "#app/routes/tender-lot/act.server";
import { lotPage } from "#app/routes/tender-lot/load.server";
import { Tell, Withdraw } from "#app/routes/tender-lot/tell";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A lot out to tender with everyone who registered, each with what was found of the norms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-season");
  const page = await lotPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Tells the outcome of the lot to everyone who registered, or proposes it where two people have to sign. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "judge-registrations");
  const id = params.id ?? "";
  const form = await request.formData();
  const deed = deedOf(visitor, context);
  const answer = await actOnLot({ visitor, store: context.store, deed, id, form });
  if (!answer) throw new Response(null, { status: 404 });
  if ("year" in answer) return redirect(`/tender/lots?year=${answer.year}&withdrawn`);
  if ("refused" in answer) return data(answer, 409);
  const done = "told" in answer ? `told=${answer.told}` : "proposed";
  return redirect(`/tender/lots/${id}?${done}`);
}

export default function TenderLot() {
  const page = useLoaderData<typeof loader>();
  const { title, above, standing, days, ground, now, maximum, sealed, unsealed } = page;
  const answer = useActionData<typeof action>();
  const text = useText("judging");
  const [params] = useSearchParams();
  const told = Number(params.get("told") ?? 0);
  return (
    <div className="page">
      <PageHead title={title} above={above}>
        {sealed ? text("sealed.lot") : text("lot.say", { ...standing })}
      </PageHead>
      {answer && <Notice kind="error">{text(`refused.${answer.refused}`)}</Notice>}
      {!answer && told > 0 && <Notice kind="info">{text("lot.told", { count: told })}</Notice>}
      <Definitions
        items={[
          ...(ground ? [{ key: "ground", term: text("lot.ground"), value: ground }] : []),
          ...(maximum
            ? [
                {
                  key: "maximum",
                  term: text("maximum.title", { most: maximum.most }),
                  value: text("maximum.say", { criterion: maximum.criterion }),
                },
              ]
            : []),
          ...(unsealed
            ? [{ key: "unsealed", term: text("sealed.opened"), value: <Moment at={unsealed} /> }]
            : []),
          {
            key: "closes",
            term: text("closes"),
            value: <DeadlineText deadline={{ day: days.closesOn, limit: "through" }} now={now} />,
          },
          {
            key: "outcome",
            term: text("outcomeBy"),
            value: <DeadlineText deadline={{ day: days.outcomeBy, limit: "through" }} now={now} />,
          },
        ]}
      />
      {sealed ? <p>{text("sealed.say")}</p> : <Registrations />}
      {!sealed && <Tell page={page} typed={answer?.typed} />}
      {page.withdrawable && <Withdraw typed={answer?.typed} />}
      <p className="ways">
        <Link to="/tender/lots">{text("lots.back")}</Link>
      </p>
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

/** Grounds for exclusion that hold, then what was asked and seen. */
function Why({ excluded, findings }: Row) {
  const text = useText("judging");
  return (
    <>
      {excluded.map(({ title, reason }) => (
        <p key={title} className="alarm">
          {text("grounds.excluded", { ground: title })} <q>{reason}</q>
        </p>
      ))}
      <Findings findings={findings} />
    </>
  );
}

/** Everyone who registered, with the evidence side by side. */
function Registrations() {
  const { rows } = useLoaderData<typeof loader>();
  const text = useText("judging");
  const ofOffer = useText("contracting");
  const language = useLanguage();
  return (
    <DataTable
      caption={text("lot.caption")}
      captionHeardOnly
      rows={rows}
      keyOf={({ id }) => id}
      empty={text("lot.empty")}
      columns={[
        {
          key: "provider",
          head: text("lot.provider"),
          cell: ({ id, provider }) => <Link to={`/tender/registrations/${id}`}>{provider}</Link>,
        },
        {
          key: "stage",
          head: text("lots.stage"),
          cell: ({ stage, repairBy, sentAt }) => (
            <>
              {text(`stage.${stage}`)}
              {repairBy && <small> {text("repair.until", { day: formatDay(repairBy, language) })}</small>}
              {sentAt && (
                <small className="outcome-later">
                  <Moment at={sentAt} style="dated" />
                </small>
              )}
            </>
          ),
        },
        {
          key: "found",
          head: text("lot.found"),
          cell: ({ outcome, later }) => (
            <>
              {outcome && <OutcomeText outcome={outcome} />}
              {later.map((each) => (
                <small key={each.from} className="outcome-later">
                  {text("lot.from", { day: formatDay(each.from, language) })}{" "}
                  <OutcomeText outcome={each.outcome} />
                </small>
              ))}
            </>
          ),
        },
        { key: "why", head: text("lot.why"), cell: Why },
        {
          key: "judged",
          head: text("lot.judged"),
          cell: ({ judged, placed, offer }) =>
            judged && (
              <>
                {text(judged.qualifies ? "judged.yes" : "judged.no")}
                {placed && (
                  <small className="outcome-later">
                    {text(placed.within ? "maximum.place" : "maximum.beyond", { place: placed.place })}
                  </small>
                )}
                <small className="outcome-later">{judged.reason}</small>
                {offer && <small className="outcome-later">{ofOffer(`offer.stage.${offer}`)}</small>}
              </>
            ),
        },
      ]}
    />
  );
}
