import { and, asc, desc, eq, inArray, isNotNull, lte, max, or, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { groupedBy } from "#app/domain/grouping";
import { may } from "#app/domain/permission";
import { askedNow } from "#app/domain/question-taken";
import type { RegionCode } from "#app/domain/region";
import { type Audience, seesThreads, type ThreadBlock, type ThreadThing } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** Where a thread is: on a thing, between an insurer and a provider, for both or for the insurer alone. */
export type ThreadKey = {
  readonly thing: ThreadThing;
  readonly thingId: string;
  readonly audience: Audience;
};
export type ThreadRow = ThreadKey & {
  readonly id: string;
  readonly holder: string;
  readonly provider: string;
  readonly region: RegionCode | null;
};

/** A block as it was written, with the thread that it stands in. */
export type WrittenBlock = ThreadBlock & {
  readonly thread: string;
  readonly text: string;
  readonly onBehalfOf?: string | undefined;
};

/** The most threads in one list. */
export const MOST_THREADS = 10_000;

/** The threads of the viewer's organisation: its own as an insurer, those shared with it as a provider. */
function visible({ organisation, roles }: Viewer, { t: { threads } }: Db) {
  if (organisation === undefined) return sql`1 = 0`;
  const side = may(roles, "see-season")
    ? eq(threads.holder, organisation)
    : and(eq(threads.provider, organisation), eq(threads.audience, "shared"));
  return and(seesThreads(roles) ? undefined : sql`1 = 0`, side);
}

/** One thread that the viewer may read, once somebody has written in it. */
export async function threadAt(viewer: Viewer, db: Db, key: ThreadKey): Promise<ThreadRow | undefined> {
  const { threads } = db.t;
  const { thing, thingId, audience } = key;
  const [row] = await db
    .select()
    .from(threads)
    .where(
      and(
        eq(threads.thing, thing),
        eq(threads.thingId, thingId),
        eq(threads.audience, audience),
        visible(viewer, db),
      ),
    );
  return row;
}

/** The threads that the viewer may read, of all things or of some, those last written in first. */
export async function threadsOf(viewer: Viewer, db: Db, things?: readonly string[]): Promise<ThreadRow[]> {
  const { threads, threadBlocks } = db.t;
  const { id, thing, thingId, audience, holder, provider, region } = threads;
  return db
    .select({ id, thing, thingId, audience, holder, provider, region })
    .from(threads)
    .innerJoin(threadBlocks, eq(threadBlocks.thread, threads.id))
    .where(
      and(
        visible(viewer, db),
        things && inArray(threads.thingId, [...things]),
        lte(threadBlocks.recordedAt, viewer.now),
      ),
    )
    .groupBy(id, thing, thingId, audience, holder, provider, region)
    .orderBy(desc(max(threadBlocks.recordedAt)))
    .limit(MOST_THREADS);
}

/** The threads that both sides read on things of one kind, all or one. */
export const sharedThreadsOn = (
  viewer: Viewer,
  db: Db,
  thing: ThreadThing,
  thingId?: string,
): Promise<ThreadRow[]> => {
  const { threads } = db.t;
  const { id, audience, holder, provider, region } = threads;
  return db
    .select({ id, thing: threads.thing, thingId: threads.thingId, audience, holder, provider, region })
    .from(threads)
    .where(
      and(
        visible(viewer, db),
        eq(threads.thing, thing),
        eq(audience, "shared"),
        thingId === undefined ? undefined : eq(threads.thingId, thingId),
      ),
    );
};

/**
 * The blocks of threads that the viewer was found to read, as far as they were written by the viewer's moment. What was
 * asked of somebody whose account was closed since waits for anyone of the organisation.
 */
export async function blocksOf(viewer: Viewer, db: Db, ids: readonly string[]): Promise<WrittenBlock[]> {
  const { threadBlocks } = db.t;
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(threadBlocks)
    .where(and(inArray(threadBlocks.thread, [...ids]), lte(threadBlocks.recordedAt, viewer.now)))
    .orderBy(asc(threadBlocks.thread), asc(threadBlocks.number));
  return writtenBlocks(viewer.now, db, rows);
}

/** The blocks as they were written, each question with whom it waits for now. */
async function writtenBlocks(now: Instant, db: Db, rows: readonly BlockRow[]): Promise<WrittenBlock[]> {
  const { threadHandOvers, threadBlocks, accounts } = db.t;
  const threads = [...new Set(rows.flatMap((row) => (row.askedAccount === null ? [] : [row.thread])))];
  if (threads.length === 0) return rows.map((row) => blockOf(row, {}));
  const { question, from, to } = threadHandOvers;
  const handed = await db
    .select({ question, from, to })
    .from(threadHandOvers)
    .innerJoin(threadBlocks, eq(threadBlocks.id, question))
    .where(and(inArray(threadBlocks.thread, threads), lte(threadHandOvers.recordedAt, now)))
    .orderBy(asc(threadHandOvers.recordedAt), asc(threadHandOvers.id));
  const asked = [...rows.flatMap((row) => row.askedAccount ?? []), ...handed.map((each) => each.to)];
  const closed = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, [...new Set(asked)]), isNotNull(accounts.deactivatedAt)));
  const gone = new Set(closed.map(({ id }) => id));
  const byQuestion = groupedBy(handed, (each) => each.question);
  return rows.map((row) =>
    blockOf(row, askedNow(row.askedAccount ?? undefined, byQuestion.get(row.id) ?? [], gone)),
  );
}

/** Every block of the threads that both sides share, written by a moment: for what the product does by itself. */
export async function sharedBlocks(
  db: Db,
  now: Instant,
): Promise<{ readonly block: WrittenBlock; readonly thread: ThreadRow }[]> {
  const { threads, threadBlocks } = db.t;
  const rows = await db
    .select({ block: threadBlocks, thread: threads })
    .from(threadBlocks)
    .innerJoin(threads, eq(threads.id, threadBlocks.thread))
    .where(and(eq(threads.audience, "shared"), lte(threadBlocks.recordedAt, now)))
    .orderBy(asc(threadBlocks.thread), asc(threadBlocks.number));
  const blocks = rows.map(({ block }) => block);
  const written = await writtenBlocks(now, db, blocks);
  return rows.flatMap(({ thread }, at) => {
    const block = written[at];
    return block ? { block, thread } : [];
  });
}

/** The threads with questions to this one person, whoever may read them: to count what somebody holds. */
export async function threadsAsking(viewer: Viewer, db: Db, account: string): Promise<string[]> {
  const { threadBlocks, threadHandOvers } = db.t;
  const taken = db
    .select({ id: threadHandOvers.question })
    .from(threadHandOvers)
    .where(eq(threadHandOvers.to, account));
  const rows = await db
    .selectDistinct({ thread: threadBlocks.thread })
    .from(threadBlocks)
    .where(
      and(
        or(eq(threadBlocks.askedAccount, account), inArray(threadBlocks.id, taken)),
        lte(threadBlocks.recordedAt, viewer.now),
      ),
    );
  return rows.map(({ thread }) => thread);
}

/** Keeps that somebody took over questions that were asked of another by name. */
export async function insertHandOvers(
  tx: Tx,
  rows: readonly Db["t"]["threadHandOvers"]["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await tx.insert(tx.t.threadHandOvers).values([...rows]);
}

type BlockRow = Db["t"]["threadBlocks"]["$inferSelect"];

const blockOf = (row: BlockRow, asked: ReturnType<typeof askedNow>): WrittenBlock => ({
  id: row.id,
  thread: row.thread,
  number: row.number,
  kind: row.kind,
  question: row.question ?? undefined,
  text: row.text,
  account: row.account,
  organisation: row.organisation,
  onBehalfOf: row.onBehalfOf ?? undefined,
  at: row.recordedAt,
  movedTo: row.kind === "moved" && row.answerBy ? { day: row.answerBy, limit: "through" } : undefined,
  asked:
    row.askedOrganisation === null
      ? undefined
      : {
          organisation: row.askedOrganisation,
          ...asked,
          deadline: row.answerBy ? { day: row.answerBy, limit: "through" } : undefined,
          aim: row.aimBy ?? undefined,
          movable: row.movable ?? undefined,
        },
});

/** One block that the viewer may read, with its thread. */
export async function blockFor(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<{ readonly block: WrittenBlock; readonly thread: ThreadRow } | undefined> {
  const { threads, threadBlocks } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select({ block: threadBlocks, thread: threads })
    .from(threadBlocks)
    .innerJoin(threads, eq(threads.id, threadBlocks.thread))
    .where(and(eq(threadBlocks.id, id), lte(threadBlocks.recordedAt, viewer.now), visible(viewer, db)));
  const [block] = row ? await writtenBlocks(viewer.now, db, [row.block]) : [];
  return row && block && { block, thread: row.thread };
}

/** Whose block has a key, wherever and of whatever moment. */
export async function blockUnder(_viewer: Viewer, db: Db, id: string) {
  const { account, text, number } = db.t.threadBlocks;
  const blocks = db.select({ account, text, number }).from(db.t.threadBlocks);
  const [row] = await blocks.where(eq(db.t.threadBlocks.id, id));
  return row;
}

/** Who read a block, and when first. */
export type ReadMark = {
  readonly block: string;
  readonly account: string;
  readonly organisation: string;
  readonly readAt: Instant;
};

/** The read marks of threads, the first first; which ones are told, and from when on, is the caller's to decide. */
export async function readMarks(_viewer: Viewer, db: Db, threads: readonly string[]): Promise<ReadMark[]> {
  const { threadReads, threadBlocks } = db.t;
  if (threads.length === 0) return [];
  const { block, account, organisation, readAt } = threadReads;
  return db
    .select({ block, account, organisation, readAt })
    .from(threadReads)
    .innerJoin(threadBlocks, eq(threadBlocks.id, threadReads.block))
    .where(inArray(threadBlocks.thread, [...threads]))
    .orderBy(asc(threadReads.readAt), asc(threadReads.account));
}

/** Keeps that someone read blocks; what was read before keeps its first moment. @returns those read just now */
export async function markRead(
  tx: Tx,
  reader: { readonly account: string; readonly organisation: string; readonly readAt: Instant },
  blocks: readonly string[],
): Promise<string[]> {
  if (blocks.length === 0) return [];
  const rows = await tx
    .insert(tx.t.threadReads)
    .values(blocks.map((block) => ({ block, ...reader })))
    .onConflictDoNothing()
    .returning({ block: tx.t.threadReads.block });
  return rows.map(({ block }) => block);
}

/** Opens the thread of a place, once. @returns its key */
export async function openThread(tx: Tx, row: ThreadRow): Promise<string> {
  const { threads } = tx.t;
  await tx.insert(threads).values(row).onConflictDoNothing();
  const [found] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(eq(threads.thing, row.thing), eq(threads.thingId, row.thingId), eq(threads.audience, row.audience)),
    );
  return found?.id ?? row.id;
}

/** Adds a block under the next number of its thread. @returns the number */
export async function insertBlock(tx: Tx, row: Omit<BlockRow, "number">): Promise<number> {
  const { threadBlocks } = tx.t;
  const [last] = await tx
    .select({ number: max(threadBlocks.number) })
    .from(threadBlocks)
    .where(eq(threadBlocks.thread, row.thread));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(threadBlocks).values({ ...row, number });
  return number;
}
