import type { Day, Instant } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import type { ThreadSummary } from "#app/domain/thread-shown";

/** Whose turn it is in a thread; what is asked of the reader's side stands first. */
export const threadTurns = ["asked", "awaited", "none"] as const;
export type ThreadTurn = (typeof threadTurns)[number];

/** A thread with its name, as the reader's language writes it. */
export type ThreadListed = ThreadSummary & { readonly name: string };

export const turnOf = ({ open }: ThreadSummary): ThreadTurn => {
  if (open.some(({ ours }) => ours)) return "asked";
  return open.length > 0 ? "awaited" : "none";
};

/** The last day of the first open question that has one. */
export const dueOf = ({ open }: ThreadSummary): Day | undefined =>
  open.flatMap(({ deadline }) => (deadline ? [lastDayOf(deadline)] : [])).sort()[0];

/** What can be asked of the list of threads; what is asked of the reader's side first, by its last day. */
export const threadsShape: ListShape = {
  columns: [
    { key: "thread", kind: "text", sortable: true, filterable: true },
    { key: "region", kind: "text", sortable: true, filterable: true, hidden: true },
    { key: "blocks", kind: "number", sortable: true },
    { key: "unread", kind: "number", sortable: true, filterable: true, hidden: true },
    { key: "turn", kind: "word", sortable: true, filterable: true, words: threadTurns },
    { key: "due", kind: "day", sortable: true, filterable: true, hidden: true },
    { key: "last", kind: "instant", sortable: true, filterable: true },
  ],
  sort: { key: "turn", descending: false },
};

/** The threads that a view asks for, in its order; of equals the first to end, then the one written in last. */
export const pageOfThreads = (rows: readonly ThreadListed[], ask: ListAsk): ListPage<ThreadListed> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => {
      const known: Readonly<Record<string, string | number | undefined>> = {
        ...{ thread: row.name, region: row.region?.name, blocks: row.blocks, unread: row.unread },
        ...{ turn: turnOf(row), due: dueOf(row), last: row.lastAt },
      };
      return known[key];
    },
    (a, b) =>
      compare(dueOf(a) ?? LATEST, dueOf(b) ?? LATEST) ||
      compare<Instant | "">(b.lastAt ?? "", a.lastAt ?? "") ||
      compare(a.path, b.path),
  );

const LATEST = "9999-12-31";
const compare = <Text extends string>(a: Text, b: Text): number => (a < b ? -1 : a > b ? 1 : 0);
