import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { DateKind } from "#app/domain/date-ahead";
import { formatInstant, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { KindBoxes } from "#app/routes/deadlines/choice";

type Feed = {
  readonly id: string;
  readonly kinds: readonly DateKind[];
  readonly actor: "provider" | "insurer" | null;
  readonly shape: "day" | "hour";
  readonly createdAt: Instant;
};
/** What was wrong with a new feed, or the address that it got. */
export type FeedAnswer = {
  readonly problem?: "feed.kinds.none" | "feeds.tooMany";
  readonly address?: string;
};
type FeedsSectionProps = {
  /** Absent for a visitor who has not signed in. */
  readonly feeds: readonly Feed[] | undefined;
  readonly answer: FeedAnswer | undefined;
  readonly done: string | null;
  readonly most: number;
  /** The kinds of dates that the reader can have. */
  readonly kinds: readonly DateKind[];
};

/** The reader's calendar subscriptions, and the making of a new one. */
export function FeedsSection({ feeds, answer, done, most, kinds }: FeedsSectionProps) {
  const text = useText("dates");
  return (
    <section id="feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{text("feeds.title")}</h2>
      <p className="dates-words">{text("feeds.say")}</p>
      {answer?.address && <MadeAddress address={answer.address} />}
      {answer?.problem && (
        <Notice kind="error">
          <p>{text(answer.problem, { count: most })}</p>
        </Notice>
      )}
      {done === "revoked" && !answer && <Notice kind="info">{text("feeds.revoked")}</Notice>}
      {done === "unknown" && !answer && <Notice kind="warn">{text("feeds.unknown")}</Notice>}
      {feeds ? (
        <>
          <OwnFeeds feeds={feeds} />
          <NewFeed kinds={kinds} />
        </>
      ) : (
        <p>
          <Link to="/sign-in?to=/deadlines">{text("feeds.signIn")}</Link>
        </p>
      )}
    </section>
  );
}

function MadeAddress({ address }: { address: string }) {
  const text = useText("dates");
  const id = useId();
  return (
    <Notice kind="info">
      <p>{text("feeds.made")}</p>
      <div className="field">
        <label htmlFor={id}>{text("feeds.address")}</label>
        <input id={id} className="dates-address" readOnly value={address} />
      </div>
      <p>
        <a href={address.replace(/^https?:/, "webcal:")}>{text("feeds.open")}</a>
      </p>
    </Notice>
  );
}

function OwnFeeds({ feeds }: { feeds: readonly Feed[] }) {
  const text = useText("dates");
  const language = useLanguage();
  const columns: Column<Feed>[] = [
    {
      key: "holds",
      head: text("feeds.holds"),
      cell: ({ kinds, actor }) =>
        formatList(
          [...kinds.map((kind) => text(`kind.${kind}`)), ...(actor ? [text(`actor.${actor}`)] : [])],
          language,
        ),
    },
    { key: "shape", head: text("feeds.shape"), cell: ({ shape }) => text(`feeds.shape.${shape}`) },
    { key: "since", head: text("feeds.since"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: "act",
      head: text("feeds.act"),
      cell: ({ id, createdAt }) => (
        <button
          className="button quiet"
          type="submit"
          name="revoke"
          value={id}
          aria-label={text("feeds.revokeThis", { since: formatInstant(createdAt, language) })}
        >
          {text("feeds.revoke")}
        </button>
      ),
    },
  ];
  return (
    <Form method="post" action="/deadlines" preventScrollReset>
      <DataTable
        caption={text("feeds.caption")}
        captionHeardOnly
        columns={columns}
        rows={feeds}
        keyOf={({ id }) => id}
        empty={text("feeds.none")}
      />
    </Form>
  );
}

function NewFeed({ kinds }: { readonly kinds: readonly DateKind[] }) {
  const text = useText("dates");
  const id = useId();
  return (
    <Form
      className="dates-choice"
      method="post"
      action="/deadlines#feeds"
      preventScrollReset
      aria-labelledby={id}
    >
      <h3 id={id}>{text("feeds.new")}</h3>
      <KindBoxes chosen={kinds} kinds={kinds} />
      <label>
        {text("choose.actor")}{" "}
        <select name="actor" defaultValue="">
          <option value="">{text("choose.everyone")}</option>
          <option value="provider">{text("actor.provider")}</option>
          <option value="insurer">{text("actor.insurer")}</option>
        </select>
      </label>
      <label>
        {text("feeds.shape")}{" "}
        <select name="shape" defaultValue="day">
          <option value="day">{text("feeds.shape.day")}</option>
          <option value="hour">{text("feeds.shape.hour")}</option>
        </select>
      </label>
      <button className="button" type="submit">
        {text("feeds.add")}
      </button>
    </Form>
  );
}
