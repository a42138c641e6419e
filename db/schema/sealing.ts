import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof policyTables>;

/** The tenders whose registrations nobody but their provider sees until two people open them. */
export function sealingTables(k: Kit, { organisations, accounts, policies }: Parents) {
  const sealedTenders = k.table("sealed_tenders", {
    policy: k
      .text("policy")
      .primaryKey()
      .references(() => policies.id),
    insurer: k
      .text("insurer")
      .notNull()
      .references(() => organisations.id),
    /** The tender's own key, wrapped by the server's, which the database never holds. */
    wrappedKey: k.text("wrapped_key").notNull(),
    sealedAt: k.instant("sealed_at").notNull(),
  });
  const policy = () =>
    k
      .text("policy")
      .notNull()
      .references(() => sealedTenders.policy);
  const tenderOpenings = k.table("tender_openings", {
    policy: policy().primaryKey(),
    /** The tender's key as it is: from its opening on nothing depends on the server's any more. */
    key: k.text("key").notNull(),
    openedAt: k.instant("opened_at").notNull(),
    openedBy: k.text("opened_by").references(() => accounts.id),
    /** How many events the tender's own chain had, and the hash of the last. */
    events: k.int("events").notNull(),
    head: k.text("head").notNull(),
  });
  /** What was done in a sealed tender: a chain of its own, so that the numbers of the log tell nothing of it. */
  const sealedEvents = k.table(
    "sealed_events",
    {
      policy: policy(),
      number: k.int("number").notNull(),
      previousHash: k.text("previous_hash").notNull(),
      hash: k.text("hash").notNull(),
      /** The event, encrypted under the tender's key. */
      body: k.text("body").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.policy, t.number] })],
  );
  return { sealedTenders, tenderOpenings, sealedEvents };
}
