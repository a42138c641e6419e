import { uuidv7 } from "uuidv7";
import { realNow } from "#app/clock.server";
import { audit } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { onEachEngine } from "./each-engine";

export const name = "An audited write against a bare write of the same row, the slower engine of the two";
export const unit = "times";
export const atMost = 2;

const ROUNDS = 60;
const WRITES = 20;

/** One organisation in a transaction of its own, with or without its event; the time it took in milliseconds. */
async function write(store: Store, audited: boolean): Promise<number> {
  const at = realNow();
  const row = {
    id: uuidv7(),
    name: "Laboratorium De Bank",
    kind: "laboratory" as const,
    kvk: "12345678",
    fictional: true,
    recordedAt: at,
  };
  const deed = { at, clockAt: at, origin: uuidv7(), account: uuidv7(), organisation: uuidv7() };
  const start = performance.now();
  await store.write(async (tx) => {
    await tx.insert(tx.t.organisations).values(row);
    if (!audited) return;
    await audit(tx, deed, { verb: "created", thing: "organisation", thingId: row.id, after: row });
  });
  return performance.now() - start;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** The two kinds in turns, so that whatever else the machine does weighs on both. */
async function ratioOn(store: Store): Promise<number> {
  const times: { bare: number[]; audited: number[] } = { bare: [], audited: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? (["bare", "audited"] as const) : (["audited", "bare"] as const))
      for (let n = 0; n < WRITES; n++) {
        const took = await write(store, kind === "audited");
        if (round > 0) times[kind].push(took); // the first round warms up
      }
  }
  const [bare, audited] = [median(times.bare), median(times.audited)];
  console.log(`  ${store.engine}: bare ${bare.toFixed(2)} ms, audited ${audited.toFixed(2)} ms`);
  return audited / bare;
}

export async function run() {
  return { value: Math.max(...(await onEachEngine(ratioOn))) };
}
