import { asc, inArray } from "drizzle-orm";
import type { NamedOrganisation } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

/** How organisations are named, by their keys; who may know of them is the caller's to decide. */
export async function nameOrganisations(
  _viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<NamedOrganisation[]> {
  if (ids.length === 0) return [];
  const { organisations } = db.t;
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      fictional: organisations.fictional,
    })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .orderBy(asc(organisations.name));
}
