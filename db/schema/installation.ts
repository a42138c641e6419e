import type { Kit } from "#db/kit";

/** What this database is: set once, at its creation. */
export function installationTables(k: Kit) {
  const installation = k.table("installation", {
    id: k.int("id").primaryKey(),
    /** A demonstration cannot become live, nor the other way round. */
    mode: k.word<"demonstration" | "live">("mode").notNull(),
    createdAt: k.instant("created_at").notNull(),
  });
  return { installation };
}
