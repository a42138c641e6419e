import type { Day } from "#app/domain/calendar";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

/** A published version as the list shows it, in the reader's language. */
export type PolicyRow = {
  readonly id: string;
  readonly policy: string;
  readonly insurer: string;
  readonly year: number;
  readonly version: number;
  readonly published: Day;
  /** Its next step: the day, the name and the key; absent when all of them are over. */
  readonly next?: Day | undefined;
  readonly step?: { readonly key: string; readonly title: string } | undefined;
};

/** What can be asked of the list, of the contract years that there are; the newest stands first. */
export const policiesShape = (years: readonly number[]): ListShape => ({
  columns: [
    { key: "policy", kind: "text", sortable: true, filterable: true },
    { key: "year", kind: "word", sortable: true, filterable: true, words: years.map(String) },
    { key: "insurer", kind: "text", sortable: true, filterable: true },
    { key: "version", kind: "number", sortable: true, filterable: true },
    { key: "published", kind: "day", sortable: true, filterable: true },
    { key: "next", kind: "day", sortable: true, filterable: true },
  ],
  sort: { key: "year", descending: true },
});

/** The versions that a view asks for; of one year in the order in which they were published, the newest first. */
export const listPolicies = (rows: readonly PolicyRow[], ask: ListAsk): ListPage<PolicyRow> =>
  pageOfRows(
    rows,
    ask,
    ({ step: _, ...row }, key) => new Map<string, string | number | undefined>(Object.entries(row)).get(key),
    (a, b) => (a.published === b.published ? b.version - a.version : a.published < b.published ? 1 : -1),
  );
