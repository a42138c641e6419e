import { Form } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Session = {
  readonly id: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  /** Whether it is the one of this request. */
  readonly here: boolean;
  readonly browser?: string;
  readonly system?: string;
};

/** The places where the account is signed in, to end one or all. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const text = useText("account");
  const columns: Column<Session>[] = [
    { key: "browser", head: text("sessions.browser"), cell: (session) => <Device {...session} /> },
    { key: "since", head: text("sessions.since"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { key: "seen", head: text("sessions.seen"), cell: ({ seenAt }) => <Moment at={seenAt} /> },
    { key: "act", head: text("sessions.act"), cell: (session) => <EndButton {...session} /> },
  ];
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{text("sessions.title")}</h2>
      <p>{text("sessions.say", { count: sessions.length })}</p>
      <Form method="post" action="/account">
        <DataTable
          caption={text("sessions.title")}
          captionHeardOnly
          columns={columns}
          rows={sessions}
          keyOf={({ id }) => id}
        />
        <button className="button quiet" type="submit" name="act" value="end-all">
          {text("sessions.endAll")}
        </button>
      </Form>
    </section>
  );
}

function useDeviceName({ browser, system }: Session): string {
  const text = useText("account");
  if (browser && system) return text("sessions.on", { browser, system });
  return browser ?? system ?? text("sessions.unknown");
}

function Device(session: Session) {
  const text = useText("account");
  return (
    <>
      {useDeviceName(session)} {session.here && <em className="soft">({text("sessions.here")})</em>}
    </>
  );
}

function EndButton(session: Session) {
  const text = useText("account");
  const browser = useDeviceName(session);
  const since = formatInstant(session.createdAt, useLanguage());
  return (
    <button
      className="button quiet"
      type="submit"
      name="end"
      value={session.id}
      aria-label={text("sessions.end", { browser, since })}
    >
      {text("sessions.endShort")}
    </button>
  );
}
