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
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { tenderStages } from "#app/domain/tender";
import { type LotRow, listLots, lotsShape } from "#app/domain/tender/lot-list";
import { openingRefusal } from "#app/domain/tender/lot-proposal";
import { LONGEST, unsealForm } from "#app/features/tender/form";
import { proposeUnsealing } from "#app/features/tender/open-sealed.server";
import { lotYears, readLots } from "#app/features/tender/read-lots.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { Late } from "#app/routes/tender-lots/late";
import { lateMessages, sealedTender } from "#app/routes/tender-lots/load.server";
import { Sealed } from "#app/routes/tender-lots/sealed";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/season.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

/** The name under which an act says that it took a lot back; it asks nothing of the list. */
const WITHDRAWN = "withdrawn";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Every lot out to tender with what was begun, sent, judged and told: those without a registration come first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-season");
  const { db } = context.store;
  const { searchParams } = new URL(request.url);
  const withdrawn = searchParams.has(WITHDRAWN);
  searchParams.delete(WITHDRAWN);
  const years = await lotYears(viewer, db);
  const shape = lotsShape(years);
  const { view, problems } = parseListView(searchParams, shape);
  const found = await readLots(viewer, db, language, view.filters);
  if (!found) throw new Response(null, { status: 404 });
  const { policy, rows, days } = found;
  const texts = textsFor(language, "judging", "deadline", "list");
  const say = translator(texts.judging ?? {}, language);
  return {
    ...{ shape, view, problems, ...listLots(rows, view) },
    saved: await readSavedViews(viewer, db, "/tender/lots"),
    ...{ count: rows.length, empty: rows.filter(({ empty }) => empty).length },
    sent: rows.reduce((sum, row) => sum + row.sent, 0),
    judged: rows.reduce((sum, row) => sum + row.judged, 0),
    late: await lateMessages(viewer, db, policy.contractYear, (reference) =>
      say("late.receipt", { reference }),
    ),
    sealed: await sealedTender(viewer, db, rows),
    ...{ days, withdrawn, years: years.map(String), year: policy.contractYear, now: viewer.now },
    offers: may(viewer.roles, "contract") && rows.some(({ told }) => told > 0),
    opens: may(viewer.roles, "open-lots") && openingRefusal(policy, dayOf(viewer.now)) === undefined,
    title: say("lots.title", { year: policy.contractYear }),
    texts,
  };
}

/** Proposes to open the registrations of a sealed tender. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "judge-registrations");
  const read = unsealForm.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 400 });
  const { tender: policy, reason } = read.data;
  if (reason.length > LONGEST) return data({ refused: "too-long" as const, typed: reason }, 422);
  const deed = deedOf(visitor, context);
  const answer = await proposeUnsealing(context.store, deed, visitor.viewer, { policy, reason });
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data({ ...answer, typed: reason }, 409);
  return redirect(`/proposals/${answer.proposed}`);
}

export default function TenderLots() {
  const { count, empty, sent, judged, sealed, days, withdrawn, years, year, now, title, ...page } =
    useLoaderData<typeof loader>();
  const { opens, offers, late, ...list } = page;
  const answer = useActionData<typeof action>();
  const text = useText("judging");
  const columns = useColumns(years);
  const until = (day: NonNullable<typeof days>["closesOn"]) => (
    <DeadlineText deadline={{ day, limit: "through" }} now={now} />
  );
  return (
    <div className="page">
      <PageHead title={title}>
        {count === 0
          ? text("lots.none", { year })
          : sealed
            ? text("sealed.lots", { count })
            : text("lots.say", { count, empty, sent, judged })}
      </PageHead>
      {answer && <Notice kind="error">{text(`refused.${answer.refused}`)}</Notice>}
      {withdrawn && <Notice kind="info">{text("lots.withdrawn")}</Notice>}
      {days && (
        <Definitions
          items={[
            { key: "closes", term: text("closes"), value: until(days.closesOn) },
            { key: "outcome", term: text("outcomeBy"), value: until(days.outcomeBy) },
          ]}
        />
      )}
      <p className="ways">
        {opens && <Link to={`/tender/opening?year=${year}`}>{text("lots.open")}</Link>}
        <Link to={`/tender/interests?year=${year}`}>{text("lots.interests")}</Link>
        {count > 0 && <Link to={`/tender/papers?year=${year}`}>{text("lots.papers")}</Link>}
        {count > 0 && <Link to={`/tender/questions?year=${year}`}>{text("lots.questions")}</Link>}
        {offers && <Link to={`/tender/offers?year=${year}`}>{text("lots.offers")}</Link>}
      </p>
      {sealed && <Sealed {...sealed} typed={answer?.typed} />}
      {count > 0 && (
        <ListTable
          caption={text("lots.caption")}
          path="/tender/lots"
          files="/lists/tender-lots"
          {...list}
          columns={columns}
          keyOf={({ id }) => id}
        />
      )}
      <Late rows={late} />
    </div>
  );
}

function useColumns(years: readonly string[]): ListTableColumn<LotRow>[] {
  const text = useText("judging");
  return [
    {
      key: "year",
      head: text("lots.year"),
      choices: years.map((value) => ({ value, label: value })),
      cell: ({ year }) => year,
    },
    { key: "area", head: text("lots.area"), cell: ({ area }) => area },
    {
      key: "lot",
      head: text("lots.lot"),
      cell: ({ id, lot }) => <Link to={`/tender/lots/${id}`}>{lot}</Link>,
    },
    {
      key: "stage",
      head: text("lots.stage"),
      choices: tenderStages.map((value) => ({ value, label: text(`lotStage.${value}`) })),
      cell: (row) => (
        <>
          {text(`lotStage.${row.stage}`)}
          {row.sealed && <small> {text("lots.sealed")}</small>}
          {row.empty && row.stage !== "announced" && (
            <small className="alarm"> {text(row.stage === "open" ? "lots.emptyYet" : "lots.empty")}</small>
          )}
        </>
      ),
    },
    ...(["started", "sent", "judged", "told"] as const).map((key) => ({
      ...{ key, head: text(`lots.${key}`), numeric: true },
      cell: (row: LotRow) => (row.sealed ? null : row[key]),
    })),
  ];
}
