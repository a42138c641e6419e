import type { DateKind } from "#app/domain/date-ahead";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";

/** Addresses under which a calendar program fetches somebody's dates without signing in. */
export function calendarFeedTables(k: Kit, { accounts }: ReturnType<typeof accountTables>) {
  const calendarFeeds = k.table(
    "calendar_feeds",
    {
      id: k.text("id").primaryKey(),
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      /** SHA-256 of the token in the address; the token itself is kept nowhere. */
      tokenHash: k.text("token_hash").notNull().unique(),
      language: k.word<"nl" | "en">("language").notNull(),
      kinds: k.json<readonly DateKind[]>("kinds").notNull(),
      actor: k.word<"provider" | "insurer">("actor"),
      /** A whole day, or the last hour of it. */
      shape: k.word<"day" | "hour">("shape").notNull(),
      /** Both on the real clock. */
      createdAt: k.instant("created_at").notNull(),
      revokedAt: k.instant("revoked_at"),
    },
    (t) => [k.index("calendar_feeds_account").on(t.account)],
  );
  return { calendarFeeds };
}
