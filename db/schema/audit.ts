import { isNotNull } from "drizzle-orm";
import type { Kit } from "#db/kit";

/** The holder of what nobody's organisation did: commands, jobs for all, visitors who had not signed in. */
export const INSTALLATION = "installation";

/** The origin of what the demonstration tells as done before it was installed. */
export const TOLD = "demonstration";

/** The chain of what was done: rows are only ever added, each holds the hash of the one before. */
export function auditTables(k: Kit) {
  const auditEvents = k.table(
    "audit_events",
    {
      /** 1, 2, 3 … without gaps: the order of the chain. */
      number: k.int("number").primaryKey(),
      /** The real moment, whatever clock is in force. */
      at: k.instant("at").notNull(),
      /** The moment of the clock in force: differs from `at` in a demonstration only. */
      clockAt: k.instant("clock_at").notNull(),
      /** The account that acted; absent for what a command or the installation did. */
      account: k.text("account"),
      organisation: k.text("organisation"),
      /** The account in whose place was acted. */
      onBehalfOf: k.text("on_behalf_of"),
      /** The organisation in whose log it stands, or the installation for what all may read. */
      holder: k.text("holder").notNull().default(INSTALLATION),
      verb: k.text("verb").notNull(),
      thing: k.text("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      region: k.text("region"),
      /** The provider that it concerns. */
      provider: k.text("provider"),
      before: k.json<unknown>("before"),
      after: k.json<unknown>("after"),
      policy: k.text("policy"),
      policyItem: k.text("policy_item"),
      /** The session it came from; what it tells of a person stands in the session, which can be erased. */
      session: k.text("session"),
      /** Number of the request or name of the command that it came from. */
      origin: k.text("origin").notNull(),
      previousHash: k.text("previous_hash").notNull(),
      hash: k.text("hash").notNull(),
    },
    (t) => [
      k.index("audit_events_thing").on(t.thing, t.thingId),
      k.index("audit_events_holder").on(t.holder, t.account),
      // Most events concern neither, and cost nothing here.
      k.index("audit_events_region").on(t.region).where(isNotNull(t.region)),
      k.index("audit_events_provider").on(t.provider).where(isNotNull(t.provider)),
    ],
  );
  return { auditEvents };
}
