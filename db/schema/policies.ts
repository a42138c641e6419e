import type { Policy } from "#app/domain/policy";
import type { FirstPolicy } from "#app/domain/policy/version-one";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";

/** Adopted versions of purchasing policies; a row is never changed. */
export function policyTables(k: Kit, { organisations }: ReturnType<typeof organisationTables>) {
  const policies = k.table(
    "policies",
    {
      id: k.text("id").primaryKey(),
      insurer: k
        .text("insurer")
        .notNull()
        .references(() => organisations.id),
      key: k.text("key").notNull(),
      contractYear: k.int("contract_year").notNull(),
      version: k.int("version").notNull(),
      effectiveFrom: k.day("effective_from").notNull(),
      reason: k.text("reason").notNull(),
      document: k.json<Policy | FirstPolicy>("document").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [k.uniqueIndex("policies_version").on(t.insurer, t.key, t.contractYear, t.version)],
  );
  return { policies };
}
