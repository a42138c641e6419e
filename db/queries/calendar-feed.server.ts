import { and, asc, eq, isNull } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Role } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

export type FeedRow = Db["t"]["calendarFeeds"]["$inferSelect"];

export async function insertFeed(tx: Tx, row: Db["t"]["calendarFeeds"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.calendarFeeds).values(row);
}

/** The viewer's feeds that were not revoked, oldest first. */
export async function ownFeeds(viewer: Viewer, db: Db): Promise<FeedRow[]> {
  const { calendarFeeds } = db.t;
  return db
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.account, viewer.account ?? ""), isNull(calendarFeeds.revokedAt)))
    .orderBy(asc(calendarFeeds.createdAt), asc(calendarFeeds.id));
}

/** Revokes a feed of the viewer's; says whether it was done. */
export async function revokeOwnFeed(viewer: Viewer, tx: Tx, id: string, at: Instant): Promise<boolean> {
  const { calendarFeeds } = tx.t;
  if (id.includes("\0")) return false; // PostgreSQL refuses a text that holds it
  const mine = and(
    eq(calendarFeeds.id, id),
    eq(calendarFeeds.account, viewer.account ?? ""),
    isNull(calendarFeeds.revokedAt),
  );
  const revoked = await tx
    .update(calendarFeeds)
    .set({ revokedAt: at })
    .where(mine)
    .returning({ id: calendarFeeds.id });
  return revoked.length === 1;
}

/** Whose dates a feed holds: its account, and the roles held where that acts for. */
export type FoundFeed = {
  readonly feed: FeedRow;
  readonly memberships: readonly {
    readonly role: Role;
    readonly organisation: { readonly id: string; readonly kind: OrganisationKind } | null;
  }[];
};

/**
 * The feed behind a token, or undefined when it was revoked or its account closed. It comes before there is a viewer,
 * so it takes none.
 * @param tokenHash SHA-256 of the token in hexadecimal.
 */
export async function feedByToken(db: Db, tokenHash: string): Promise<FoundFeed | undefined> {
  const { calendarFeeds, accounts, memberships, organisations } = db.t;
  const { id, kind } = organisations;
  const rows = await db
    .select({ feed: calendarFeeds, role: memberships.role, organisation: { id, kind } })
    .from(calendarFeeds)
    .innerJoin(accounts, and(eq(accounts.id, calendarFeeds.account), isNull(accounts.deactivatedAt)))
    .leftJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisation))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.revokedAt)))
    .orderBy(asc(memberships.grantedAt), asc(memberships.id));
  const [first] = rows;
  if (!first) return undefined;
  return {
    feed: first.feed,
    memberships: rows.flatMap(({ role, organisation }) => (role ? [{ role, organisation }] : [])),
  };
}
