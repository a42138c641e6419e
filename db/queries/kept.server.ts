import { asc, desc, gt } from "drizzle-orm";
import type { Db } from "#db/store.server";

/**
 * Makes a memory for what is read often: each value is kept, by key, until the log grows, and all go then. What is
 * undefined is not kept. Every write leaves an event in the log, so that what is kept is never behind the database,
 * whichever server wrote.
 */
export function keptUntilWrite<Value>() {
  const memory = new WeakMap<Db, { readonly head: number; readonly values: Map<string, Value> }>();
  return async (db: Db, key: string, read: () => Promise<Value>): Promise<Value> => {
    const head = await logHead(db);
    const known = memory.get(db);
    const kept = known?.head === head ? known : { head, values: new Map<string, Value>() };
    memory.set(db, kept);
    const value = kept.values.get(key) ?? (await read());
    if (value !== undefined) kept.values.set(key, value);
    return value;
  };
}

async function logHead(db: Db): Promise<number> {
  const { auditEvents } = db.t;
  const [newest] = await db
    .select({ number: auditEvents.number })
    .from(auditEvents)
    .orderBy(desc(auditEvents.number))
    .limit(1);
  return newest?.number ?? 0;
}

/** What an event of the log was about. */
export type Touched = { readonly thing: string; readonly thingId: string };

/** What becomes of a kept value when things were touched: itself or another in its place, or undefined where it goes. */
export type Outlives<Value> = (key: string, value: Value, touched: readonly Touched[]) => Value | undefined;

/** More events at once than this, and everything is read anew. */
const MOST_EVENTS = 500;

/**
 * Makes a memory as `keptUntilWrite` does, from which a write takes only what `outlives` lets go. Each head of the log
 * has a memory of its own, so that what was read before a write never comes to stand after it.
 */
export function keptUntilTouched<Value>(outlives: Outlives<Value>, most: number) {
  type Kept = { readonly head: number; readonly values: Map<string, Value> };
  const memory = new WeakMap<Db, Kept>();
  const keptNow = async (db: Db): Promise<Kept> => {
    const known = memory.get(db);
    const since = known ? await touchedSince(db, known.head) : undefined;
    if (known && since && since.touched.length === 0) return known;
    const values = new Map<string, Value>();
    for (const [key, value] of since && known ? known.values : []) {
      const kept = outlives(key, value, since?.touched ?? []);
      if (kept !== undefined) values.set(key, kept);
    }
    const kept = { head: since?.head ?? (await logHead(db)), values };
    memory.set(db, kept);
    return kept;
  };
  return async (db: Db) => {
    const { values } = await keptNow(db);
    return {
      get: (key: string) => values.get(key),
      set: (key: string, value: Value): void => {
        const [oldest] = values.keys();
        if (values.size >= most && oldest !== undefined) values.delete(oldest);
        values.set(key, value);
      },
    };
  };
}

/** What was touched after an event, and the newest head; undefined where that was too much to tell. */
async function touchedSince(db: Db, head: number) {
  const { number, thing, thingId } = db.t.auditEvents;
  const rows = await db
    .select({ number, thing, thingId })
    .from(db.t.auditEvents)
    .where(gt(number, head))
    .orderBy(asc(number))
    .limit(MOST_EVENTS + 1);
  if (rows.length > MOST_EVENTS) return undefined;
  return { head: rows.at(-1)?.number ?? head, touched: rows };
}
