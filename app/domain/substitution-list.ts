import type { Day } from "#app/domain/calendar";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

/** Where a substitution can stand; what counts now first. */
export const substitutionStates = ["counts", "not", "ended"] as const;

/** A substitution as the list shows it; a name is empty where the person was erased. */
export type SubstitutionRow = {
  readonly id: string;
  readonly principal: string;
  readonly substitute: string;
  readonly from: Day;
  readonly through: Day;
  readonly state: (typeof substitutionStates)[number];
  /** Whether the reader granted it, and so can end it. */
  readonly own: boolean;
};

export const substitutionsShape: ListShape = {
  columns: [
    { key: "principal", kind: "text", sortable: true, filterable: true },
    { key: "substitute", kind: "text", sortable: true, filterable: true },
    { key: "from", kind: "day", sortable: true, filterable: true },
    { key: "through", kind: "day", sortable: true, filterable: true },
    { key: "state", kind: "word", sortable: true, filterable: true, words: substitutionStates },
  ],
  sort: { key: "through", descending: true },
};

/** The substitutions that a view asks for. */
export const listSubstitutions = (
  rows: readonly SubstitutionRow[],
  ask: ListAsk,
): ListPage<SubstitutionRow> =>
  pageOfRows(
    rows,
    ask,
    ({ principal, substitute, from, through, state }, key) =>
      new Map<string, string>(Object.entries({ principal, substitute, from, through, state })).get(key),
    (a, b) => (a.id < b.id ? 1 : -1),
  );
