import type { TermFact } from "#app/domain/ceiling/contract-terms";
import type { LedgerEntry } from "#app/domain/ceiling/ledger";
import type { Kit } from "#db/kit";
import type { policyTables } from "#db/schema/policies";
import type { Detail, seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof seasonTables> & ReturnType<typeof policyTables>;

/** What an entry of a ledger holds besides what every entry carries. */
export type EntryDetail = LedgerEntry extends infer E
  ? E extends LedgerEntry
    ? Omit<E, "id" | "day" | "recordedAt" | "supersedes" | "ground" | "policy" | "by">
    : never
  : never;

/** What agreements say about claims, and their ceilings with the ledger of each. Entries are only ever added. */
export function ceilingTables(k: Kit, { contracts, policies }: Parents) {
  const dated = () => ({
    id: k.text("id").primaryKey(),
    day: k.day("day").notNull(),
    recordedAt: k.instant("recorded_at").notNull(),
    /** The account that recorded it; absent for what came with the installation. */
    recordedBy: k.text("recorded_by"),
    supersedes: k.text("supersedes"),
  });
  const contract = () =>
    k
      .text("contract")
      .notNull()
      .references(() => contracts.id);
  const contractTerms = k.table(
    "contract_terms",
    { ...dated(), contract: contract(), detail: k.json<Detail<TermFact>>("detail").notNull() },
    (t) => [k.index("contract_terms_contract").on(t.contract)],
  );
  const ceilings = k.table(
    "ceilings",
    {
      id: k.text("id").primaryKey(),
      contract: contract(),
      contractYear: k.int("contract_year").notNull(),
      /** The lot of a part ceiling; empty for the ceiling of the whole agreement. */
      lot: k.text("lot").notNull(),
      /** The AGB code of the part that an addendum split off; empty for every other ceiling. */
      agb: k.text("agb").notNull().default(""),
    },
    (t) => [k.uniqueIndex("ceilings_contract").on(t.contract, t.contractYear, t.lot, t.agb)],
  );
  const ceilingEntries = k.table(
    "ceiling_entries",
    {
      ...dated(),
      ceiling: k
        .text("ceiling")
        .notNull()
        .references(() => ceilings.id),
      ground: k.text("ground").notNull(),
      policy: k.text("policy").references(() => policies.id),
      detail: k.json<EntryDetail>("detail").notNull(),
    },
    (t) => [k.index("ceiling_entries_ceiling").on(t.ceiling)],
  );
  const proposedEntries = k.table(
    "proposed_entries",
    {
      /** Also the thing of the proposal that asks for a second signature. */
      id: k.text("id").primaryKey(),
      ceiling: k
        .text("ceiling")
        .notNull()
        .references(() => ceilings.id),
      /** The entry as it would stand in the ledger; it is recorded when it is signed. */
      entry: k.json<LedgerEntry>("entry").notNull(),
      proposedAt: k.instant("proposed_at").notNull(),
    },
    (t) => [k.index("proposed_entries_ceiling").on(t.ceiling)],
  );
  return { contractTerms, ceilings, ceilingEntries, proposedEntries };
}
