import type { Instant } from "#app/domain/calendar";
import { requestStages } from "#app/domain/increase-request/state";
import { byUrgency, type RequestSummary } from "#app/domain/increase-request/summary";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import type { Cents } from "#app/domain/money";

/** How far the insurer is with a decision: nothing made up, a draft, or one that waits for a second signature. */
export const draftStands = ["absent", "drafted", "proposed"] as const;
export type DraftStand = (typeof draftStands)[number];

/** A request in the list, with names. */
export type RequestListed = RequestSummary & {
  readonly id: string;
  readonly reference: string;
  readonly provider: string;
  readonly region: string;
  /** The key of the lot that it counts under, and its name. */
  readonly lot: string;
  readonly lotName: string;
  readonly inTime: boolean;
  readonly receivedAt: Instant;
  readonly completeAt: Instant | undefined;
  readonly forecast: Cents;
  /** How many steps it has, by which a decision from an older page is known. */
  readonly seen: number;
  readonly draft: DraftStand;
};

/** The regions that there are requests of, by name: what a filter can choose from. */
export const regionsOf = (all: readonly Pick<RequestListed, "region">[]): string[] =>
  [...new Set(all.map(({ region }) => region))].sort((a, b) => a.localeCompare(b));

const text = { kind: "text", sortable: true, filterable: true } as const;
const amount = { kind: "number", sortable: true, filterable: true } as const;

/** What can be asked of the list of requests: what waits first; amounts in euros. Drafts are the insurer's alone. */
export const requestsShape = (
  regions: readonly string[],
  { decides }: { readonly decides: boolean },
): ListShape => ({
  columns: [
    { key: "reference", ...text },
    { key: "provider", ...text },
    { key: "region", kind: "word", sortable: true, filterable: true, words: regions },
    { key: "lot", ...text, hidden: true },
    { key: "received", kind: "instant", sortable: true, filterable: true },
    { key: "complete", kind: "instant", sortable: true, filterable: true, hidden: true },
    { key: "forecast", ...amount },
    { key: "overrun", ...amount },
    { key: "increase", ...amount },
    { key: "stage", kind: "word", sortable: true, filterable: true, words: requestStages },
    { key: "daysLeft", kind: "number", sortable: true, filterable: true },
    { key: "granted", ...amount },
    ...(decides
      ? ([{ key: "draft", kind: "word", sortable: true, filterable: true, words: draftStands }] as const)
      : []),
  ],
  sort: { key: "daysLeft", descending: false },
});

const euros = (cents: Cents | undefined) => (cents === undefined ? undefined : cents / 100);

/** What our forecast lies above the ceiling; absent where it stays under, or where there is none. */
export const aboveCeiling = ({ overrun }: Pick<RequestListed, "overrun">): Cents | undefined =>
  overrun !== undefined && overrun > 0 ? overrun : undefined;

/** What a request has under each column. */
const cells: Readonly<Record<string, (row: RequestListed) => string | number | undefined>> = {
  reference: ({ reference }) => reference,
  provider: ({ provider }) => provider,
  region: ({ region }) => region,
  lot: ({ lotName }) => lotName,
  received: ({ receivedAt }) => receivedAt,
  complete: ({ completeAt }) => completeAt,
  forecast: ({ forecast }) => euros(forecast),
  overrun: (row) => euros(aboveCeiling(row)),
  increase: ({ increase }) => euros(increase),
  stage: ({ stage }) => stage,
  daysLeft: ({ running, daysLeft }) => (running ? daysLeft : undefined),
  granted: ({ granted }) => euros(granted),
  draft: ({ draft }) => draft,
};

/** The requests that a view asks for, in its order; what waits for nothing has no days left, and comes last. */
export const pageOfRequests = (rows: readonly RequestListed[], ask: ListAsk): ListPage<RequestListed> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => cells[key]?.(row),
    (a, b) => byUrgency(a, b) || (a.id < b.id ? -1 : 1),
  );
