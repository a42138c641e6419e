import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof policyTables>;

/** Processes that run and were asked to go on under a later version, and what their providers answered. */
export function policyMoveTables(k: Kit, { organisations, policies }: Parents) {
  const organisation = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => organisations.id);
  const policyMoves = k.table(
    "policy_moves",
    {
      id: k.text("id").primaryKey(),
      thing: k.word<"increase-request" | "application">("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      insurer: organisation("insurer"),
      provider: organisation("provider"),
      /** The version that it would go on under. */
      policy: k
        .text("policy")
        .notNull()
        .references(() => policies.id),
      askedAt: k.instant("asked_at").notNull(),
      askedBy: k.text("asked_by"),
    },
    (t) => [k.index("policy_moves_thing").on(t.thingId)],
  );
  const policyMoveAnswers = k.table("policy_move_answers", {
    move: k
      .text("move")
      .primaryKey()
      .references(() => policyMoves.id),
    consents: k.bool("consents").notNull(),
    answeredAt: k.instant("answered_at").notNull(),
    answeredBy: k.text("answered_by"),
  });
  return { policyMoves, policyMoveAnswers };
}
