import type { CandidacyFact } from "#app/domain/candidacy";
import type { ContractFact, ContractForm } from "#app/domain/contract";
import type { PartyRole } from "#app/domain/contracting/party";
import type { RegionCode } from "#app/domain/region";
import type { RegistrationFact } from "#app/domain/registration";
import type { TenderDays, TenderLotFact } from "#app/domain/tender";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";
import type { regionTables } from "#db/schema/regions";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof policyTables> &
  ReturnType<typeof regionTables>;

/** What a fact holds besides its day, its moment and what it corrects. */
export type Detail<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt" | "supersedes"> : never;

/** The contracting season: candidacies, agreements, tenders and registrations, each with its dated facts. */
export function seasonTables(k: Kit, { organisations, policies, regions, regionParts }: Parents) {
  const insurer = () =>
    k
      .text("insurer")
      .notNull()
      .references(() => organisations.id);
  const part = () => k.text("part").references(() => regionParts.id);
  const area = () => ({
    insurer: insurer(),
    region: k
      .word<RegionCode>("region")
      .notNull()
      .references(() => regions.code),
    part: part(),
  });
  const dated = () => ({
    id: k.text("id").primaryKey(),
    day: k.day("day").notNull(),
    recordedAt: k.instant("recorded_at").notNull(),
    /** The account that recorded it; absent for what came with the installation. */
    recordedBy: k.text("recorded_by"),
    supersedes: k.text("supersedes"),
  });

  const candidacies = k.table("candidacies", {
    id: k.text("id").primaryKey(),
    ...area(),
    policy: k
      .text("policy")
      .notNull()
      .references(() => policies.id),
    contractYear: k.int("contract_year").notNull(),
    provider: k
      .text("provider")
      .notNull()
      .references(() => organisations.id),
    joins: k.text("joins"),
  });
  const candidacyFacts = k.table(
    "candidacy_facts",
    {
      ...dated(),
      candidacy: k
        .text("candidacy")
        .notNull()
        .references(() => candidacies.id),
      detail: k.json<Detail<CandidacyFact>>("detail").notNull(),
    },
    (t) => [k.index("candidacy_facts_candidacy").on(t.candidacy)],
  );

  const contracts = k.table("contracts", {
    id: k.text("id").primaryKey(),
    insurer: insurer(),
    /** Absent where the whole country is served. */
    region: k.word<RegionCode>("region").references(() => regions.code),
    part: part(),
    form: k.word<ContractForm>("form").notNull(),
    provider: k
      .text("provider")
      .notNull()
      .references(() => organisations.id),
  });
  const contractParties = k.table(
    "contract_parties",
    {
      contract: k
        .text("contract")
        .notNull()
        .references(() => contracts.id),
      organisation: k
        .text("organisation")
        .notNull()
        .references(() => organisations.id),
      role: k.word<PartyRole>("role").notNull(),
      from: k.day("from_day").notNull(),
      until: k.day("until_day"),
      recordedAt: k.instant("recorded_at"),
    },
    (t) => [k.primaryKey({ columns: [t.contract, t.organisation, t.role, t.from] })],
  );
  const contractFacts = k.table(
    "contract_facts",
    {
      ...dated(),
      contract: k
        .text("contract")
        .notNull()
        .references(() => contracts.id),
      detail: k.json<Detail<ContractFact>>("detail").notNull(),
    },
    (t) => [k.index("contract_facts_contract").on(t.contract)],
  );

  const tenderLots = k.table("tender_lots", {
    id: k.text("id").primaryKey(),
    ...area(),
    policy: k
      .text("policy")
      .notNull()
      .references(() => policies.id),
    contractYear: k.int("contract_year").notNull(),
    lot: k.text("lot").notNull(),
    days: k.json<TenderDays>("days").notNull(),
  });
  const tenderLotFacts = k.table(
    "tender_lot_facts",
    {
      ...dated(),
      tenderLot: k
        .text("tender_lot")
        .notNull()
        .references(() => tenderLots.id),
      detail: k.json<Detail<TenderLotFact>>("detail").notNull(),
    },
    (t) => [k.index("tender_lot_facts_lot").on(t.tenderLot)],
  );
  const registrations = k.table("registrations", {
    id: k.text("id").primaryKey(),
    provider: k
      .text("provider")
      .notNull()
      .references(() => organisations.id),
    tenderLot: k
      .text("tender_lot")
      .notNull()
      .references(() => tenderLots.id),
  });
  const registrationFacts = k.table(
    "registration_facts",
    {
      ...dated(),
      registration: k
        .text("registration")
        .notNull()
        .references(() => registrations.id),
      detail: k.json<Detail<RegistrationFact>>("detail").notNull(),
    },
    (t) => [k.index("registration_facts_registration").on(t.registration)],
  );
  return {
    candidacies,
    candidacyFacts,
    contracts,
    contractParties,
    contractFacts,
    tenderLots,
    tenderLotFacts,
    registrations,
    registrationFacts,
  };
}
