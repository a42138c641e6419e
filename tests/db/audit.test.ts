import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import { checkChain } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import { audit, type Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { onBothEngines } from "#tests/support/stores";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const deed = (at: Instant): Deed => ({ at, clockAt: at, origin: "test" });
const tell = (store: Store, at: Instant, after: unknown) =>
  store.write((tx) => audit(tx, deed(at), { verb: "tried", thing: "test", thingId: "1", after }));
const chain = (store: Store) =>
  store.db.select().from(store.db.t.auditEvents).orderBy(asc(store.db.t.auditEvents.number));

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
    const head = events.at(-1);
    if (!head) throw new Error("no events");
    const altered = events.map((event) => (event.number === 7 ? { ...event, verb: "changed" } : event));
    expect(checkChain(altered, sha256)).toEqual({ kind: "altered", event: 7 });
    expect(
      checkChain(
        events.filter((event) => event.number !== 7),
        sha256,
      ),
    ).toEqual({ kind: "missing", event: 7 });
    expect(checkChain(events.slice(0, 150), sha256)).toMatchObject({ kind: "whole" });
    expect(checkChain(events.slice(0, 150), sha256, { number: head.number, hash: head.hash })).toEqual({
      kind: "cut-off",
      event: 151,
    });
    const { hash: _, ...forged } = {
      ...events[6],
      number: 7,
      verb: "forged",
      at: head.at,
      previousHash: events[5]?.hash ?? "",
    };
    const refitted = events.map((event) =>
      event.number === 7 ? { ...forged, hash: "f".repeat(64) } : event,
    );
    expect(checkChain(refitted, sha256)).toEqual({ kind: "altered", event: 7 });
  });
});
