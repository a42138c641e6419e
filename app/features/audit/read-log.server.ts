import type { Anchor } from "#app/domain/audit-chain";
import type { AuditedEvent, AuditNames } from "#app/domain/audit-story";
import type { ListPage, ListView } from "#app/domain/list";
import { filterParams } from "#app/domain/list-link";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed, headOfChain } from "#db/audit.server";
import { auditPage } from "#db/queries/audit.server";
import { auditNames } from "#db/queries/audit-names.server";
import type { Store } from "#db/store.server";

export type ReadLog = {
  readonly page: ListPage<AuditedEvent>;
  readonly names: AuditNames;
  /** The newest event of the chain, which tells of this very reading or of what came after it. */
  readonly head: Anchor | undefined;
};

/** Reads a page of the log; that it was read, by whom and with what filter, is an event of the log first. */
export async function readLog(store: Store, deed: Deed, viewer: Viewer, view: ListView): Promise<ReadLog> {
  await recordReading(store, deed, viewer, "read", { filter: filterOf(view), page: view.page });
  const page = await auditPage(viewer, store.db, view);
  const names = await auditNames(viewer, store.db, page.rows);
  return { page, names, head: await headOfChain(store.db) };
}

/** Leaves in the log that someone read it. */
export async function recordReading(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  verb: "read" | "exported" | "noted-head",
  what: Readonly<Record<string, unknown>>,
): Promise<void> {
  const thingId = viewer.organisation ?? "unknown";
  await act(store, { deed }, (tx, { deed }) => audit(tx, deed, { verb, thing: "log", thingId, after: what }));
}

/** The filters of a view as the log tells of them: names and values of the URL. */
export function filterOf(view: ListView): Readonly<Record<string, string | readonly string[]>> {
  const filter: Record<string, string | readonly string[]> = {};
  for (const each of view.filters) {
    const params = filterParams(each);
    if (each.kind === "word") filter[each.key] = params.length === 1 ? (each.words[0] ?? "") : each.words;
    else for (const [name, value] of params) filter[name] = value;
  }
  return filter;
}
