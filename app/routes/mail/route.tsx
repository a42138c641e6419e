import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { parseListView } from "#app/domain/list-view";
import { mailShape } from "#app/domain/mail-list";
import { mailKinds } from "#app/domain/notice";
import { sendingStates } from "#app/domain/outbox";
import { listMail, type MailListed } from "#app/features/notices/list-mail.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/notices.css?url";
import { mailsGivenUp } from "#db/queries/outbox.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: listStyles },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The mail window of a demonstration is for every visitor, who may have no account yet; else it is an administrator's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const demonstration = context.mode === "demonstration";
  const { viewer, language } = demonstration ? visitor : requireAct(visitor, "see-mail");
  const { db } = context.store;
  const shape = mailShape({ demonstration });
  const { view, problems } = parseListView(new URL(request.url).searchParams, shape);
  const { rows, total } = await listMail(viewer, db, { demonstration, language }, view);
  const texts = textsFor(language, "mail", "list");
  return {
    ...{ shape, view, problems, rows, total, demonstration },
    views: viewer.account === undefined ? undefined : await readSavedViews(viewer, db, "/mail"),
    givenUp: demonstration ? 0 : await mailsGivenUp(viewer, db),
    title: translator(texts.mail ?? {}, language)("title"),
    texts,
  };
}

export default function Mail() {
  const { demonstration, givenUp, views, ...list } = useLoaderData<typeof loader>();
  const text = useText("mail");
  const words = <Word extends string>(values: readonly Word[], label: (word: Word) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const columns: ListTableColumn<MailListed>[] = [
    {
      key: "subject",
      head: text("head.subject"),
      choices: words(mailKinds, (kind) => text(`kind.${kind}`)),
      cell: (mail) => <Subject {...mail} />,
    },
    { key: "to", head: text("head.to"), cell: ({ address }) => address || text("to.erased") },
    { key: "recorded", head: text("head.recorded"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
    {
      key: "state",
      head: text("head.state"),
      choices: words(sendingStates, (state) => text(`state.${state}`)),
      cell: ({ state }) => <State state={state} />,
    },
    { key: "answer", head: text("head.answer"), cell: ({ answer }) => answer },
    { key: "attempts", head: text("head.attempts"), numeric: true, cell: ({ attempts }) => attempts },
  ];
  return (
    <div className="page">
      <PageHead title={text("title")}>{text(demonstration ? "say.demonstration" : "say.live")}</PageHead>
      {givenUp > 0 && (
        <Notice kind="warn">
          {text("givenUp.say", { count: givenUp })}{" "}
          <Link to="/mail?state=given-up&state=returned">{text("givenUp.show")}</Link>
        </Notice>
      )}
      <ListTable
        caption={text("title")}
        path="/mail"
        files="/lists/mail"
        saved={views}
        {...list}
        keyOf={({ id }) => id}
        empty={list.view.filters.length > 0 ? undefined : text("none")}
        columns={columns.filter(({ key }) => list.shape.columns.some((column) => column.key === key))}
      />
    </div>
  );
}

function Subject({ id, subject, subjectLanguage, kind }: MailListed) {
  const text = useText("mail");
  return (
    <Link to={`/mail/${id}`} lang={subjectLanguage}>
      {subject ?? text(`kind.${kind}`)}
    </Link>
  );
}

function State({ state }: Pick<MailListed, "state">) {
  const text = useText("mail");
  const alarming = state === "given-up" || state === "returned" || state === "failed";
  return <span className={alarming ? "alarm" : undefined}>{text(`state.${state}`)}</span>;
}
