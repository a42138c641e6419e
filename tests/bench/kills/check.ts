import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { type Anchor, checkChain, GENESIS } from "#app/domain/audit-chain";
import { pieceOfChain } from "#db/queries/audit-chain.server";
import type { Store } from "#db/store.server";
import type { Promised } from "#tests/bench/kills/load";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** How far the log was found whole, with the moment of that event. */
export type Reached = Anchor & { readonly at: string };
export const NOTHING_REACHED: Reached = { number: 0, hash: GENESIS, at: "" };

const PIECE = 2_000;

/** Checks what came to the log since it was last checked. @throws when an event is gone or altered */
export async function checkLog(store: Store, since: Reached): Promise<Reached> {
  let reached = since;
  for (;;) {
    const events = await pieceOfChain(store.db, reached.number, PIECE);
    const finding = checkChain(events, sha256, undefined, reached);
    if (finding.kind !== "whole") throw new Error(`The log is ${finding.kind} at ${finding.event}.`);
    const last = events.at(-1);
    if (!last) return reached;
    const at = "content" in last ? String(last.content.at) : reached.at;
    reached = { number: last.number, hash: last.hash, at };
    if (events.length < PIECE) return reached;
  }
}

/** Whether the event that was reached earlier still stands as it was. */
export async function stillStands(store: Store, { number, hash }: Reached): Promise<void> {
  if (number === 0) return;
  const { auditEvents } = store.db.t;
  const [row] = await store.db.select().from(auditEvents).where(eq(auditEvents.number, number));
  if (row?.hash !== hash) throw new Error(`Event ${number} of the log is gone or another one.`);
}

/** Everything that the server said it had done is there, and what it did is there as a whole. */
export async function checkPromises(store: Store, promised: Promised, seen: Set<string>): Promise<void> {
  await checkInvitations(store, promised);
  await checkDocuments(store, promised, seen);
  const { jobs } = store.db.t;
  const runs = new Set((await store.db.select({ id: jobs.id }).from(jobs)).map(({ id }) => id));
  for (const id of promised.runs) if (!runs.has(id)) throw new Error(`The run ${id} is lost.`);
}

/** An invitation is a link, a message and an event, all three or none. */
async function checkInvitations(store: Store, { invited }: Promised): Promise<void> {
  const { accountTokens, outbox, auditEvents } = store.db.t;
  const links = await store.db
    .select({ id: accountTokens.id, email: accountTokens.email })
    .from(accountTokens);
  const mails = await store.db
    .select({ address: outbox.address })
    .from(outbox)
    .where(eq(outbox.kind, "invitation"));
  const events = await store.db
    .select({ id: auditEvents.thingId })
    .from(auditEvents)
    .where(and(eq(auditEvents.thing, "invitation"), eq(auditEvents.verb, "invited")));
  same(
    "links and messages",
    links.map(({ email }) => email ?? ""),
    mails.map(({ address }) => address),
  );
  same(
    "links and events",
    links.map(({ id }) => id),
    events.map(({ id }) => id),
  );
  const there = new Set(links.map(({ email }) => email));
  for (const email of invited) if (!there.has(email)) throw new Error(`The invitation of ${email} is lost.`);
}

/** Two lists hold the same, each thing once. */
function same(what: string, one: readonly string[], other: readonly string[]): void {
  const [a, b] = [one.toSorted().join(), other.toSorted().join()];
  if (a !== b || new Set(one).size !== one.length)
    throw new Error(`Of ${what} there are ${one.length} and ${other.length}, or not the same.`);
}

/** A document is its row, its bytes and its event, all three or none; only files that are new are read. */
async function checkDocuments(store: Store, { uploaded }: Promised, seen: Set<string>): Promise<void> {
  const { documents, blobs, auditEvents } = store.db.t;
  const rows = await store.db.select({ id: documents.id, blob: documents.blob }).from(documents);
  const events = await store.db
    .select({ id: auditEvents.thingId })
    .from(auditEvents)
    .where(and(eq(auditEvents.thing, "document"), eq(auditEvents.verb, "added")));
  same(
    "documents and events",
    rows.map(({ id }) => id),
    events.map(({ id }) => id),
  );
  const files = await store.db.select({ sha256: blobs.sha256 }).from(blobs);
  same(
    "documents and files",
    rows.map(({ blob }) => blob),
    files.map((file) => file.sha256),
  );
  for (const { blob } of rows.filter((row) => !seen.has(row.blob))) {
    await checkBytes(store, blob);
    seen.add(blob);
  }
  const there = new Map(rows.map(({ id, blob }) => [id, blob]));
  for (const [id, hash] of uploaded)
    if (there.get(id) !== hash) throw new Error(`The document ${id} is lost or another one.`);
}

async function checkBytes(store: Store, hash: string): Promise<void> {
  const { blobChunks } = store.db.t;
  const chunks = await store.db
    .select({ bytes: blobChunks.bytes })
    .from(blobChunks)
    .where(eq(blobChunks.blob, hash))
    .orderBy(asc(blobChunks.position));
  const digest = createHash("sha256");
  for (const { bytes } of chunks) digest.update(bytes);
  if (digest.digest("hex") !== hash) throw new Error(`The file ${hash} is not whole.`);
}

/**
 * Lets the time pass after which a lost server's work may be taken over, which would else be minutes: leases of runs
 * and messages end, and what waits for a later moment is due.
 */
export async function passTime(store: Store): Promise<void> {
  await store.write(async (tx) => {
    const { jobs, outbox } = tx.t;
    const before = "2000-01-01T00:00:00.000Z";
    await tx.update(jobs).set({ leaseUntil: before }).where(isNotNull(jobs.leaseUntil));
    await tx.update(outbox).set({ leaseUntil: before }).where(isNotNull(outbox.leaseUntil));
    await tx.update(jobs).set({ dueAt: before }).where(isNull(jobs.endedAt));
    await tx
      .update(outbox)
      .set({ dueAt: before })
      .where(and(isNull(outbox.handedOverAt), isNull(outbox.givenUpAt)));
  });
}

/** How much waits still: messages on their way, and runs that were asked for. */
export async function waiting(store: Store, { runs }: Promised): Promise<number> {
  const { jobs, outbox } = store.db.t;
  const mails = await store.db.$count(outbox, and(isNull(outbox.handedOverAt), isNull(outbox.givenUpAt)));
  const open = await store.db.select({ id: jobs.id }).from(jobs).where(isNull(jobs.endedAt));
  return mails + open.filter(({ id }) => runs.has(id)).length;
}

/** How the runs that were asked for ended, and how often they were begun in all. */
export async function endsOf(store: Store, { runs }: Promised) {
  const { jobs } = store.db.t;
  const rows = await store.db
    .select({ end: jobs.end, attempts: jobs.attempts })
    .from(jobs)
    .where(inArray(jobs.id, [...runs]));
  const ended = (wanted: string) => rows.filter(({ end }) => end === wanted).length;
  return {
    done: ended("done"),
    givenUp: ended("given-up"),
    begun: rows.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}

/** The keys of all messages, which are the first halves of their Message-IDs. */
export const mailsOf = (store: Store): Promise<{ id: string }[]> =>
  store.db.select({ id: store.db.t.outbox.id }).from(store.db.t.outbox);
