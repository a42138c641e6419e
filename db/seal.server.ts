import { createHash } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import { GENESIS, linkHash } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import { newKey, openText, sealText } from "#db/cipher.server";
import type { Db, Tx } from "#db/store.server";

/** The key of a sealed tender, with the policy version that the tender runs under. */
export type Seal = { readonly policy: string; readonly key: Uint8Array };

/** Seals a tender from now on, once. */
export async function beginSeal(
  tx: Tx,
  { policy, insurer, at }: { readonly policy: string; readonly insurer: string; readonly at: Instant },
): Promise<void> {
  const { sealedTenders } = tx.t;
  if ((await tx.$count(sealedTenders, eq(sealedTenders.policy, policy))) > 0) return;
  const wrappedKey = tx.vault.wrap(newKey(), policy);
  await tx.insert(sealedTenders).values({ policy, insurer, wrappedKey, sealedAt: at });
}

/** The seal of a tender that nobody opened yet; undefined for any other. */
export async function closedSeal(db: Db, policy: string): Promise<Seal | undefined> {
  const found = await sealOf(db, policy);
  return found && !found.opened ? found : undefined;
}

/** As `closedSeal`, and `lost` where the server's key is not at hand: for what has to go on without it. */
export async function closedSealOrLost(db: Db, policy: string): Promise<Seal | "lost" | undefined> {
  const { sealedTenders: table } = db.t;
  if (!(await isClosed(db, policy))) return undefined;
  const [row] = await db.select({ wrapped: table.wrappedKey }).from(table).where(eq(table.policy, policy));
  return row && db.vault.holds(row.wrapped, policy) ? closedSeal(db, policy) : "lost";
}

/**
 * The seal of a tender, whether it was opened or not; undefined for one that never was sealed.
 * @throws SealKeyMissing where it is closed and the server's key is lost
 */
export async function sealOf(db: Db, policy: string): Promise<(Seal & { opened: boolean }) | undefined> {
  const { sealedTenders, tenderOpenings } = db.t;
  const [row] = await db
    .select({ wrapped: sealedTenders.wrappedKey, key: tenderOpenings.key })
    .from(sealedTenders)
    .leftJoin(tenderOpenings, eq(tenderOpenings.policy, sealedTenders.policy))
    .where(eq(sealedTenders.policy, policy));
  if (!row) return undefined;
  const opened = row.key !== null;
  const key = row.key === null ? db.vault.unwrap(row.wrapped, policy) : Buffer.from(row.key, "base64");
  return { policy, key, opened };
}

/** The seals of several tenders, by their policy version. */
export async function sealsOf(db: Db, policies: readonly string[]) {
  const found = await Promise.all([...new Set(policies)].map((policy) => sealOf(db, policy)));
  return new Map(found.flatMap((seal) => (seal ? [[seal.policy, seal]] : [])));
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const aboutEvent = (policy: string, number: number): string => `event ${policy} ${number}`;

/** Adds an event to the chain of a sealed tender, as its words encrypted. */
export async function keepSealedEvent(tx: Tx, { policy, key }: Seal, event: unknown): Promise<void> {
  const { sealedEvents } = tx.t;
  const [last] = await tx
    .select({ number: sealedEvents.number, hash: sealedEvents.hash })
    .from(sealedEvents)
    .where(eq(sealedEvents.policy, policy))
    .orderBy(desc(sealedEvents.number))
    .limit(1);
  const link = { number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? GENESIS };
  const body = sealText(key, aboutEvent(policy, link.number), JSON.stringify(event));
  const hash = linkHash(sha256, { ...link, contentHash: sha256(body) });
  await tx.insert(sealedEvents).values({ policy, ...link, hash, body });
}

/** An event of a sealed tender's chain, as it was kept. */
export type SealedEvent<Event> = { readonly number: number; readonly hash: string; readonly event: Event };

/**
 * The chain of a sealed tender from its first event on.
 * @throws where an event was changed, taken out or put elsewhere
 */
export async function sealedEvents<Event>(db: Db, { policy, key }: Seal): Promise<SealedEvent<Event>[]> {
  const { sealedEvents: table } = db.t;
  const rows = await db.select().from(table).where(eq(table.policy, policy)).orderBy(asc(table.number));
  let previous: { number: number; hash: string } = { number: 0, hash: GENESIS };
  return rows.map(({ number, previousHash, hash, body }) => {
    const whole =
      number === previous.number + 1 &&
      previousHash === previous.hash &&
      linkHash(sha256, { number, previousHash, contentHash: sha256(body) }) === hash;
    if (!whole) throw new Error(`the sealed chain of ${policy} is not whole at event ${number}`);
    previous = { number, hash };
    const event: Event = JSON.parse(openText(key, aboutEvent(policy, number), body));
    return { number, hash, event };
  });
}

/** Keeps that a tender was opened: from then on its key stands in the database. */
export async function keepOpening(
  tx: Tx,
  { policy, key }: Seal,
  given: Omit<Db["t"]["tenderOpenings"]["$inferInsert"], "policy" | "key">,
): Promise<void> {
  const opening = { policy, key: Buffer.from(key).toString("base64"), ...given };
  await tx.insert(tx.t.tenderOpenings).values(opening);
}

/** Whether a tender is sealed and nobody opened it; asks for no key. */
export async function isClosed(db: Db, policy: string): Promise<boolean> {
  const { sealedTenders, tenderOpenings } = db.t;
  const sealed = await db.$count(sealedTenders, eq(sealedTenders.policy, policy));
  return sealed > 0 && (await db.$count(tenderOpenings, eq(tenderOpenings.policy, policy))) === 0;
}
