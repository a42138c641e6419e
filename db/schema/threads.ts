import type { RegionCode } from "#app/domain/region";
import type { Audience, BlockKind, ThreadThing } from "#app/domain/thread";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof policyTables>;

/** Questions and answers on things, and who read them. */
export function threadTables(k: Kit, { organisations, accounts, policies }: Parents) {
  const organisation = (name: string) => k.text(name).references(() => organisations.id);
  const account = (name: string) => k.text(name).references(() => accounts.id);
  const threads = k.table(
    "threads",
    {
      id: k.text("id").primaryKey(),
      thing: k.word<ThreadThing>("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      audience: k.word<Audience>("audience").notNull(),
      /** The insurer that the thing belongs to. */
      holder: organisation("holder").notNull(),
      /** The provider of the thing, which sees the thread only where it is shared. */
      provider: organisation("provider").notNull(),
      region: k.word<RegionCode>("region"),
    },
    (t) => [
      k.uniqueIndex("threads_thing").on(t.thing, t.thingId, t.audience),
      k.index("threads_holder").on(t.holder),
      k.index("threads_provider").on(t.provider, t.audience),
    ],
  );
  const threadBlocks = k.table(
    "thread_blocks",
    {
      /** Chosen by the form: sent twice it is still one block. */
      id: k.text("id").primaryKey(),
      thread: k
        .text("thread")
        .notNull()
        .references(() => threads.id),
      number: k.int("number").notNull(),
      kind: k.word<BlockKind>("kind").notNull(),
      /** The question or proposal that it belongs to. */
      question: k.text("question"),
      text: k.text("words").notNull(),
      account: account("account").notNull(),
      organisation: organisation("organisation").notNull(),
      /** The account in whose place it was written. */
      onBehalfOf: account("on_behalf_of"),
      /** Of what waits for somebody: who must act, and the last day for it; of a term that was moved, its new last day. */
      askedOrganisation: organisation("asked_organisation"),
      askedAccount: account("asked_account"),
      answerBy: k.day("answer_by"),
      /** The earlier day that is striven for, and whether the term can be moved. */
      aimBy: k.day("aim_by"),
      movable: k.bool("movable"),
      /** The version and the window of it that the term follows from. */
      policy: k.text("policy").references(() => policies.id),
      policyItem: k.text("policy_item"),
      /** The moment of the clock in force. */
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [k.uniqueIndex("thread_blocks_number").on(t.thread, t.number)],
  );
  const threadReads = k.table(
    "thread_reads",
    {
      block: k
        .text("block")
        .notNull()
        .references(() => threadBlocks.id),
      account: account("account").notNull(),
      organisation: organisation("organisation").notNull(),
      readAt: k.instant("read_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.block, t.account] }), k.index("thread_reads_account").on(t.account)],
  );
  const threadHandOvers = k.table(
    "thread_hand_overs",
    {
      id: k.text("id").primaryKey(),
      /** The question that was asked of somebody by name. */
      question: k
        .text("question")
        .notNull()
        .references(() => threadBlocks.id),
      from: account("from_account").notNull(),
      to: account("to_account").notNull(),
      /** The moment of the clock in force. */
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [
      k.index("thread_hand_overs_question").on(t.question, t.recordedAt),
      k.index("thread_hand_overs_to").on(t.to),
    ],
  );
  return { threads, threadBlocks, threadReads, threadHandOvers };
}
