import type { OrganisationKind } from "#app/domain/organisation";
import type { Kit } from "#db/kit";

/** Insurers, providers and others, with their AGB codes by date. */
export function organisationTables(k: Kit) {
  const organisations = k.table("organisations", {
    id: k.text("id").primaryKey(),
    name: k.text("name").notNull(),
    kind: k.word<OrganisationKind>("kind").notNull(),
    kvk: k.text("kvk"),
    fictional: k.bool("fictional").notNull(),
    recordedAt: k.instant("recorded_at").notNull(),
  });
  const agbCodes = k.table(
    "agb_codes",
    {
      organisation: k
        .text("organisation")
        .notNull()
        .references(() => organisations.id),
      code: k.text("code").notNull(),
      from: k.day("from_day").notNull(),
      until: k.day("until_day"),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisation, t.code, t.from] }),
      k.index("agb_codes_code").on(t.code),
    ],
  );
  return { organisations, agbCodes };
}
