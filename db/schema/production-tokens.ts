import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Secrets by which a program of an organisation delivers production without signing in. */
export function productionTokenTables(k: Kit, { organisations, accounts }: Parents) {
  const productionTokens = k.table(
    "production_tokens",
    {
      id: k.text("id").primaryKey(),
      organisation: k
        .text("organisation")
        .notNull()
        .references(() => organisations.id),
      /** What its people call it, such as the program that has it. */
      name: k.text("name").notNull(),
      /** Whoever made it, and answers for what it delivers. */
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      /** SHA-256 of the token; the token itself is kept nowhere. */
      tokenHash: k.text("token_hash").notNull().unique(),
      /** Both on the real clock. */
      createdAt: k.instant("created_at").notNull(),
      revokedAt: k.instant("revoked_at"),
    },
    (t) => [k.index("production_tokens_organisation").on(t.organisation)],
  );
  return { productionTokens };
}
