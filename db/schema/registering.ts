import type { RegistrationContent } from "#app/domain/tender/registering";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { documentTables } from "#db/schema/documents";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof documentTables> &
  ReturnType<typeof policyTables>;

/** What providers fill in for an open tender, and every time that they sent it. */
export function registeringTables(k: Kit, { organisations, accounts, documents, policies }: Parents) {
  const tie = () => ({
    provider: k
      .text("provider")
      .notNull()
      .references(() => organisations.id),
    insurer: k
      .text("insurer")
      .notNull()
      .references(() => organisations.id),
    policy: k
      .text("policy")
      .notNull()
      .references(() => policies.id),
  });
  const registrationForms = k.table(
    "registration_forms",
    {
      id: k.text("id").primaryKey(),
      ...tie(),
      content: k.json<RegistrationContent>("content").notNull(),
      /** In a sealed tender the content, encrypted; nothing stands in its place then. */
      sealed: k.text("sealed"),
      /** Counts up with every change, so that two people do not overwrite each other unseen. */
      version: k.int("version").notNull(),
      startedAt: k.instant("started_at").notNull(),
      changedAt: k.instant("changed_at").notNull(),
      changedBy: k.text("changed_by").references(() => accounts.id),
    },
    (t) => [k.uniqueIndex("registration_forms_provider").on(t.provider, t.policy)],
  );
  const submissions = k.table(
    "submissions",
    {
      id: k.text("id").primaryKey(),
      form: k
        .text("form")
        .notNull()
        .references(() => registrationForms.id),
      ...tie(),
      /** As people name it; random, so that it tells nobody how many others there are. */
      reference: k.text("reference").notNull().unique(),
      /** Chosen by the page that sends: sent twice it is still one registration. */
      sending: k.text("sending").notNull().unique(),
      content: k.json<RegistrationContent>("content").notNull(),
      /** In a sealed tender content, files, hash and message, encrypted; nothing stands in their place then. */
      sealed: k.text("sealed"),
      /** Names and SHA-256 of the files that went along. */
      files: k.json<readonly { readonly name: string; readonly sha256: string }[]>("files").notNull(),
      /** SHA-256 over content and files. */
      hash: k.text("hash").notNull(),
      /** What was written along with what came after closing. */
      message: k.text("message"),
      /** By the clock in force, when the last byte had arrived. */
      receivedAt: k.instant("received_at").notNull(),
      late: k.bool("late").notNull(),
      sentBy: k.text("sent_by").references(() => accounts.id),
      receipt: k.text("receipt").references(() => documents.id),
      withdrawnAt: k.instant("withdrawn_at"),
    },
    (t) => [k.index("submissions_form").on(t.form), k.index("submissions_policy").on(t.policy, t.receivedAt)],
  );
  /** Who showed interest in an open tender by e-mail or letter, to be given a log-in (rule 4.66). */
  const tenderInterests = k.table(
    "tender_interests",
    {
      /** Chosen by the form: sent twice it is still one interest. */
      id: k.text("id").primaryKey(),
      ...tie(),
      receivedAt: k.instant("received_at").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").references(() => accounts.id),
    },
    (t) => [k.uniqueIndex("tender_interests_provider").on(t.policy, t.provider)],
  );
  return { registrationForms, submissions, tenderInterests };
}
