import type { RegionCode } from "#app/domain/region";
import type { Kit } from "#db/kit";

/** Regions, municipalities and parts of regions, and borders that an installation has imported. */
export function regionTables(k: Kit) {
  const regions = k.table("regions", {
    code: k.word<RegionCode>("code").primaryKey(),
    name: k.text("name").notNull(),
    aliases: k.json<string[]>("aliases").notNull(),
    province: k.text("province").notNull(),
    population: k.int("population").notNull(),
  });
  const municipalities = k.table("municipalities", {
    code: k.text("code").primaryKey(),
    name: k.text("name").notNull(),
    region: k
      .word<RegionCode>("region")
      .notNull()
      .references(() => regions.code),
  });
  const regionParts = k.table("region_parts", {
    id: k.text("id").primaryKey(),
    /** The insurer that buys by it; absent for what came with the installation, which is everybody's. */
    insurer: k.text("insurer"),
    region: k
      .word<RegionCode>("region")
      .notNull()
      .references(() => regions.code),
    name: k.text("name").notNull(),
    municipalities: k.json<string[]>("municipalities").notNull(),
    from: k.day("from_day").notNull(),
    until: k.day("until_day"),
    recordedAt: k.instant("recorded_at"),
  });
  /** Official borders that replace the built ones; the newest row counts. */
  const borders = k.table("borders", {
    id: k.text("id").primaryKey(),
    topojson: k.text("topojson").notNull(),
    sha256: k.text("sha256").notNull(),
    source: k.text("source").notNull(),
    importedAt: k.instant("imported_at").notNull(),
  });
  return { regions, municipalities, regionParts, borders };
}
