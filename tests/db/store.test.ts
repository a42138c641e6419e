import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import { audit, canonical, GENESIS, hashOf } from "#db/audit.server";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the audit chain", (store) => {
  it("stays whole when many write at once", async () => {
    const deed = {
      at: "2023-07-12T07:41:00.000Z",
      clockAt: "2023-07-12T07:41:00.000Z",
      origin: "test",
    } as const;
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store().write((tx) =>
          audit(tx, deed, { verb: "tried", thing: "test", thingId: `${n}`, after: { b: n, a: "é" } }),
        ),
      ),
    );
    const { auditEvents } = store().db.t;
    const rows = await store().db.select().from(auditEvents).orderBy(asc(auditEvents.number));
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    let previous = GENESIS;
    for (const { hash, ...row } of rows) {
      expect(row.previousHash).toBe(previous);
      expect(hashOf(row)).toBe(hash);
      previous = hash;
    }
  });

  it("undoes all of a write that fails", async () => {
    const { organisations } = store().db.t;
    const write = store().write(async (tx) => {
      await tx
        .insert(organisations)
        .values({
          id: "o1",
          name: "Één",
          kind: "laboratory",
          fictional: true,
          recordedAt: "2022-01-01T00:00:00.000Z",
        });
      throw new Error("half way");
    });
    await expect(write).rejects.toThrow("half way");
    expect(await store().db.select().from(organisations)).toEqual([]);
  });

  it("hashes the same text whatever the order of keys", () => {
    expect(canonical({ b: [1, { d: null, c: "x" }], a: 1 })).toBe('{"a":1,"b":[1,{"c":"x","d":null}]}');
  });
});
