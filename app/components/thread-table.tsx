import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { ThreadSummary } from "#app/domain/thread-shown";
import { useText } from "#app/i18n/use-text";

type ThreadTableProps = {
  readonly threads: readonly ThreadSummary[];
  readonly caption: string;
  readonly captionHeardOnly?: boolean;
  readonly empty: string;
  readonly now: Instant;
};

/** Threads with whose turn it is and by when; each leads to its page. */
export function ThreadTable({ threads, now, ...table }: ThreadTableProps) {
  const columns = useThreadColumns(false, now);
  return <DataTable columns={columns} rows={threads} keyOf={({ path }) => path} {...table} />;
}

/** The columns of threads: which, how much was said, whose turn it is, and when somebody wrote last. */
export function useThreadColumns(withRegion: boolean, now: Instant): Column<ThreadSummary>[] {
  const text = useText("thread");
  return [
    {
      key: "thread",
      head: text("column.thread"),
      cell: ({ path, thing, provider, region, audience, other }) => (
        <span className="thread-name">
          <Link to={path}>
            {withRegion && region
              ? text(`thing.${thing}In`, { provider, region: region.name })
              : text(`thing.${thing}`, { provider })}{" "}
            <small>{text(`audience.${audience}`, { other })}</small>
          </Link>
        </span>
      ),
    },
    {
      key: "blocks",
      head: text("column.blocks"),
      cell: ({ blocks, unread }) => (
        <>
          {blocks === 0 ? text("row.nothing") : text("row.blocks", { count: blocks })}
          {unread > 0 && <strong> · {text("row.unread", { count: unread })}</strong>}
        </>
      ),
    },
    {
      key: "turn",
      head: text("column.turn"),
      cell: (thread) => <Turn thread={thread} now={now} />,
    },
    {
      key: "last",
      head: text("column.last"),
      cell: ({ lastAt }) => lastAt && <Moment at={lastAt} style="dated" />,
    },
  ];
}

function Turn({ thread: { open, other, audience }, now }: { thread: ThreadSummary; now: Instant }) {
  const text = useText("thread");
  if (open.length === 0) return <span className="soft">{text("row.none")}</span>;
  return (
    <ul className="thread-turns">
      {open.map(({ number, ours, overdue, deadline }) => (
        <li key={number}>
          <span className={overdue ? "alarm" : undefined}>
            {ours && text("row.ours", { number })}
            {!ours && text(audience === "shared" ? "row.theirs" : "row.colleague", { other, number })}
          </span>
          {deadline && (
            <small>
              <DeadlineText deadline={deadline} now={now} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
