import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Role } from "#app/domain/permission";
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

/** The active accounts that hold one of the roles at an organisation. */
export async function accountsAt(db: Db, organisation: string, roles: readonly Role[]): Promise<string[]> {
  const { accounts, memberships } = db.t;
  const rows = await db
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(
      and(
        isNull(accounts.deactivatedAt),
        eq(memberships.organisation, organisation),
        inArray(memberships.role, [...roles]),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The active accounts that hold one of the roles, wherever. */
export async function accountsWith(db: Db, roles: readonly Role[]): Promise<string[]> {
  const { accounts, memberships } = db.t;
  const rows = await db
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(and(isNull(accounts.deactivatedAt), inArray(memberships.role, [...roles])));
  return rows.map(({ id }) => id);
}
