import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import { checkChain } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import { audit, chained, type Deed, headOfChain } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { onBothEngines } from "#tests/support/stores";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const deed = (at: Instant): Deed => ({ at, clockAt: at, origin: "test" });
const tell = (store: Store, at: Instant, after: unknown) =>
  store.write((tx) => audit(tx, deed(at), { verb: "tried", thing: "test", thingId: "1", after }));
const rows = (store: Store) =>
  store.db.select().from(store.db.t.auditEvents).orderBy(asc(store.db.t.auditEvents.number));
const chain = async (store: Store) => (await rows(store)).map((row) => chained(row, true));

onBothEngines("the audit chain", (store) => {
  it("stays whole with two hundred writers at once, values of every kind, and a clock set back", async () => {
    const odd = [
      "é\u0000".slice(0, 1),
      1.5,
      null,
      { z: [true, { b: 1, a: undefined }], a: "\u202e" },
      [],
      {},
      "10",
      12_345_678_901,
    ];
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        tell(
          store(),
          n % 2 === 0 ? "2023-07-12T07:41:00.000Z" : "2023-07-12T07:40:00.000Z",
          odd[n % odd.length],
        ),
      ),
    );
    const events = await chain(store());
    expect(checkChain(events, sha256)).toMatchObject({ kind: "whole", events: 200 });
    expect(new Set(events.map((event) => event.number)).size).toBe(200);
  });

  it("shows what was altered, taken out, put in another order or cut off", async () => {
    const events = await chain(store());
    const head = await headOfChain(store().db);
    if (!head) throw new Error("no events");
    const altered = (await rows(store())).map((row) =>
      chained(row.number === 7 ? { ...row, verb: "changed" } : row, true),
    );
    expect(checkChain(altered, sha256)).toEqual({ kind: "altered", event: 7 });
    const without = events.filter((event) => event.number !== 7);
    expect(checkChain(without, sha256)).toEqual({ kind: "missing", event: 7 });
    const swapped = events.map((event, at) => (at === 6 ? events[7] : at === 7 ? events[6] : event));
    expect(
      checkChain(
        swapped.flatMap((event) => event ?? []),
        sha256,
      ),
    ).toEqual({ kind: "reordered", event: 7 });
    expect(checkChain(events.slice(0, 150), sha256)).toMatchObject({ kind: "whole" });
    expect(checkChain(events.slice(0, 150), sha256, head)).toEqual({ kind: "cut-off", event: 151 });
    const refitted = events.map((event) =>
      event.number === 7 ? { ...event, previousHash: "f".repeat(64) } : event,
    );
    expect(checkChain(refitted, sha256)).toEqual({ kind: "broken", event: 7 });
  });

  it("checks for a reader who may not see all of it, and finds what was altered there too", async () => {
    const sealed = (await rows(store())).map((row) => chained(row, row.number % 2 === 0));
    expect(JSON.stringify(sealed[0])).not.toContain("tried");
    expect(checkChain(sealed, sha256, await headOfChain(store().db))).toMatchObject({ kind: "whole" });
    const altered = (await rows(store())).map((row) =>
      chained(row.number === 7 ? { ...row, verb: "changed" } : row, row.number % 2 === 0),
    );
    expect(checkChain(altered, sha256)).toEqual({ kind: "altered", event: 7 });
  });

  it("keeps its hashes when a column without a value is added", async () => {
    const [first] = await rows(store());
    if (!first) throw new Error("no events");
    const wider = { ...first, comesLater: null };
    expect(checkChain([chained(wider, true)], sha256)).toMatchObject({ kind: "whole" });
  });
});
