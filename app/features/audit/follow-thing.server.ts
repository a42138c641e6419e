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
 * @returns undefined for a thing that the viewer may know nothing of; then nothing is left in the log either.
 */
export async function followThing(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  ask: ListAsk,
  followed: { readonly thing: string; readonly id: string },
): Promise<{ readonly page: ListPage<AuditedEvent>; readonly names: AuditNames } | undefined> {
  const page = await auditOfThing(viewer, store.db, ask, followed);
  const { thing, id } = followed;
  const names = await auditNames(viewer, store.db, page.rows, [id]);
  const isKnown =
    (thing === "region" && names.regions.has(id)) || (thing === "account" && names.people.has(id));
  if (page.total === 0 && !isKnown) return undefined;
  await recordReading(store, deed, viewer, "read", { followed: { thing, id }, page: ask.page });
  return { page, names };
}
