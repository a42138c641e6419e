import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { Frequency } from "#app/domain/notice";
import { pathOf } from "#app/domain/notice-path";
import { type SendingState, sendingState, shownState } from "#app/domain/outbox";
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
    mail: found.mail ? copyOf(found.mail, context.mode === "demonstration") : undefined,
    path: pathOf(thing, thingId),
    texts: textsFor(language, "notice"),
  };
}

/** What became of the copy by mail. */
function copyOf(
  mail: {
    readonly attempts: number;
    readonly handedOverAt: Instant | null;
    readonly givenUpAt: Instant | null;
  },
  demonstration: boolean,
): Copy {
  const [handedOverAt, givenUpAt] = [mail.handedOverAt ?? undefined, mail.givenUpAt ?? undefined];
  const state = sendingState({ attempts: mail.attempts, handedOverAt, givenUpAt });
  return { state: shownState(state, demonstration), handedOverAt };
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

type Copy = {
  readonly state: SendingState | "held";
  readonly handedOverAt?: Instant | undefined;
};
type CopyProps = { readonly frequency: Frequency; readonly mail?: Copy | undefined };

/** What is said of a copy that is not known to have arrived. */
const standing = {
  waiting: "mail.waiting",
  failed: "mail.waiting",
  held: "mail.held",
  "given-up": "mail.givenUp",
  erased: "mail.givenUp",
  returned: "mail.returned",
} as const;

function CopyLine({ frequency, mail }: CopyProps) {
  const text = useText("notice");
  const language = useLanguage();
  if (!mail) return text(frequency === "never" ? "mail.never" : "mail.daily");
  if (mail.state !== "handed-over") return text(standing[mail.state]);
  return text("mail.handedOver", { at: mail.handedOverAt ? formatInstant(mail.handedOverAt, language) : "" });
}
