import { asc, eq } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import type { Area, Municipality, Region, RegionPart } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** All regions, in order of code. */
export async function allRegions(_viewer: Viewer, db: Db): Promise<Region[]> {
  const { regions } = db.t;
  return db.select().from(regions).orderBy(asc(regions.code));
}

/** All municipalities, in order of name. */
export async function allMunicipalities(_viewer: Viewer, db: Db): Promise<Municipality[]> {
  const { municipalities } = db.t;
  return db.select().from(municipalities).orderBy(asc(municipalities.name));
}

/** All parts of regions, past ones too, in order of name. */
export async function allRegionParts(_viewer: Viewer, db: Db): Promise<RegionPart[]> {
  const rows = await db.select().from(db.t.regionParts).orderBy(asc(db.t.regionParts.name));
  return rows.map((row) => ({
    ...row,
    insurer: row.insurer ?? undefined,
    until: row.until ?? undefined,
    recordedAt: row.recordedAt ?? undefined,
  }));
}

/** Keeps a new part of a region. */
export async function insertRegionPart(tx: Tx, row: Db["t"]["regionParts"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.regionParts).values(row);
}

/** Gives a part its last day. */
export async function endRegionPart(tx: Tx, id: string, until: Day): Promise<void> {
  await tx.update(tx.t.regionParts).set({ until }).where(eq(tx.t.regionParts.id, id));
}

/** What each region is called, by its code. */
export const regionNames = async (viewer: Viewer, db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map((await allRegions(viewer, db)).map(({ code, name }) => [code, name]));

/** Writes how areas are named: by their region, with the part where it is one. */
export async function areaNamer(viewer: Viewer, db: Db): Promise<(area: Area) => string> {
  const regions = await regionNames(viewer, db);
  const parts = new Map((await allRegionParts(viewer, db)).map(({ id, name }) => [id, name]));
  return ({ region, part = "" }) => {
    const [name = region, within] = [regions.get(region), parts.get(part)];
    return within === undefined ? name : `${name} (${within})`;
  };
}
