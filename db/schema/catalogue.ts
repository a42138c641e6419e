import type { Kit } from "#db/kit";

/** The performance codes of primary-care diagnostics: one list for all, in versions by date. */
export function catalogueTables(k: Kit) {
  const disciplines = k.table("disciplines", {
    key: k.text("key").primaryKey(),
    labelNl: k.text("label_nl").notNull(),
    labelEn: k.text("label_en").notNull(),
  });
  /** A row is never changed: an ending or a correction is a later row of the same code and first day. */
  const performanceCodes = k.table(
    "performance_codes",
    {
      /** Six digits. */
      code: k.text("code").notNull(),
      from: k.day("from_day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      /** The last day on which it can be claimed. */
      until: k.day("until_day"),
      labelNl: k.text("label_nl").notNull(),
      labelEn: k.text("label_en").notNull(),
      discipline: k
        .text("discipline")
        .notNull()
        .references(() => disciplines.key),
      orderTariff: k.bool("order_tariff").notNull(),
      bilateral: k.bool("bilateral").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.code, t.from, t.recordedAt] })],
  );
  return { disciplines, performanceCodes };
}
