import { and, asc, eq, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { SavedList, SavedView } from "#app/domain/saved-view";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

const isOwn = ({ savedViews }: Db["t"], viewer: Viewer): SQL => eq(savedViews.account, viewer.account ?? "");

/** The viewer's own views and those shared within the organisation, known and not taken out at the viewer's moment. */
const visible = (t: Db["t"], viewer: Viewer): SQL | undefined =>
  and(
    lte(t.savedViews.savedAt, viewer.now),
    isNull(t.savedViews.removedAt),
    or(
      isOwn(t, viewer),
      and(eq(t.savedViews.shared, true), eq(t.savedViews.organisation, viewer.organisation ?? "")),
    ),
  );

/** The views that the viewer can choose from, of one list or of all, by name. */
export async function readSavedViews(viewer: Viewer, db: Db, list?: SavedList): Promise<SavedView[]> {
  const { savedViews } = db.t;
  const rows = await db
    .select()
    .from(savedViews)
    .where(and(visible(db.t, viewer), list === undefined ? undefined : eq(savedViews.list, list)))
    .orderBy(asc(savedViews.list), asc(savedViews.name), asc(savedViews.id));
  return rows.map(({ id, list: of, name, search, shared, account }) => ({
    ...{ id, list: of, name, search, shared },
    own: account === viewer.account,
  }));
}

/** How many views the viewer has. */
export const countOwnViews = (viewer: Viewer, db: Db): Promise<number> =>
  db.$count(db.t.savedViews, and(isOwn(db.t, viewer), isNull(db.t.savedViews.removedAt)));

/** The viewer's own views of a list under a name. */
export async function ownViewsNamed(
  viewer: Viewer,
  db: Db,
  { list, name }: { readonly list: SavedList; readonly name: string },
): Promise<Pick<SavedView, "search" | "shared">[]> {
  const { savedViews: table } = db.t;
  return db
    .select({ search: table.search, shared: table.shared })
    .from(table)
    .where(and(isOwn(db.t, viewer), isNull(table.removedAt), eq(table.list, list), eq(table.name, name)));
}

export async function insertView(tx: Tx, row: Db["t"]["savedViews"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.savedViews).values(row);
}

/** Takes out the viewer's own views with this key, or with this name of a list; the keys of those there were. */
export async function removeOwnViews(
  viewer: Viewer,
  tx: Tx,
  which: { readonly id: string } | { readonly list: SavedList; readonly name: string },
  at: Instant,
): Promise<string[]> {
  const { savedViews } = tx.t;
  if ("id" in which && which.id.includes("\0")) return []; // PostgreSQL refuses a text that holds it
  const these =
    "id" in which
      ? eq(savedViews.id, which.id)
      : and(eq(savedViews.list, which.list), eq(savedViews.name, which.name));
  const removed = await tx
    .update(savedViews)
    .set({ removedAt: at })
    .where(and(isOwn(tx.t, viewer), isNull(savedViews.removedAt), these))
    .returning({ id: savedViews.id });
  return removed.map(({ id }) => id);
}
