import type { AuditedEvent, AuditNames } from "#app/domain/audit-story";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { Viewer } from "#app/domain/viewer";
import { recordReading } from "#app/features/audit/read-log.server";
import type { Deed } from "#db/audit.server";
import { auditOfThing } from "#db/queries/audit.server";
import { auditNames } from "#db/queries/audit-names.server";
import type { Store } from "#db/store.server";

/**
 * Reads what happened to one thing, and leaves in the log that it was read.
 * @returns undefined for a thing of which the viewer may read nothing; then nothing is left in the log either.
 */
export async function followThing(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  ask: ListAsk,
  followed: { readonly thing: string; readonly id: string },
): Promise<{ readonly page: ListPage<AuditedEvent>; readonly names: AuditNames } | undefined> {
  const page = await auditOfThing(viewer, store.db, ask, followed);
  if (page.total === 0) return undefined;
  const { thing, id } = followed;
  await recordReading(store, deed, viewer, "read", { followed: { thing, id }, page: ask.page });
  return { page, names: await auditNames(viewer, store.db, page.rows) };
}
