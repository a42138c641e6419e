import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { SavedViews } from "#app/components/saved-views";
import { Tabs } from "#app/components/tabs";
import { dayOf, monthOf } from "#app/domain/calendar";
import { chosenDates, type DateKind, dateKinds, dayOfDate, isOver } from "#app/domain/date-ahead";
import { DATES_ON_PAGE, datesAddress, MOST_FEEDS, parseDatesView } from "#app/domain/dates-view";
import type { Viewer } from "#app/domain/viewer";
import { addFeed, revokeFeed } from "#app/features/deadlines/change-feed.server";
import { feedFields, feedForm } from "#app/features/deadlines/form";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { DatesChoice } from "#app/routes/deadlines/choice";
import { DatesList } from "#app/routes/deadlines/dates-list";
import { type FeedAnswer, FeedsSection } from "#app/routes/deadlines/feeds-section";
import { DatesMonth } from "#app/routes/deadlines/month";
import styles from "#app/styles/dates.css?url";
import listStyles from "#app/styles/list.css?url";
import { ownFeeds } from "#db/queries/calendar-feed.server";
import { waysConcerning } from "#db/queries/policy.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Every date that concerns the reader, as a list or a month, and the way to have them in one's own calendar. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language, account } = await visit(request, context);
  const { db } = context.store;
  const params = new URL(request.url).searchParams;
  const today = dayOf(viewer.now);
  const { view, problems } = parseDatesView(params, today);
  const chosen = chosenDates(await readDates(viewer, db, view.kinds), view);
  const ahead = chosen.filter((date) => !isOver(date, viewer.now));
  const listed = view.past ? chosen : ahead;
  const pages = Math.max(1, Math.ceil(listed.length / DATES_ON_PAGE));
  const page = Math.min(view.page, pages);
  const onPage = listed.slice((page - 1) * DATES_ON_PAGE, page * DATES_ON_PAGE);
  const texts = textsFor(language, "dates", "deadline", "list");
  return {
    ...{ view, problems, today, texts, kinds: await kindsFor(viewer, db) },
    now: viewer.now,
    dates: view.show === "month" ? chosen.filter((date) => monthOf(dayOfDate(date)) === view.month) : onPage,
    ...{ page, pages },
    ahead: ahead.length,
    next: ahead[0] && dayOfDate(ahead[0]),
    feeds: account && (await ownFeeds(viewer, db)).map(({ tokenHash: _secret, ...feed }) => feed),
    search: datesAddress("", view, today).slice(1),
    views: account && (await readSavedViews(viewer, db, "/deadlines")),
    done: params.get("done"),
    title: translator(texts.dates ?? {}, language)("title"),
  };
}

/** The kinds of dates that the policies which concern the reader can bring. */
async function kindsFor(viewer: Viewer, db: Db): Promise<readonly DateKind[]> {
  const ways = await waysConcerning(viewer, db);
  return ways.includes("ceilings")
    ? dateKinds
    : dateKinds.filter((kind) => kind !== "ceiling" && kind !== "request");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { store } = context;
  const deed = deedOf(visitor, context);
  const fields = await request.formData();
  const revoke = fields.get("revoke");
  if (typeof revoke === "string") {
    const revoked = await revokeFeed(store, deed, visitor.viewer, revoke);
    return redirect(`/deadlines?done=${revoked ? "revoked" : "unknown"}#feeds`);
  }
  const form = feedForm.safeParse(feedFields(fields));
  if (!form.success) return data<FeedAnswer>({ problem: "feed.kinds.none" }, 400);
  const token = await addFeed(store, deed, visitor.viewer, { ...form.data, language: visitor.language });
  if (token === undefined) return data<FeedAnswer>({ problem: "feeds.tooMany" }, 409);
  return data<FeedAnswer>({ address: new URL(`/calendar/${token}.ics`, request.url).href });
}

export default function Deadlines() {
  const { view, kinds, search, views, problems, dates, ahead, next, feeds, now, today, done, page, pages } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("dates");
  const language = useLanguage();
  const day = formatDay(today, language);
  const to = (show: "list" | "month") => datesAddress("/deadlines", { ...view, show, page: 1 }, today);
  const toPage = (wanted: number) => datesAddress("/deadlines", { ...view, page: wanted }, today);
  return (
    <div className="page dates">
      <PageHead title={text("title")}>
        {next
          ? text("say.ahead", { day, count: ahead, next: formatDay(next, language) })
          : text("say.none", { day })}
      </PageHead>
      {problems.length > 0 && (
        <Notice kind="warn">
          <p>{text("problem.title")}</p>
          <ul>
            {problems.map(({ key, values }) => (
              <li key={key + values.value}>{text(key, values)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Tabs
        label={text("views.label")}
        tabs={[
          { to: to("list"), label: text("views.list"), current: view.show === "list" },
          { to: to("month"), label: text("views.month"), current: view.show === "month" },
        ]}
      />
      {views && <SavedViews list="/deadlines" search={search} views={views} />}
      <DatesChoice view={view} kinds={kinds} />
      {view.show === "list" ? (
        <DatesList dates={dates} now={now} page={page} pages={pages} toPage={toPage} />
      ) : (
        <DatesMonth dates={dates} view={view} today={today} />
      )}
      {dates.length > 0 && (
        <p className="ways">
          {(["csv", "xlsx"] as const).map((format) => (
            <a key={format} href={`/deadlines/export/${format}${search && `?${search}`}`} download>
              {text(`ways.${format}`)}
            </a>
          ))}
        </p>
      )}
      <FeedsSection feeds={feeds} answer={answer} done={done} most={MOST_FEEDS} kinds={kinds} />
    </div>
  );
}
