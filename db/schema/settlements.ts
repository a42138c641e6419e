import type { SettlementFact } from "#app/domain/ceiling/settlement";
import type { Kit } from "#db/kit";
import type { Detail, seasonTables } from "#db/schema/season";

/** What a fact of a settlement says, besides its moments. */
export type SettlementStepRow = Detail<SettlementFact>;

/** The settlement of agreements by contract year: contacts, proposals, answers and how each ended. Only ever added to. */
export function settlementTables(k: Kit, { contracts }: Pick<ReturnType<typeof seasonTables>, "contracts">) {
  const settlementFacts = k.table(
    "settlement_facts",
    {
      id: k.text("id").primaryKey(),
      contract: k
        .text("contract")
        .notNull()
        .references(() => contracts.id),
      contractYear: k.int("contract_year").notNull(),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<SettlementStepRow>("detail").notNull(),
    },
    (t) => [k.index("settlement_facts_contract").on(t.contract, t.contractYear)],
  );
  return { settlementFacts };
}
