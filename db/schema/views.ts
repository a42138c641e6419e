import type { SavedList } from "#app/domain/saved-view";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Views of lists that people gave a name. */
export function viewTables(k: Kit, { organisations, accounts }: Parents) {
  const savedViews = k.table(
    "saved_views",
    {
      id: k.text("id").primaryKey(),
      account: k
        .text("account")
        .notNull()
        .references(() => accounts.id),
      organisation: k.text("organisation").references(() => organisations.id),
      list: k.word<SavedList>("list").notNull(),
      name: k.text("name").notNull(),
      search: k.text("search").notNull(),
      shared: k.bool("shared").notNull(),
      /** The moments of the clock in force. */
      savedAt: k.instant("saved_at").notNull(),
      removedAt: k.instant("removed_at"),
    },
    (t) => [
      k.index("saved_views_account").on(t.account, t.list),
      k.index("saved_views_organisation").on(t.organisation, t.list),
    ],
  );
  return { savedViews };
}
