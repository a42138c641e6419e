import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

/** The names of colleagues by their accounts: people of the viewer's own organisation only. */
export async function nameColleagues(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || viewer.organisation === undefined) return new Map();
  const { accounts, memberships } = db.t;
  const rows = await db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.account, accounts.id))
    .where(and(eq(memberships.organisation, viewer.organisation), inArray(accounts.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
