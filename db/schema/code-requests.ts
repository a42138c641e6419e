import type { Month } from "#app/domain/calendar";
import type { CodeRequestFact, CodeRequestWhat } from "#app/domain/catalogue/code-request";
import type { Kit } from "#db/kit";
import type { organisationTables } from "#db/schema/organisations";
import type { Detail } from "#db/schema/season";

/** What is asked of the catalogue and decided on it, and to whom a month's mutations were mailed. */
export function codeRequestTables(k: Kit, { organisations }: ReturnType<typeof organisationTables>) {
  const organisation = () =>
    k
      .text("organisation")
      .notNull()
      .references(() => organisations.id);
  const codeRequests = k.table("code_requests", {
    id: k.text("id").primaryKey(),
    organisation: organisation(),
    what: k.json<CodeRequestWhat>("what").notNull(),
    reason: k.text("reason").notNull(),
    recordedAt: k.instant("recorded_at").notNull(),
    recordedBy: k.text("recorded_by"),
  });
  const codeRequestFacts = k.table(
    "code_request_facts",
    {
      id: k.text("id").primaryKey(),
      request: k
        .text("request")
        .notNull()
        .references(() => codeRequests.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<CodeRequestFact>>("detail").notNull(),
    },
    (t) => [k.index("code_request_facts_request").on(t.request)],
  );
  const codeChangeMails = k.table(
    "code_change_mails",
    {
      organisation: organisation(),
      month: k.word<Month>("month").notNull(),
      sentAt: k.instant("sent_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisation, t.month] })],
  );
  return { codeRequests, codeRequestFacts, codeChangeMails };
}
