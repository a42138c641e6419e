import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";

/** What organisations decided that the codes of their own lists are in the national one; the last decision counts. */
export function codeConversionTables(k: Kit, { organisations }: ReturnType<typeof organisationTables>) {
  const codeConversions = k.table(
    "code_conversions",
    {
      organisation: k
        .text("organisation")
        .notNull()
        .references(() => organisations.id),
      /** The code as the organisation writes it. */
      code: k.text("code").notNull(),
      label: k.text("label").notNull(),
      /** The national code; absent where it has none. */
      national: k.text("national"),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
    },
    (t) => [k.primaryKey({ columns: [t.organisation, t.code, t.recordedAt] })],
  );
  return { codeConversions };
}
