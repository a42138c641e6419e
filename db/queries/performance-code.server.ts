import { asc } from "drizzle-orm";
import { type CodeVersion, catalogueAt, type Discipline } from "#app/domain/catalogue/performance-code";
import type { Viewer } from "#app/domain/viewer";
import { keptUntilWrite } from "#db/queries/kept.server";
import type { Db } from "#db/store.server";

const keep = keptUntilWrite<readonly CodeVersion[]>();

/** Every version of every performance code recorded by a moment, those that a later one replaced as well. */
export async function codeVersions({ now }: Pick<Viewer, "now">, db: Db): Promise<readonly CodeVersion[]> {
  const versions = await keep(db, "all", async () => {
    const { performanceCodes: table } = db.t;
    const rows = await db.select().from(table).orderBy(asc(table.code), asc(table.from));
    return rows.map(({ labelNl, labelEn, until, ...row }) => ({
      ...row,
      label: { nl: labelNl, en: labelEn },
      until: until ?? undefined,
    }));
  });
  return versions.filter(({ recordedAt }) => recordedAt <= now);
}

/** The versions of performance codes that count at the viewer's moment, by code; they are the same for everybody. */
export async function performanceCodes(
  viewer: Viewer,
  db: Db,
): Promise<ReadonlyMap<string, readonly CodeVersion[]>> {
  return catalogueAt(await codeVersions(viewer, db), viewer.now);
}

/** The disciplines of the catalogue. */
export async function allDisciplines(_viewer: Viewer, db: Db): Promise<Discipline[]> {
  const { disciplines } = db.t;
  const rows = await db.select().from(disciplines).orderBy(asc(disciplines.labelNl));
  return rows.map(({ key, labelNl, labelEn }) => ({ key, label: { nl: labelNl, en: labelEn } }));
}
