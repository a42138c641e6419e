import { desc } from "drizzle-orm";
import type { Db } from "#db/store.server";

/**
 * Makes a memory for what is read often: each value is kept, by key, until the log grows. Every write leaves an event
 * in the log, so that what is kept is never behind the database, whichever server wrote.
 */
export function keptUntilWrite<Value>() {
  const memory = new WeakMap<Db, Map<string, { readonly head: number; readonly value: Value }>>();
  return async (db: Db, key: string, read: () => Promise<Value>): Promise<Value> => {
    const head = await logHead(db);
    const values = memory.get(db) ?? new Map<string, { readonly head: number; readonly value: Value }>();
    memory.set(db, values);
    const known = values.get(key);
    if (known?.head === head) return known.value;
    const value = await read();
    values.set(key, { head, value });
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
