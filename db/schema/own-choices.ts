import type { Shareable } from "#app/domain/sharing";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";

/** What organisations choose about themselves: what a provider shares with whom, and how an insurer writes. */
export function ownChoiceTables(k: Kit, { organisations }: ReturnType<typeof organisationTables>) {
  const organisation = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => organisations.id);
  const providerShares = k.table(
    "provider_shares",
    {
      id: k.text("id").primaryKey(),
      provider: organisation("provider"),
      insurer: organisation("insurer"),
      what: k.word<Shareable>("what").notNull(),
      shared: k.bool("shared").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
    },
    (t) => [
      k.index("provider_shares_insurer").on(t.insurer),
      k.index("provider_shares_provider").on(t.provider),
    ],
  );
  const letterStyles = k.table(
    "letter_styles",
    {
      id: k.text("id").primaryKey(),
      insurer: organisation("insurer"),
      /** In which letters begin. */
      language: k.word<"nl" | "en">("language").notNull(),
      /** Six hexadecimal signs after a hash. */
      colour: k.text("colour").notNull(),
      head: k.word<"left" | "right">("head").notNull(),
      /** What stands at the foot of every page; empty for nothing. */
      foot: k.text("foot").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
    },
    (t) => [k.index("letter_styles_insurer").on(t.insurer)],
  );
  return { providerShares, letterStyles };
}
