import { desc } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";
import { type Borders, builtBorders } from "#geo/built-borders.server";

/** The borders imported last; undefined when none were. The same for everyone, whatever moment their clock shows. */
export const currentBorders = (_viewer: Viewer, db: Db): Promise<Borders | undefined> => importedBorders(db);

/** The borders to draw: those imported last, or else those that come with the product. */
export const bordersInForce = async (viewer: Viewer, db: Db): Promise<Borders> =>
  (await currentBorders(viewer, db)) ?? builtBorders;

/** The borders imported last, for a command, which has no viewer. */
export async function importedBorders(db: Db): Promise<Borders | undefined> {
  const { borders } = db.t;
  const [newest] = await db
    .select({ sha256: borders.sha256, source: borders.source, topojson: borders.topojson })
    .from(borders)
    .orderBy(desc(borders.importedAt), desc(borders.id))
    .limit(1);
  return newest && { ...newest, adapted: false };
}

/** Adds imported borders, which are in force from then on. */
export async function insertBorders(
  tx: Tx,
  row: Omit<Borders, "adapted"> & { readonly id: string; readonly importedAt: Instant },
): Promise<void> {
  await tx.insert(tx.t.borders).values(row);
}
