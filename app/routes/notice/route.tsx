import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { Frequency } from "#app/domain/notice";
import { pathOf } from "#app/domain/notice-path";
import { openNotice } from "#app/features/notices/open-notice.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatInstant } from "#app/i18n/format";
import { writeNotice } from "#app/i18n/notice/write-notice";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/notices.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} · Plafondkaart` },
];

/** Reading a notice is itself a fact: the first time is kept, as proof, and the page comes anew with one unread less. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const found = await openNotice(context.store, deedOf(visitor, context), viewer, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  if (found.first) throw redirect(`/notices/${encodeURIComponent(found.notice.id)}`);
  const { kind, values, thing, thingId, recordedAt, openedAt, frequency, legalEffect } = found.notice;
  return {
    ...writeNotice(kind, values, language),
    ...{ recordedAt, frequency, legalEffect },
    openedAt: openedAt ?? undefined,
    mail: {
      handedOverAt: found.mail?.handedOverAt ?? undefined,
      givenUp: Boolean(found.mail?.givenUpAt),
      exists: found.mail !== null,
    },
    path: pathOf(thing, thingId),
    texts: textsFor(language, "notice"),
  };
}

export default function Notice() {
  const {
    subject,
    text: body,
    recordedAt,
    openedAt,
    path,
    legalEffect,
    ...copy
  } = useLoaderData<typeof loader>();
  const text = useText("notice");
  const language = useLanguage();
  return (
    <div className="page notices">
      <PageHead title={subject} above={<Moment at={recordedAt} />} />
      <p className="notice-text">{body}</p>
      {path && (
        <p>
          <Link className="button" to={path}>
            {text("page.toThing")}
          </Link>
        </p>
      )}
      <p className="soft small">
        {openedAt && text("page.openedAt", { at: formatInstant(openedAt, language) })} <CopyLine {...copy} />{" "}
        {legalEffect && `(${text("page.legal")})`}
      </p>
      <p>
        <Link to="/notices">{text("page.back")}</Link>
      </p>
    </div>
  );
}

type CopyProps = {
  readonly frequency: Frequency;
  readonly mail: {
    readonly exists: boolean;
    readonly handedOverAt?: Instant | undefined;
    readonly givenUp: boolean;
  };
};

/** What became of the copy by mail. */
function CopyLine({ frequency, mail }: CopyProps) {
  const text = useText("notice");
  const language = useLanguage();
  if (mail.handedOverAt && mail.givenUp) return text("mail.returned");
  if (mail.handedOverAt) return text("mail.handedOver", { at: formatInstant(mail.handedOverAt, language) });
  if (mail.givenUp) return text("mail.givenUp");
  if (mail.exists) return text("mail.waiting");
  return text(frequency === "never" ? "mail.never" : "mail.daily");
}
