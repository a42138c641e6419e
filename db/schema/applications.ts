import type { ApplicationContent, ApplicationFact } from "#app/domain/contracting/application";
import type { LotKey } from "#app/domain/lot";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";
import type { Detail } from "#db/schema/season";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof policyTables>;

/** Agreements that providers asked for where a policy has no tender, what came of each, and whom the insurer approached. */
export function applicationTables(k: Kit, { organisations, policies }: Parents) {
  const organisation = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => organisations.id);
  const applications = k.table(
    "applications",
    {
      /** Chosen by the form: sent twice it is still one application. */
      id: k.text("id").primaryKey(),
      insurer: organisation("insurer"),
      provider: organisation("provider"),
      policy: k
        .text("policy")
        .notNull()
        .references(() => policies.id),
      contractYear: k.int("contract_year").notNull(),
      reference: k.text("reference").notNull(),
      content: k.json<ApplicationContent>("content").notNull(),
      sentAt: k.instant("sent_at").notNull(),
      sentBy: k.text("sent_by"),
    },
    (t) => [
      k.uniqueIndex("applications_reference").on(t.insurer, t.reference),
      k.index("applications_provider").on(t.provider),
    ],
  );
  const applicationFacts = k.table(
    "application_facts",
    {
      id: k.text("id").primaryKey(),
      application: k
        .text("application")
        .notNull()
        .references(() => applications.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<ApplicationFact>>("detail").notNull(),
    },
    (t) => [k.index("application_facts_application").on(t.application)],
  );
  const approaches = k.table(
    "approaches",
    {
      id: k.text("id").primaryKey(),
      policy: k
        .text("policy")
        .notNull()
        .references(() => policies.id),
      provider: organisation("provider"),
      /** The lots of the agreement that it had. */
      lots: k.json<readonly LotKey[]>("lots").notNull(),
      sentAt: k.instant("sent_at").notNull(),
      sentBy: k.text("sent_by"),
    },
    (t) => [k.uniqueIndex("approaches_provider").on(t.policy, t.provider)],
  );
  return { applications, applicationFacts, approaches };
}
