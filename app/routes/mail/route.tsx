import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { type SendingState, sendingState } from "#app/domain/outbox";
import { textsFor } from "#app/i18n/areas.server";
import { writeNotice } from "#app/i18n/notice/write-notice";
import { type Language, translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/notices.css?url";
import { type MailRow, readMails } from "#db/queries/outbox.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

const MOST = 500;

/** The mail window of a demonstration is for every visitor, who may have no account yet; else it is an administrator's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const demonstration = context.mode === "demonstration";
  const { viewer, language } = demonstration ? visitor : requireAct(visitor, "see-mail");
  const mails = await readMails(viewer, context.store.db, { demonstration }, MOST);
  const texts = textsFor(language, "mail");
  return {
    mails: mails.map((mail) => listed(mail, demonstration, language)),
    demonstration,
    title: translator(texts.mail ?? {}, language)("title"),
    texts,
  };
}

/** Its subject can tell what is for the receiver alone: an administrator sees of what kind it is. */
function listed(mail: MailRow, demonstration: boolean, language: Language) {
  const { id, kind, address, recordedAt } = mail;
  const state: SendingState = sendingState({
    attempts: mail.attempts,
    handedOverAt: mail.handedOverAt ?? undefined,
    givenUpAt: mail.givenUpAt ?? undefined,
    failure: mail.failure ?? undefined,
  });
  return {
    ...{ id, kind, address, recordedAt },
    state: demonstration && state === "waiting" ? ("held" as const) : state,
    subject: demonstration ? writeNotice(kind, mail.values, mail.language).subject : undefined,
    subjectLanguage: demonstration ? mail.language : language,
    answer: (state === "handed-over" ? mail.answer : mail.failure) ?? undefined,
  };
}
type Listed = ReturnType<typeof listed>;

export default function Mail() {
  const { mails, demonstration } = useLoaderData<typeof loader>();
  const text = useText("mail");
  const givenUp = mails.filter(({ state }) => state === "given-up").length;
  const columns: Column<Listed>[] = [
    { key: "subject", head: text("head.subject"), cell: (mail) => <Subject {...mail} /> },
    { key: "to", head: text("head.to"), cell: ({ address }) => address },
    { key: "recorded", head: text("head.recorded"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
    { key: "state", head: text("head.state"), cell: ({ state }) => <State state={state} /> },
    ...(demonstration
      ? []
      : [{ key: "answer", head: text("head.answer"), cell: ({ answer }: Listed) => answer }]),
  ];
  return (
    <div className="page">
      <PageHead title={text("title")}>{text(demonstration ? "say.demonstration" : "say.live")}</PageHead>
      {givenUp > 0 && <Notice kind="warn">{text("givenUp.say", { count: givenUp })}</Notice>}
      <DataTable
        caption={text("say", { count: mails.length })}
        columns={columns}
        rows={mails}
        keyOf={({ id }) => id}
        empty={text("none")}
      />
    </div>
  );
}

function Subject({ id, subject, subjectLanguage, kind }: Listed) {
  const text = useText("mail");
  return (
    <Link to={`/mail/${id}`} lang={subjectLanguage}>
      {subject ?? text(`kind.${kind}`)}
    </Link>
  );
}

function State({ state }: Pick<Listed, "state">) {
  const text = useText("mail");
  const alarming = state === "given-up" || state === "failed";
  return <span className={alarming ? "alarm" : undefined}>{text(`state.${state}`)}</span>;
}
