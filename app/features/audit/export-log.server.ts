import type { Anchor, ChainedEvent } from "#app/domain/audit-chain";
import type { AuditedEvent, AuditNames } from "#app/domain/audit-story";
import type { ListFilter, ListView } from "#app/domain/list";
import type { Viewer } from "#app/domain/viewer";
import { filterOf, recordReading } from "#app/features/audit/read-log.server";
import { type Deed, headOfChain } from "#db/audit.server";
import { auditChain, auditPage } from "#db/queries/audit.server";
import { auditNames } from "#db/queries/audit-names.server";
import type { Store } from "#db/store.server";

const AT_A_TIME = 500;

/**
 * The whole chain up to its present head, a piece at a time, for the checker. Other holders' events come sealed.
 * That it was exported is itself the newest event in it.
 */
export async function exportChain(
  store: Store,
  deed: Deed,
  viewer: Viewer,
): Promise<{ readonly head: Anchor; readonly events: AsyncIterable<ChainedEvent> } | undefined> {
  await recordReading(store, deed, viewer, "exported", { format: "json" });
  const head = await headOfChain(store.db);
  return head && { head, events: chainOf(store, viewer, head.number) };
}

async function* chainOf(store: Store, viewer: Viewer, upTo: number): AsyncGenerator<ChainedEvent> {
  for (let after = 0; after < upTo; after += AT_A_TIME)
    yield* await auditChain(viewer, store.db, { after, upTo, limit: AT_A_TIME });
}

export type NamedEvent = { readonly event: AuditedEvent; readonly names: AuditNames };

/** The events that a view shows, of all its pages, with their names, a piece at a time; nothing newer than now. */
export async function exportList(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  view: ListView,
  format: string,
): Promise<{ readonly total: number; readonly events: AsyncIterable<NamedEvent> }> {
  const head = await headOfChain(store.db);
  await recordReading(store, deed, viewer, "exported", { format, filter: filterOf(view) });
  const kept = upTo(view, head?.number ?? 0);
  const { total } = await auditPage(viewer, store.db, { ...kept, size: 1 });
  return { total, events: listOf(store, viewer, kept) };
}

async function* listOf(store: Store, viewer: Viewer, view: ListView): AsyncGenerator<NamedEvent> {
  const { descending } = view.sort;
  let rest = view;
  for (;;) {
    const { rows } = await auditPage(viewer, store.db, { ...rest, page: 1, size: AT_A_TIME });
    const names = await auditNames(viewer, store.db, rows);
    for (const event of rows) yield { event, names };
    const last = rows.at(-1);
    if (!last || rows.length < AT_A_TIME) return;
    rest = descending ? upTo(rest, last.number - 1) : from(rest, last.number + 1);
  }
}

type NumberFilter = Extract<ListFilter, { kind: "number" }>;

/** The same view without events after a number: what comes in while someone reads does not move the pages. */
export const upTo = (view: ListView, number: number): ListView =>
  withNumbers(view, (range) => ({ ...range, to: Math.min(range.to ?? number, number) }));

const from = (view: ListView, number: number): ListView =>
  withNumbers(view, (range) => ({ ...range, from: Math.max(range.from ?? number, number) }));

function withNumbers(view: ListView, change: (range: NumberFilter) => NumberFilter): ListView {
  const isRange = (filter: ListFilter): filter is NumberFilter =>
    filter.kind === "number" && filter.key === "number";
  const range = view.filters.find(isRange) ?? { key: "number", kind: "number" };
  return { ...view, filters: [...view.filters.filter((filter) => !isRange(filter)), change(range)] };
}
