import type { Role } from "#app/domain/permission";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";

/** People who sign in, the roles they hold, their sessions, and attempts to sign in. */
export function accountTables(k: Kit, { organisations }: ReturnType<typeof organisationTables>) {
  const accounts = k.table("accounts", {
    id: k.text("id").primaryKey(),
    email: k.text("email").notNull().unique(),
    name: k.text("name").notNull(),
    /** argon2id, in its own text form; absent for an account that cannot sign in with a password. */
    passwordHash: k.text("password_hash"),
    language: k.word<"nl" | "en">("language").notNull(),
    fictional: k.bool("fictional").notNull(),
    createdAt: k.instant("created_at").notNull(),
    deactivatedAt: k.instant("deactivated_at"),
  });
  const memberships = k.table(
    "memberships",
    {
      id: k.text("id").primaryKey(),
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      /** Absent for an operator, who belongs to the installation. */
      organisation: k.text("organisation").references(() => organisations.id),
      role: k.word<Role>("role").notNull(),
      grantedAt: k.instant("granted_at").notNull(),
      endedAt: k.instant("ended_at"),
    },
    (t) => [k.index("memberships_account").on(t.account)],
  );
  const sessions = k.table(
    "sessions",
    {
      id: k.text("id").primaryKey(),
      /** SHA-256 of the token in the cookie; the token itself is never stored. */
      tokenHash: k.text("token_hash").notNull().unique(),
      /** The token before the last rotation, good for one more minute of requests already under way. */
      previousHash: k.text("previous_hash"),
      /** Absent for a visitor who has moved the clock of a demonstration. */
      account: k.text("account").references(() => accounts.id),
      createdAt: k.instant("created_at").notNull(),
      rotatedAt: k.instant("rotated_at").notNull(),
      seenAt: k.instant("seen_at").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
      endedAt: k.instant("ended_at"),
      userAgent: k.text("user_agent").notNull(),
      /** Demonstration only: the moment this session's clock showed when it was set, and when that was. */
      clockMoment: k.instant("clock_moment"),
      clockSetAt: k.instant("clock_set_at"),
    },
    (t) => [k.index("sessions_account").on(t.account), k.index("sessions_previous").on(t.previousHash)],
  );
  const signInAttempts = k.table(
    "sign_in_attempts",
    {
      id: k.text("id").primaryKey(),
      /** What is counted: `account:<mail address hash>` or `from:<network address hash>`. */
      counted: k.text("counted").notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [k.index("sign_in_attempts_counted").on(t.counted, t.at)],
  );
  return { accounts, memberships, sessions, signInAttempts };
}
