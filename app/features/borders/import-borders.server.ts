import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { readBorders } from "#app/exchange/borders";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { importedBorders, insertBorders } from "#db/queries/borders.server";
import type { Store } from "#db/store.server";
import regions from "#geo/regions.json";

/**
 * Puts official borders in force in place of those there were.
 * @param given the text of a GeoJSON or TopoJSON file, and the source to name beside the map.
 * @returns what was put in force; `changed` is false when the very same were in force already.
 * @throws BordersRefused when the file cannot be right; nothing has changed then.
 */
export async function importBorders(
  store: Store,
  deed: Deed,
  given: { readonly text: string; readonly source: string },
): Promise<{ readonly changed: boolean; readonly bytes: number }> {
  const { source } = given;
  const topojson = await readBorders(given.text, regions);
  const sha256 = createHash("sha256").update(topojson).digest("hex");
  return act(store, { deed }, async (tx, { deed }) => {
    const before = await importedBorders(tx);
    const bytes = Buffer.byteLength(topojson);
    if (before?.sha256 === sha256 && before.source === source) return { changed: false, bytes };
    const id = uuidv7();
    await insertBorders(tx, { id, sha256, source, topojson, importedAt: deed.at });
    await audit(tx, deed, {
      verb: "imported",
      thing: "borders",
      thingId: id,
      before: before && { sha256: before.sha256, source: before.source },
      after: { sha256, source },
    });
    return { changed: true, bytes };
  });
}
