import type { SummedRow } from "#app/domain/forecast/outlook";
import { groupsByCode } from "#app/domain/forecast/outlook-group";
import type { Viewer } from "#app/domain/viewer";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import type { Language } from "#app/i18n/text";
import type { ChanceRegion } from "#app/map/chance-map";
import { sheetOf } from "#app/map/region-shape.server";
import { bordersInForce } from "#db/queries/borders.server";
import { regionNames } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** The regions as drawn, each with the chance that its ceilings together are exceeded. */
export async function outlookMap(viewer: Viewer, db: Db, language: Language, rows: readonly SummedRow[]) {
  const borders = await bordersInForce(viewer, db);
  const { width, height, shapes } = sheetOf({ hash: borders.sha256, topojson: borders.topojson });
  const names = await regionNames(viewer, db);
  const sums = new Map(groupsByCode(rows).map(({ name, sum }) => [name, sum]));
  const regions = shapes.map((shape): ChanceRegion => {
    const sum = sums.get(shape.code);
    const chance = sum && sum.count > 0 ? sum.chance : undefined;
    const says = chance === undefined ? "–" : formatChance(chance, language);
    return { shape, name: names.get(shape.code) ?? shape.code, chance, says };
  });
  return { width, height, regions, borders: borders.source };
}

export type OutlookMap = Awaited<ReturnType<typeof outlookMap>>;
