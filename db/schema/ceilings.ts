import type { TermFact } from "#app/domain/ceiling/contract-terms";
import type { Kit } from "#db/kit";
import type { Detail, seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof seasonTables>;

/** What agreements say about claims. */
export function ceilingTables(k: Kit, { contracts }: Parents) {
  const contractTerms = k.table(
    "contract_terms",
    {
      id: k.text("id").primaryKey(),
      contract: k
        .text("contract")
        .notNull()
        .references(() => contracts.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      /** The account that recorded it; absent for what came with the installation. */
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<TermFact>>("detail").notNull(),
    },
    (t) => [k.index("contract_terms_contract").on(t.contract)],
  );
  return { contractTerms };
}
