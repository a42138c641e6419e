import { desc } from "drizzle-orm";
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
