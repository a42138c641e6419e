import type { RequestFact } from "#app/domain/increase-request/request";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { ceilingTables } from "#db/schema/ceilings";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";
import type { Detail } from "#db/schema/season";

type Parents = ReturnType<typeof ceilingTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof organisationTables> &
  ReturnType<typeof policyTables>;

/** Requests for a higher ceiling with their dated steps, and what is being written before it is sent. */
export function increaseRequestTables(k: Kit, { ceilings, organisations, accounts, policies }: Parents) {
  const organisation = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => organisations.id);
  const ceiling = () =>
    k
      .text("ceiling")
      .notNull()
      .references(() => ceilings.id);
  const increaseRequests = k.table(
    "increase_requests",
    {
      id: k.text("id").primaryKey(),
      insurer: organisation("insurer"),
      provider: organisation("provider"),
      ceiling: ceiling(),
      reference: k.text("reference").notNull(),
      /** The version of the policy that it is asked and decided under. */
      policy: k
        .text("policy")
        .notNull()
        .references(() => policies.id),
      /** The request that this one names. */
      names: k.text("names"),
    },
    (t) => [
      k.uniqueIndex("increase_requests_reference").on(t.insurer, t.reference),
      k.index("increase_requests_ceiling").on(t.ceiling),
      k.index("increase_requests_provider").on(t.provider),
    ],
  );
  const increaseRequestFacts = k.table(
    "increase_request_facts",
    {
      id: k.text("id").primaryKey(),
      request: k
        .text("request")
        .notNull()
        .references(() => increaseRequests.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      /** The account that recorded it; absent for what came with the installation. */
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<RequestFact>>("detail").notNull(),
    },
    (t) => [k.index("increase_request_facts_request").on(t.request)],
  );
  const increaseDrafts = k.table(
    "increase_drafts",
    {
      /** Also the key of the request that it becomes, so that one form sent twice is one request. */
      id: k.text("id").primaryKey(),
      ceiling: ceiling(),
      /** Whose draft it is: the provider, or the insurer that enters what came otherwise. */
      provider: organisation("provider"),
      /** The fields as they were typed. */
      typed: k.json<Readonly<Record<string, string>>>("typed").notNull(),
      savedAt: k.instant("saved_at").notNull(),
      savedBy: k.text("saved_by").notNull(),
      sentAt: k.instant("sent_at"),
    },
    (t) => [k.index("increase_drafts_ceiling").on(t.ceiling, t.provider)],
  );
  const increaseMandates = k.table(
    "increase_mandates",
    {
      id: k.text("id").primaryKey(),
      insurer: organisation("insurer"),
      /** The buyer whose it is. */
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      /** The most that the buyer may grant alone; absent where any amount may be granted. */
      cents: k.cents("cents"),
      reason: k.text("reason").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").notNull(),
    },
    (t) => [k.index("increase_mandates_insurer").on(t.insurer, t.account)],
  );
  const decisionDrafts = k.table(
    "decision_drafts",
    {
      /** Also the thing of the proposal that asks for a second signature. */
      id: k.text("id").primaryKey(),
      request: k
        .text("request")
        .notNull()
        .references(() => increaseRequests.id),
      insurer: organisation("insurer"),
      /** The fields of the form as they were typed. */
      fields: k.json<Readonly<Record<string, string>>>("decision").notNull(),
      savedAt: k.instant("saved_at").notNull(),
      savedBy: k.text("saved_by").notNull(),
      /** When it was carried out, or gave way to another. */
      closedAt: k.instant("closed_at"),
    },
    (t) => [k.index("decision_drafts_request").on(t.request)],
  );
  return { increaseRequests, increaseRequestFacts, increaseDrafts, increaseMandates, decisionDrafts };
}
