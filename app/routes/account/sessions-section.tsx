import { Form } from "@remix-run/react";
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
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{text("sessions.title")}</h2>
      <p>{text("sessions.say", { count: sessions.length })}</p>
      <Form method="post" action="/account" className="account-sessions">
        <table aria-labelledby="sessions">
          <thead>
            <tr>
              <th scope="col">{text("sessions.browser")}</th>
              <th scope="col">{text("sessions.since")}</th>
              <th scope="col">{text("sessions.seen")}</th>
              <th scope="col">{text("sessions.act")}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <SessionRow key={session.id} {...session} />
            ))}
          </tbody>
        </table>
        <button className="button quiet" type="submit" name="act" value="end-all">
          {text("sessions.endAll")}
        </button>
      </Form>
    </section>
  );
}

function SessionRow({ id, createdAt, seenAt, here, browser, system }: Session) {
  const text = useText("account");
  const language = useLanguage();
  const known = browser && system ? text("sessions.on", { browser, system }) : (browser ?? system);
  const name = known ?? text("sessions.unknown");
  const since = formatInstant(createdAt, language);
  return (
    <tr>
      <th scope="row">
        {name} {here && <em className="soft">({text("sessions.here")})</em>}
      </th>
      <td>{since}</td>
      <td>{formatInstant(seenAt, language)}</td>
      <td>
        {!here && (
          <button
            className="button quiet"
            type="submit"
            name="end"
            value={id}
            aria-label={text("sessions.end", { browser: name, since })}
          >
            {text("sessions.endShort")}
          </button>
        )}
      </td>
    </tr>
  );
}
