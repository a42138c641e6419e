import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import type { Cents } from "#app/domain/money";
import { type BatchState, type ProductionSource, productionSources } from "#app/domain/production/batch";

/** How a delivery stands: how far it is, that its columns are to be chosen first, or that it was taken back whole. */
export const batchStands = ["columns", "reading", "checked", "accepted", "discarded", "reversed"] as const;
export type BatchStand = BatchState | "columns" | "reversed";

/** A delivery in the list. */
export type BatchListed = {
  readonly number: number;
  readonly reference: string;
  /** Absent where it holds lines of several. */
  readonly provider: string | undefined;
  readonly source: ProductionSource;
  readonly received: Instant;
  readonly state: BatchStand;
  readonly lines: number;
  readonly refused: number;
  readonly amount: Cents;
};

const figure = { kind: "number", sortable: true } as const;

/** What can be asked of the list of deliveries; the newest stands first. */
export const batchesShape: ListShape = {
  columns: [
    { key: "reference", kind: "text", sortable: true, filterable: true },
    { key: "provider", kind: "text", sortable: true, filterable: true },
    { key: "source", kind: "word", filterable: true, words: productionSources },
    { key: "received", kind: "instant", sortable: true, filterable: true },
    { key: "state", kind: "word", filterable: true, words: batchStands },
    { key: "lines", ...figure },
    { key: "refused", ...figure },
    { key: "amount", ...figure },
  ],
  sort: { key: "received", descending: true },
};

/** The deliveries that a view asks for, in its order. */
export const listBatches = (rows: readonly BatchListed[], ask: ListAsk): ListPage<BatchListed> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => {
      const known: Readonly<Record<string, string | number | undefined>> = { ...row };
      return known[key];
    },
    (a, b) => b.number - a.number,
  );
