import type { Day, Instant } from "#app/domain/calendar";
import { dayOf } from "#app/domain/calendar";
import type { CodeVersion } from "#app/domain/catalogue/performance-code";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

/** A version of a code as the list shows it, in the reader's language. */
export type CodeRow = {
  readonly code: string;
  readonly label: string;
  readonly discipline: string;
  /** The name of the lot under the policy; empty where it has none. */
  readonly lot: string;
  readonly kind: "usual" | "order" | "bilateral";
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly recorded: Day;
};

export const codeKinds = ["usual", "order", "bilateral"] as const;

export const codesShape: ListShape = {
  columns: [
    { key: "code", kind: "text", sortable: true, filterable: true },
    { key: "label", kind: "text", sortable: true, filterable: true },
    { key: "discipline", kind: "text", sortable: true, filterable: true },
    { key: "lot", kind: "text", sortable: true, filterable: true },
    { key: "kind", kind: "word", sortable: true, filterable: true, words: codeKinds },
    { key: "from", kind: "text", sortable: true },
    { key: "until", kind: "text", sortable: true },
    { key: "recorded", kind: "text", sortable: true },
  ],
  sort: { key: "code", descending: false },
};

/** The versions that a view asks for. */
export const listCodes = (rows: readonly CodeRow[], ask: ListAsk): ListPage<CodeRow> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => new Map<string, string | undefined>(Object.entries(row)).get(key),
    (a, b) => (`${a.code}${a.from}` < `${b.code}${b.from}` ? -1 : 1),
  );

/** What kind of code it is. */
export const kindOf = ({ orderTariff, bilateral }: CodeVersion): CodeRow["kind"] =>
  orderTariff ? "order" : bilateral ? "bilateral" : "usual";

/** The versions that were recorded on or after a day: what changed for whoever keeps a copy. */
export const changedSince = (versions: readonly CodeVersion[], since: Day): CodeVersion[] =>
  versions.filter(({ recordedAt }: { readonly recordedAt: Instant }) => dayOf(recordedAt) >= since);
