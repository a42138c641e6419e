import type { WorkKind } from "#app/domain/work/item";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";

/** Which reminders of work went out to whom, so that none goes out twice. */
export function reminderTables(k: Kit, { accounts }: ReturnType<typeof accountTables>) {
  const workReminders = k.table(
    "work_reminders",
    {
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      kind: k.word<WorkKind>("kind").notNull(),
      /** The last day of the work then: work whose day moves is reminded of anew. */
      lastDay: k.day("last_day").notNull(),
      daysAhead: k.int("days_ahead").notNull(),
      remindedAt: k.instant("reminded_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.account, t.kind, t.lastDay, t.daysAhead] })],
  );
  return { workReminders };
}
