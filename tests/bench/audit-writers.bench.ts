import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { realNow } from "#app/clock.server";
import { checkChain } from "#app/domain/audit-chain";
import { audit, chained, headOfChain } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { onEachEngine } from "./each-engine";

export const name = "Two hundred writers at once, the chain whole and nothing lost: writes done over again";
export const unit = "retries";
export const atMost = 0;

const WRITERS = 200;

async function retriesOn(store: Store): Promise<number> {
  let runs = 0;
  const at = realNow();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, (_, n) =>
      store.write(async (tx) => {
        runs++;
        await audit(
          tx,
          { at, clockAt: at, origin: "bench" },
          { verb: "tried", thing: "bench", thingId: `${n}` },
        );
      }),
    ),
  );
  console.log(`  ${store.engine}: ${WRITERS} writers in ${(performance.now() - start).toFixed(0)} ms`);
  const { auditEvents } = store.db.t;
  const rows = await store.db.select().from(auditEvents).orderBy(asc(auditEvents.number));
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const events = rows.map((row) => chained(row, true));
  const found = checkChain(events, sha256, await headOfChain(store.db));
  if (
    found.kind !== "whole" ||
    rows.length !== WRITERS ||
    new Set(rows.map((row) => row.thingId)).size !== WRITERS
  )
    throw new Error(`${store.engine}: ${rows.length} events, chain ${found.kind}.`);
  return runs - WRITERS;
}

export async function run() {
  const retries = await onEachEngine(retriesOn);
  return { value: retries.reduce((sum, each) => sum + each, 0) };
}
