import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { DatesHere } from "#app/components/dates-here";
import { PageHead } from "#app/components/page-head";
import { UseBar } from "#app/components/use-bar";
import { dayOf } from "#app/domain/calendar";
import { figureAsked, lineAsked } from "#app/domain/ceiling/figure-asked";
import { may } from "#app/domain/permission";
import { ceilingPage, figureBehind } from "#app/features/ceiling/ceiling-page.server";
import { datesHere } from "#app/features/deadlines/read-dates.server";
import { showForecast } from "#app/features/forecast/read-forecast.server";
import { requestForecast } from "#app/features/forecast/request-forecast.server";
import { requestsOfCeiling } from "#app/features/increase-requests/list-requests.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatInstant, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Behind } from "#app/routes/ceiling/behind";
import { dutyFromForm } from "#app/routes/ceiling/duty.server";
import { DutyForm } from "#app/routes/ceiling/duty-form";
import { Enter } from "#app/routes/ceiling/enter";
import { enterFromForm } from "#app/routes/ceiling/enter.server";
import { Answer, Figures } from "#app/routes/ceiling/figures";
import { Forecast } from "#app/routes/ceiling/forecast";
import { Around, Ledger } from "#app/routes/ceiling/ledger";
import { Months } from "#app/routes/ceiling/months";
import { Received } from "#app/routes/ceiling/received";
import { Requests } from "#app/routes/ceiling/requests";
import styles from "#app/styles/ceilings.css?url";
import contractingStyles from "#app/styles/contracting.css?url";
import jobStyles from "#app/styles/jobs.css?url";
import outlookStyles from "#app/styles/outlook.css?url";
import { readCeilings } from "#db/queries/ceiling.server";

export const links: LinksFunction = () =>
  [styles, outlookStyles, jobStyles, contractingStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.row.provider ?? ""} · ${data?.row.region ?? ""} · Plafondkaart` },
];

/** One ceiling, for the insurer's people and for those of the provider whose it is: both see the same figures. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const page = await ceilingPage(viewer, db, language, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  const forecast = await showForecast(viewer, db, language, page.ceiling);
  const requests = await requestsOfCeiling(viewer, db, page.id);
  const { searchParams } = new URL(request.url);
  const asked = figureAsked(page.contractYear, searchParams);
  const opened = { total: searchParams.get("total"), from: lineAsked(searchParams.get("from")) };
  const behind = asked && (await figureBehind(viewer, db, page.ceiling, { asked, ...opened }));
  const here = new Set([`/ceilings/${page.id}/increase`, ...requests.map(({ id }) => `/requests/${id}`)]);
  return {
    ...page,
    behind,
    forecast,
    dates: await datesHere(viewer, db, ["request"], (path) => here.has(path)),
    now: viewer.now,
    mayEnter: may(viewer.roles, "change-ceilings"),
    mayAsk: may(viewer.roles, "ask-increase"),
    mayEnterAsked: may(viewer.roles, "decide-increases"),
    requests,
    texts: textsFor(language, "ceiling", "duty", "outlook", "job", "dates", "deadline"),
  };
}

/** Enters a raise or a correction in the ledger, or the amount that was left open; or asks for a forecast. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id = "" } = params;
  const form = await request.formData();
  const seeing = requireAct(await visit(request, context), "see-ceilings");
  if (form.get("act") === "forecast") {
    const asked = await requestForecast(context.store, deedOf(seeing, context), seeing.viewer, id);
    if (!asked) throw new Response(null, { status: 404 });
    return redirect(`/ceilings/${id}#forecast`);
  }
  const visitor = requireAct(seeing, "change-ceilings");
  if (form.get("act") === "duty") {
    const [ceiling] = await readCeilings(visitor.viewer, context.store.db, { id });
    const deed = deedOf(visitor, context);
    const told = ceiling && (await dutyFromForm(context.store, deed, visitor, ceiling.contract, form));
    if (!told) throw new Response(null, { status: 404 });
    return told === "recorded"
      ? redirect(`/ceilings/${id}#answer`)
      : data({ entry: undefined, duty: told }, 400);
  }
  const answer = await enterFromForm(context.store, deedOf(visitor, context), visitor, id, form);
  if (answer === undefined) throw new Response(null, { status: 404 });
  if (typeof answer === "object") return data({ entry: answer, duty: undefined }, 400);
  return redirect(`/ceilings/${id}#${answer === "recorded" ? "ledger" : "enter"}`);
}

export default function CeilingRoute() {
  const {
    id,
    usage,
    on,
    row,
    contractYear: year,
    behind,
    now,
    lots,
    ...page
  } = useLoaderData<typeof loader>();
  const { entry: refused, duty: dutyRefused } = useActionData<typeof action>() ?? {};
  const text = useText("ceiling");
  const language = useLanguage();
  const { region, stand } = row;
  const above = row.part
    ? text("page.part", { year, region, lots: row.lots.join(", ") })
    : text("page.above", { year, region });
  const values = {
    used: formatCents(usage.used, language),
    ceiling: on.state === "set" ? formatCents(on.cents, language) : "",
    share: formatShare(usage.shareUsed ?? 0, language),
    received: formatShare(usage.shareReceived, language),
    gone: formatShare(usage.shareGone, language),
  };
  const say = stand === "zero" || stand === "open" || stand === "absent" ? stand : "set";
  return (
    <div className="page">
      <PageHead title={row.provider} above={above}>
        {text(on.state === "set" && on.cents === 0 ? "page.say.zero" : `page.say.${say}`, values)}
      </PageHead>
      <UseBar share={usage.shareUsed} />
      <p className="soft">{text("say.known", { moment: formatInstant(now, language) })}</p>
      <Answer stand={stand} usage={usage} duty={page.duty} />
      {page.mayEnter && <DutyForm today={dayOf(now)} duty={page.duty} refused={dutyRefused} />}
      <Requests id={id} mayAsk={page.mayAsk} mayEnterAsked={page.mayEnterAsked} requests={page.requests} />
      <DatesHere dates={page.dates} now={now} />
      <Forecast id={id} shown={page.forecast} />
      <Figures id={id} usage={usage} on={on} />
      <Months id={id} usage={usage} on={on} />
      {behind && <Behind id={id} year={year} shown={behind} lots={lots} />}
      <Received id={id} received={page.received} />
      <Ledger ledger={page.ledger} />
      {page.mayEnter && (
        <Enter
          agreed={on.state === "set"}
          today={dayOf(now)}
          seen={page.ledger.length}
          waiting={page.waiting}
          refused={refused}
        />
      )}
      <Around contract={page.contract} notices={page.notices} codes={page.codes} documents={page.documents} />
      <p className="ways">
        {(["csv", "xlsx", "pdf"] as const).map((format) => (
          <a key={format} href={`/ceilings/${id}/export/${format}`} download>
            {text(`ways.${format}`)}
          </a>
        ))}
        <Link to={`/agreements/${page.contract}/settlement/${year}`}>{text("way.settlement", { year })}</Link>
        <Link to={`/ceilings?year=${year}`}>{text("page.back", { year })}</Link>
      </p>
    </div>
  );
}
