import {
  and,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { type Day, type Instant, startOf } from "#app/domain/calendar";
import { lineKey, type ProductionSource } from "#app/domain/production/batch";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type Batches = Db["t"]["productionBatches"];
export type BatchRow = Batches["$inferSelect"];
export type NewBatch = Omit<Batches["$inferInsert"], "number" | "reference">;

/** Adds a batch under the next number, and the next reference of its insurer's series of the year. */
export async function insertBatch(tx: Tx, row: NewBatch, year: number): Promise<BatchRow> {
  const { productionBatches } = tx.t;
  const [last] = await tx.select({ number: max(productionBatches.number) }).from(productionBatches);
  const start = `D-${year}-`;
  const [given] = await tx
    .select({ count: count() })
    .from(productionBatches)
    .where(
      and(
        eq(productionBatches.insurer, row.insurer),
        sql`${productionBatches.reference} like ${`${start}%`}`,
      ),
    );
  const reference = `${start}${String((given?.count ?? 0) + 1).padStart(4, "0")}`;
  const [made] = await tx
    .insert(productionBatches)
    .values({ ...row, number: (last?.number ?? 0) + 1, reference })
    .returning();
  if (!made) throw new Error("the batch was not added");
  return made;
}

export async function updateBatch(tx: Tx, number: number, change: Partial<NewBatch>): Promise<void> {
  const { productionBatches } = tx.t;
  await tx.update(productionBatches).set(change).where(eq(productionBatches.number, number));
}

/** A batch for the program itself. Pages ask `seenBatch`. */
export async function batchByNumber(db: Db, number: number): Promise<BatchRow | undefined> {
  const { productionBatches } = db.t;
  const [row] = await db.select().from(productionBatches).where(eq(productionBatches.number, number));
  return row;
}

/**
 * The batches that a viewer may see, at the moment of the clock in force: an insurer its own and those of providers that
 * count, a provider its own statements and what counts of it.
 */
export function batchesSeen({ productionBatches: batch }: Db["t"], viewer: Viewer): SQL | undefined {
  const own = viewer.organisation ?? "";
  const counts = isNotNull(batch.acceptedAt);
  const mine = eq(batch.recordedBy, viewer.account ?? "");
  return and(
    lte(batch.receivedAt, viewer.now),
    or(
      and(eq(batch.insurer, own), or(eq(batch.source, "accepted"), counts, mine)),
      and(eq(batch.provider, own), or(eq(batch.source, "statement"), counts)),
    ),
  );
}

/** The latest batches that a viewer may see. */
export async function seenBatches(viewer: Viewer, db: Db, most: number): Promise<BatchRow[]> {
  const { productionBatches: batch } = db.t;
  return db
    .select()
    .from(batch)
    .where(batchesSeen(db.t, viewer))
    .orderBy(desc(batch.receivedAt), desc(batch.number))
    .limit(most);
}

/** A batch that the viewer may see. */
export async function seenBatch(viewer: Viewer, db: Db, number: number): Promise<BatchRow | undefined> {
  const { productionBatches: batch } = db.t;
  if (!Number.isSafeInteger(number) || number < 1 || number >= 2 ** 31) return undefined;
  const [row] = await db
    .select()
    .from(batch)
    .where(and(eq(batch.number, number), batchesSeen(db.t, viewer)));
  return row;
}

/** The batch of an insurer that already holds this very file and was not discarded or reversed. */
export async function batchOfFile(
  db: Db,
  given: { readonly insurer: string; readonly source: ProductionSource; readonly fileHash: string },
): Promise<BatchRow | undefined> {
  const { productionBatches: batch } = db.t;
  const rows = await db
    .select()
    .from(batch)
    .where(
      and(
        eq(batch.fileHash, given.fileHash),
        eq(batch.insurer, given.insurer),
        eq(batch.source, given.source),
        isNull(batch.discardedAt),
        isNull(batch.reverses),
      ),
    )
    .orderBy(desc(batch.number));
  const reversed = await reversedAmong(
    db,
    rows.map(({ number }) => number),
  );
  return rows.find(({ number }) => !reversed.has(number));
}

/** Which of these batches were taken back by a later one that counts. */
export async function reversedAmong(db: Db, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const { productionBatches: batch } = db.t;
  if (numbers.length === 0) return new Set();
  const rows = await db
    .select({ reverses: batch.reverses })
    .from(batch)
    .where(and(inArray(batch.reverses, [...numbers]), isNotNull(batch.acceptedAt)));
  return new Set(rows.flatMap(({ reverses }) => reverses ?? []));
}

/** How many batches of an insurer count; it grows with each that is accepted. */
export async function acceptedBatches(db: Db, insurer: string): Promise<number> {
  const { productionBatches: batch } = db.t;
  const [row] = await db
    .select({ count: count() })
    .from(batch)
    .where(and(eq(batch.insurer, insurer), isNotNull(batch.acceptedAt)));
  return row?.count ?? 0;
}

/** Batches that were begun before a real moment and neither accepted nor discarded. */
export async function leftBatches(db: Db, before: Instant): Promise<BatchRow[]> {
  const { productionBatches: batch } = db.t;
  return db
    .select()
    .from(batch)
    .where(and(isNull(batch.acceptedAt), isNull(batch.discardedAt), lt(batch.recordedAt, before)));
}

/** Whether the file of a batch is still being read: nothing was decided about it yet. */
export async function isRead(tx: Tx, number: number): Promise<boolean> {
  const batch = await batchByNumber(tx, number);
  return batch !== undefined && !batch.checkedAt && !batch.acceptedAt && !batch.discardedAt;
}

/** Batches that were given up and still hold something besides what was found wrong: their clearing was cut off. */
export async function unclearedBatches(db: Db): Promise<number[]> {
  const { productionBatches: batch, productionLines: line, productionLinks: link } = db.t;
  const first = sql`cast(${batch.number} as bigint) * ${lineKey(1, 0)}`;
  const within = (key: typeof line.key | typeof link.key) =>
    sql`${key} >= ${first} and ${key} < ${first} + ${lineKey(1, 0)}`;
  const { productionTotals, productionStatements, productionFiles } = db.t;
  const holds = [
    ...[line, link].map((table) =>
      exists(db.select({ key: table.key }).from(table).where(within(table.key))),
    ),
    ...[productionTotals, productionStatements, productionFiles].map((table) =>
      exists(db.select({ batch: table.batch }).from(table).where(eq(table.batch, batch.number))),
    ),
  ];
  const rows = await db
    .select({ number: batch.number })
    .from(batch)
    .where(and(isNotNull(batch.discardedAt), or(...holds)));
  return rows.map(({ number }) => number);
}

const PIECE = 5_000;

/** Why a batch is cleared: its file is read again and stays, or it was given up and what was found wrong is reported. */
export type Clearing = "to-read-again" | "given-up";

/**
 * Takes one piece of what a batch holds away: its lines, and what hangs on them.
 * @returns whether there may be more
 */
export async function clearPiece(tx: Tx, number: number, why: Clearing): Promise<boolean> {
  const { productionLines, productionLinks, productionFaults } = tx.t;
  const { productionTotals, productionStatements, productionFiles } = tx.t;
  const [from, until] = [lineKey(number, 0), lineKey(number + 1, 0)];
  for (const table of [
    productionLines,
    productionLinks,
    ...(why === "to-read-again" ? [productionFaults] : []),
  ]) {
    const [last] = await tx
      .select({ key: table.key })
      .from(table)
      .where(and(gte(table.key, from), lt(table.key, until)))
      .orderBy(table.key)
      .limit(1)
      .offset(PIECE - 1);
    const end = last ? lte(table.key, last.key) : lt(table.key, until);
    const gone = await tx
      .delete(table)
      .where(and(gte(table.key, from), end))
      .returning({ key: table.key });
    if (gone.length > 0) return true;
  }
  await tx.delete(productionTotals).where(eq(productionTotals.batch, number));
  await tx.delete(productionStatements).where(eq(productionStatements.batch, number));
  if (why === "given-up") await tx.delete(productionFiles).where(eq(productionFiles.batch, number));
  return false;
}

/** A statement number that is taken: by which batch. */
export type TakenStatement = {
  readonly name: string;
  readonly provider: string | null;
  readonly reference: string;
  readonly batch: number;
  readonly number: number;
  readonly firstLine: number;
  readonly lastLine: number;
};

/** The statements of these names in batches that count, were not reversed, and came in since a day. */
export async function takenStatements(
  db: Db,
  batch: Pick<BatchRow, "number" | "insurer" | "source">,
  names: readonly string[],
  since: Day,
): Promise<TakenStatement[]> {
  const { productionStatements: statement, productionBatches: other } = db.t;
  if (names.length === 0) return [];
  const rows = await db
    .select({
      name: statement.name,
      provider: statement.provider,
      reference: other.reference,
      batch: other.number,
      number: statement.number,
      firstLine: statement.firstLine,
      lastLine: statement.lastLine,
    })
    .from(statement)
    .innerJoin(other, eq(other.number, statement.batch))
    .where(
      and(
        inArray(statement.name, [...names]),
        eq(other.insurer, batch.insurer),
        eq(other.source, batch.source),
        ne(other.number, batch.number),
        isNotNull(other.acceptedAt),
        gte(other.receivedAt, startOf(since)),
      ),
    );
  const reversed = await reversedAmong(db, [...new Set(rows.map((row) => row.batch))]);
  return rows.filter((row) => !reversed.has(row.batch));
}

/** The names of the statements of a batch, in pieces. */
export async function statementNames(
  db: Db,
  number: number,
): Promise<{ name: string; provider: string | null }[]> {
  const { productionStatements: statement } = db.t;
  return db
    .select({ name: statement.name, provider: statement.provider })
    .from(statement)
    .where(eq(statement.batch, number));
}
