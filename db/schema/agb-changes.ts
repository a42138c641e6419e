import type { AgbChangeFact, AgbChangeWhat } from "#app/domain/ceiling/agb-change";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";
import type { Detail, seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof seasonTables> & ReturnType<typeof organisationTables>;

/** Changes in the AGB codes of agreements, and who holds an agreement after it was taken over. */
export function agbChangeTables(k: Kit, { contracts, organisations }: Parents) {
  const contract = () =>
    k
      .text("contract")
      .notNull()
      .references(() => contracts.id);
  const agbChanges = k.table(
    "agb_changes",
    {
      id: k.text("id").primaryKey(),
      contract: contract(),
      /** The same for agreements that are taken over in one act. */
      together: k.text("together").notNull(),
      from: k.day("from_day").notNull(),
      what: k.json<AgbChangeWhat>("what").notNull(),
      askedBy: k.word<"insurer" | "provider">("asked_by").notNull(),
      reason: k.text("reason").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
    },
    (t) => [k.index("agb_changes_contract").on(t.contract)],
  );
  const agbChangeFacts = k.table(
    "agb_change_facts",
    {
      id: k.text("id").primaryKey(),
      change: k
        .text("change")
        .notNull()
        .references(() => agbChanges.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<AgbChangeFact>>("detail").notNull(),
    },
    (t) => [k.index("agb_change_facts_change").on(t.change)],
  );
  /** Who holds an agreement from a day on; before the first of them it is who it was made with. */
  const contractHolders = k.table(
    "contract_holders",
    {
      contract: contract(),
      organisation: k
        .text("organisation")
        .notNull()
        .references(() => organisations.id),
      from: k.day("from_day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.contract, t.from, t.recordedAt] })],
  );
  return { agbChanges, agbChangeFacts, contractHolders };
}
