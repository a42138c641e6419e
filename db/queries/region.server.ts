import { asc } from "drizzle-orm";
import type { Municipality, Region, RegionPart } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

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
    until: row.until ?? undefined,
    recordedAt: row.recordedAt ?? undefined,
  }));
}
