import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Instant } from "#app/domain/calendar";
import type { Tx } from "#db/store.server";

/** Forgets every attempt up to a moment: what no longer counts is not kept. */
export async function forgetAttemptsUntil(tx: Tx, moment: Instant): Promise<void> {
  await tx.delete(tx.t.signInAttempts).where(lte(tx.t.signInAttempts.at, moment));
}

/** When the attempts of one kind were made, oldest first. */
export async function attemptsOf(tx: Tx, counted: string): Promise<Instant[]> {
  const { signInAttempts } = tx.t;
  const rows = await tx
    .select({ at: signInAttempts.at })
    .from(signInAttempts)
    .where(eq(signInAttempts.counted, counted))
    .orderBy(asc(signInAttempts.at));
  return rows.map(({ at }) => at);
}

/** Counts an attempt. */
export async function countAttempt(tx: Tx, counted: readonly string[], at: Instant): Promise<void> {
  await tx.insert(tx.t.signInAttempts).values(counted.map((each) => ({ id: uuidv7(), counted: each, at })));
}

/** Takes back an attempt that was right. */
export async function forgetAttempt(tx: Tx, counted: readonly string[], at: Instant): Promise<void> {
  const { signInAttempts } = tx.t;
  await tx
    .delete(signInAttempts)
    .where(and(inArray(signInAttempts.counted, [...counted]), eq(signInAttempts.at, at)));
}

/** Forgets all attempts of one kind. */
export async function forgetAttemptsOf(tx: Tx, counted: string): Promise<void> {
  await tx.delete(tx.t.signInAttempts).where(eq(tx.t.signInAttempts.counted, counted));
}
