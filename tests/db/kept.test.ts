import { getTableName, isTable, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { audit } from "#db/audit.server";
import { deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

/** What is only ever added to: facts, and whatever says that something was done, sent or agreed. */
const kept = (table: string): boolean =>
  /_facts$|^(audit_events|letters|thread_blocks|thread_hand_overs|ceiling_entries|contract_terms|policies|applications|approaches|policy_moves|policy_move_answers|provider_shares|letter_styles|sealed_tenders|sealed_events|tender_openings)$/.test(
    table,
  );

const triggers = z.array(z.object({ name: z.string() }));

onBothEngines("what was recorded", (store, run) => {
  it("can be changed and taken out in no way, by the product or by another program", async () => {
    const tell = () =>
      store().write((tx) =>
        audit(tx, deedAt("2023-07-12T07:41:00.000Z"), { verb: "did", thing: "thing", thingId: "1" }),
      );
    await tell();
    const { auditEvents } = store().db.t;
    const before = await store().db.select().from(auditEvents);
    const refused = /Rows of audit_events are only ever added|Failed query/;
    await expect(store().write((tx) => tx.delete(auditEvents))).rejects.toThrow(refused);
    await expect(store().write((tx) => tx.update(auditEvents).set({ verb: "undid" }))).rejects.toThrow(
      refused,
    );
    for (const statement of ["delete from audit_events", "update audit_events set hash = ''"])
      await expect(run(statement)).rejects.toThrow("Rows of audit_events are only ever added");
    if (store().engine === "pg")
      await expect(run("truncate audit_events")).rejects.toThrow("only ever added");
    expect(await store().db.select().from(auditEvents)).toEqual(before);
    await tell();
  });

  it("is held so in every table of facts", async () => {
    const catalogue =
      store().engine === "sqlite"
        ? sql`select name from sqlite_master where type = 'trigger'`
        : sql`select tgname as name from pg_trigger where not tgisinternal`;
    const names = triggers.parse(await store().db.rows(catalogue)).map(({ name }) => name);
    const wanted = Object.values(store().db.t)
      .filter(isTable)
      .map(getTableName)
      .filter(kept)
      .flatMap((table) =>
        store().engine === "sqlite"
          ? [`${table}_kept_update`, `${table}_kept_delete`]
          : [`${table}_kept`, `${table}_kept_whole`],
      );
    expect(wanted.length).toBeGreaterThan(30);
    expect(names.toSorted()).toEqual(wanted.toSorted());
  });
});
