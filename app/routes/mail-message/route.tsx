import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { isErasedAddress } from "#app/domain/outbox";
import { composeMail } from "#app/exchange/mail-message";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/notices.css?url";
import { readMail } from "#db/queries/outbox.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** In a demonstration a message is read as its receiver would; else an administrator sees what became of it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const demonstration = context.mode === "demonstration";
  const { viewer, language } = demonstration ? visitor : requireAct(visitor, "see-mail");
  const mail = await readMail(viewer, context.store.db, { demonstration }, params.id ?? "");
  if (!mail) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "mail");
  const words = demonstration ? composeMail(mail, new URL(request.url).origin) : undefined;
  return {
    address: isErasedAddress(mail.address) ? "" : mail.address,
    language: mail.language,
    recordedAt: mail.recordedAt,
    attempts: mail.attempts,
    handedOverAt: mail.handedOverAt ?? undefined,
    answer: mail.answer ?? undefined,
    failedAt: mail.failedAt ?? undefined,
    failure: mail.failure ?? undefined,
    next: mail.failedAt && !mail.givenUpAt && !mail.handedOverAt ? mail.dueAt : undefined,
    words,
    title: words?.subject ?? translator(texts.mail ?? {}, language)(`kind.${mail.kind}`),
    texts,
  };
}

export default function MailMessage() {
  const mail = useLoaderData<typeof loader>();
  const text = useText("mail");
  const { words } = mail;
  const moment = (at: Instant | undefined) => at && <Moment at={at} />;
  const items = [
    { key: "to", term: text("head.to"), value: mail.address || text("to.erased") },
    { key: "recorded", term: text("head.recorded"), value: moment(mail.recordedAt) },
    { key: "handed", term: text("head.handedOver"), value: moment(mail.handedOverAt) },
    { key: "answer", term: text("head.answer"), value: mail.failure ?? mail.answer },
    { key: "failed", term: text("head.failed"), value: moment(mail.failedAt) },
    { key: "next", term: text("head.next"), value: moment(mail.next) },
    { key: "attempts", term: text("head.attempts"), value: mail.attempts || undefined },
  ];
  return (
    <div className="page">
      <PageHead title={<span lang={words ? mail.language : undefined}>{mail.title}</span>} />
      <Definitions items={items.filter(({ value }) => value !== undefined)} />
      {words && (
        <>
          <h2>{text("message.html")}</h2>
          {/* Nothing in it runs; its links open in the page itself. */}
          <iframe
            className="mail-frame"
            title={text("message.frame")}
            sandbox="allow-top-navigation-by-user-activation"
            srcDoc={words.html}
          />
          <h2>{text("message.text")}</h2>
          <pre className="mail-text" lang={mail.language}>
            {words.text}
          </pre>
        </>
      )}
      <p>
        <Link to="/mail">{text("back")}</Link>
      </p>
    </div>
  );
}
