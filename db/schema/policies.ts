import type { Policy } from "#app/domain/policy";
import type { FirstPolicy } from "#app/domain/policy/version-one";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";

/** Adopted versions of purchasing policies, of which a row is never changed, and what is being written for the next. */
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
  const policyDrafts = k.table(
    "policy_drafts",
    {
      id: k.text("id").primaryKey(),
      insurer: k
        .text("insurer")
        .notNull()
        .references(() => organisations.id),
      /** The version that it was begun from. */
      basedOn: k.text("based_on").references(() => policies.id),
      /** The document as it stands, whether or not it is valid already. */
      document: k.json<unknown>("document").notNull(),
      /** How often it was written; a form says which one it was made from. */
      revision: k.int("revision").notNull(),
      /** Days moved along with the year that somebody looked at: `deadline:interest`. */
      confirmed: k.json<readonly string[]>("confirmed").notNull(),
      /** From when it is to hold, and why, as it is proposed. */
      effectiveFrom: k.day("effective_from"),
      reason: k.text("reason"),
      begunAt: k.instant("begun_at").notNull(),
      savedAt: k.instant("saved_at").notNull(),
      savedBy: k.text("saved_by").notNull(),
      /** When it was published, or set aside. */
      closedAt: k.instant("closed_at"),
      /** The version that it became. */
      published: k.text("published").references(() => policies.id),
    },
    (t) => [k.index("policy_drafts_insurer").on(t.insurer)],
  );
  return { policies, policyDrafts };
}
