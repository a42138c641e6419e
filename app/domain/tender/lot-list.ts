import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import { type TenderStage, tenderStages } from "#app/domain/tender";
import type { LotStanding } from "#app/domain/tender/lot-standing";

/** A lot out to tender as the list shows it, in the reader's language. */
export type LotRow = Pick<LotStanding, "started" | "sent" | "judged" | "told" | "empty" | "sealed"> & {
  readonly id: string;
  readonly stage: TenderStage;
  readonly area: string;
  /** With its area, so that no two are called the same. */
  readonly lot: string;
  readonly year: number;
};

/** What can be asked of the list: of one of the contract years that there are. Without a registration comes first. */
export const lotsShape = (years: readonly number[]): ListShape => ({
  columns: [
    { key: "year", kind: "word", filterable: true, hidden: true, words: years.map(String) },
    { key: "area", kind: "text", sortable: true, filterable: true, hidden: true },
    { key: "lot", kind: "text", sortable: true, filterable: true },
    { key: "stage", kind: "word", sortable: true, filterable: true, words: tenderStages },
    { key: "started", kind: "number", sortable: true },
    { key: "sent", kind: "number", sortable: true, filterable: true },
    { key: "judged", kind: "number", sortable: true },
    { key: "told", kind: "number", sortable: true },
  ],
  sort: { key: "sent", descending: false },
  size: 100,
});

/** The lots that a view asks for. */
export const listLots = (rows: readonly LotRow[], ask: ListAsk): ListPage<LotRow> =>
  pageOfRows(
    rows,
    ask,
    ({ empty: _, sealed: _sealed, ...row }, key) =>
      new Map<string, string | number>(Object.entries(row)).get(key),
    (a, b) => a.lot.localeCompare(b.lot) || (a.id < b.id ? -1 : 1),
  );
