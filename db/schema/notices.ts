import type { Frequency, MailKind, NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** What people are told, how they want to be told by mail, and the mail on its way out. */
export function noticeTables(k: Kit, { organisations, accounts }: Parents) {
  const outbox = k.table(
    "outbox",
    {
      /** Also the first half of its Message-ID: the same however often it is sent, so that a repeat is known for one. */
      id: k.text("id").primaryKey(),
      kind: k.word<MailKind>("kind").notNull(),
      /** Absent for an address that has no account yet. */
      account: k.text("account").references(() => accounts.id),
      /** Whose administrators see whether it arrived. */
      organisation: k.text("organisation").references(() => organisations.id),
      address: k.text("address").notNull(),
      language: k.word<"nl" | "en">("language").notNull(),
      values: k.json<NoticeValues>("told").notNull(),
      /** Where its link leads: a path of the product. */
      path: k.text("path").notNull(),
      /** Whether its words hold a secret: these are not kept after it was handed over. */
      secret: k.bool("secret").notNull(),
      /** The moment of the clock in force. */
      recordedAt: k.instant("recorded_at").notNull(),
      /** The real moment from which it may be sent, or sent again. */
      dueAt: k.instant("due_at").notNull(),
      attempts: k.int("attempts").notNull().default(0),
      /** The sealed tender in whose chain is kept what became of it: the policy version it runs under. */
      seal: k.text("seal"),
      leaseUntil: k.instant("lease_until"),
      handedOverAt: k.instant("handed_over_at"),
      /** What the mail server said when it took the message. */
      answer: k.text("answer"),
      /** The words as they were handed over. */
      sentSubject: k.text("sent_subject"),
      sentText: k.text("sent_text"),
      failedAt: k.instant("failed_at"),
      failure: k.text("failure"),
      givenUpAt: k.instant("given_up_at"),
    },
    (t) => [
      k.index("outbox_due").on(t.handedOverAt, t.givenUpAt, t.dueAt),
      k.index("outbox_organisation").on(t.organisation, t.recordedAt),
    ],
  );
  const notices = k.table(
    "notices",
    {
      id: k.text("id").primaryKey(),
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      kind: k.word<NoticeKind>("kind").notNull(),
      values: k.json<NoticeValues>("told").notNull(),
      thing: k.text("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      /** The organisation that told it, in whose log it stands when it was opened; absent for what nobody told. */
      teller: k.text("teller").references(() => organisations.id),
      legalEffect: k.bool("legal_effect").notNull(),
      /** The moments of the clock in force. */
      recordedAt: k.instant("recorded_at").notNull(),
      openedAt: k.instant("opened_at"),
      /** How its copy was to be sent when it was recorded, and the message that carries it. */
      frequency: k.word<Frequency>("frequency").notNull(),
      mail: k.text("mail").references(() => outbox.id),
    },
    (t) => [
      k.index("notices_account").on(t.account, t.recordedAt),
      k.index("notices_digest").on(t.frequency, t.mail),
    ],
  );
  const noticeChoices = k.table(
    "notice_choices",
    {
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      kind: k.word<NoticeKind>("kind").notNull(),
      frequency: k.word<Frequency>("frequency").notNull(),
      chosenAt: k.instant("chosen_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.account, t.kind] })],
  );
  return { outbox, notices, noticeChoices };
}
