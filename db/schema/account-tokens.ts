import type { TokenPurpose } from "#app/domain/account-token";
import type { Role } from "#app/domain/permission";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Links in mail that work once: invitations, lost passwords, and changes of a mail address. */
export function accountTokenTables(k: Kit, { organisations, accounts }: Parents) {
  const accountTokens = k.table(
    "account_tokens",
    {
      id: k.text("id").primaryKey(),
      purpose: k.word<TokenPurpose>("purpose").notNull(),
      /** SHA-256 of the token in the link; the token itself is kept in the outbox alone, until it was sent. */
      tokenHash: k.text("token_hash").notNull().unique(),
      /** Whose it is; for an invitation the account that was made by it. */
      account: k.text("account").references(() => accounts.id),
      /** The organisation that invites. */
      organisation: k.text("organisation").references(() => organisations.id),
      /** Who invites. */
      invitedBy: k.text("invited_by").references(() => accounts.id),
      /** The address that is invited, or the new one; empty once its holder was erased. */
      email: k.text("email"),
      /** The roles that go with an invitation. */
      roles: k.json<readonly Role[]>("roles"),
      language: k.word<"nl" | "en">("language").notNull(),
      /** The two links of one change of address share it. */
      change: k.text("change"),
      /** All on the real clock. */
      createdAt: k.instant("created_at").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
      usedAt: k.instant("used_at"),
      withdrawnAt: k.instant("withdrawn_at"),
    },
    (t) => [
      k.index("account_tokens_organisation").on(t.organisation, t.createdAt),
      k.index("account_tokens_account").on(t.account),
      k.index("account_tokens_change").on(t.change),
    ],
  );
  return { accountTokens };
}
