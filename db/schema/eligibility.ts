import type { CertificateFact } from "#app/domain/eligibility/certificate";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";
import type { Detail, seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof policyTables> &
  ReturnType<typeof seasonTables>;

/** Certificates of providers with their dated facts, what was told of them, and opinions about norms. */
export function eligibilityTables(k: Kit, { organisations, accounts, policies, contracts }: Parents) {
  const certificates = k.table(
    "certificates",
    {
      id: k.text("id").primaryKey(),
      provider: k
        .text("provider")
        .notNull()
        .references(() => organisations.id),
      /** The organisation that entered it, and keeps it: the provider itself, or an insurer. */
      holder: k
        .text("holder")
        .notNull()
        .references(() => organisations.id),
    },
    (t) => [k.index("certificates_provider").on(t.provider)],
  );
  const certificateFacts = k.table(
    "certificate_facts",
    {
      id: k.text("id").primaryKey(),
      certificate: k
        .text("certificate")
        .notNull()
        .references(() => certificates.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      /** The account that recorded it; absent for what came with the installation. */
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<CertificateFact>>("detail").notNull(),
    },
    (t) => [k.index("certificate_facts_certificate").on(t.certificate)],
  );
  const certificateReminders = k.table(
    "certificate_reminders",
    {
      certificate: k
        .text("certificate")
        .notNull()
        .references(() => certificates.id),
      /** The last day that it was to count then: a certificate that is extended is reminded of anew. */
      validThrough: k.day("valid_through").notNull(),
      daysAhead: k.int("days_ahead").notNull(),
      remindedAt: k.instant("reminded_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.certificate, t.validThrough, t.daysAhead] })],
  );
  const contractLapses = k.table(
    "contract_lapses",
    {
      contract: k
        .text("contract")
        .notNull()
        .references(() => contracts.id),
      lot: k.text("lot").notNull(),
      /** The first day on which it does not meet its norms: what is cured and lapses again is told of anew. */
      from: k.day("from_day").notNull(),
      toldAt: k.instant("told_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.contract, t.lot, t.from] })],
  );
  const normJudgements = k.table(
    "norm_judgements",
    {
      id: k.text("id").primaryKey(),
      insurer: k
        .text("insurer")
        .notNull()
        .references(() => organisations.id),
      provider: k
        .text("provider")
        .notNull()
        .references(() => organisations.id),
      policy: k
        .text("policy")
        .notNull()
        .references(() => policies.id),
      norm: k.text("norm").notNull(),
      lot: k.text("lot"),
      certificate: k.text("certificate").references(() => certificates.id),
      meets: k.bool("meets").notNull(),
      reason: k.text("reason").notNull(),
      judge: k
        .text("judge")
        .notNull()
        .references(() => accounts.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [k.index("norm_judgements_provider").on(t.insurer, t.provider)],
  );
  return { certificates, certificateFacts, certificateReminders, contractLapses, normJudgements };
}
