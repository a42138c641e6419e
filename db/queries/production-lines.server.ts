import { and, asc, eq, gt, gte, inArray, lt, lte } from "drizzle-orm";
import { batchOfLine, lineKey } from "#app/domain/production/batch";
import { reversedAmong } from "#db/queries/production-batch.server";
import type { Db, Plain, Tx } from "#db/store.server";

/** The order in which each table takes its rows. */
const columns = {
  lines: ["key", "statement", "reference", "code", "total", "count", "cents"],
  faults: ["key", "number", "fault", "column_name", "found", "fault_values", "statement", "reference"],
  links: ["key", "earlier", "kind"],
} as const;
const tables = ["lines", "faults", "links"] as const;

/** Values as they are appended, row after row, each in the order of the columns of its table. */
export type LineRows = { readonly [Table in keyof typeof columns]: Plain[] };
export const noRows = (): LineRows => ({ lines: [], faults: [], links: [] });

/** How many rows there are, of all tables together. */
export const rowsIn = (rows: LineRows): number =>
  tables.reduce((sum, table) => sum + rows[table].length / columns[table].length, 0);

/** Takes the first rows of each table out, so many at most. */
export function firstRows(rows: LineRows, most: number): LineRows {
  const first = (table: keyof LineRows) => rows[table].splice(0, most * columns[table].length);
  return { lines: first("lines"), faults: first("faults"), links: first("links") };
}

/** Adds lines and what hangs on them, a few thousand at a time. */
export async function appendLines(tx: Tx, rows: LineRows): Promise<void> {
  await tx.append(tx.t.productionLines, columns.lines, rows.lines);
  await tx.append(tx.t.productionFaults, columns.faults, rows.faults);
  await tx.append(tx.t.productionLinks, columns.links, rows.links);
}

/** Where a statement stands: in a batch, from one line to another. */
export type StatementPlace = {
  readonly batch: number;
  readonly number: number;
  readonly firstLine: number;
  readonly lastLine: number;
};

export type FoundLine = {
  readonly key: number;
  /** The number of its statement within its batch. */
  readonly statement: number;
  readonly reference: string;
  readonly code: number;
  readonly total: number;
  readonly count: number;
  readonly cents: number;
};

/** Lines of the file that are looked through at a time, so that nobody waits for one long query. */
const SPAN = 50_000;

/** The lines of a statement with one of these references. */
export async function linesNamed(
  db: Db,
  place: StatementPlace,
  references: readonly string[],
): Promise<FoundLine[]> {
  const { productionLines: line } = db.t;
  const found: FoundLine[] = [];
  for (let from = place.firstLine; from <= place.lastLine && references.length > 0; from += SPAN) {
    const until = Math.min(from + SPAN - 1, place.lastLine);
    const rows = await db
      .select()
      .from(line)
      .where(
        and(
          gte(line.key, lineKey(place.batch, from)),
          lte(line.key, lineKey(place.batch, until)),
          eq(line.statement, place.number),
          inArray(line.reference, [...references]),
        ),
      );
    found.push(...rows);
  }
  return found;
}

const KEYS_AT_ONCE = 500;

/** The lines of these keys that were taken in. */
export async function linesOfKeys(db: Db, keys: readonly number[]): Promise<FoundLine[]> {
  const { productionLines: line } = db.t;
  const found: FoundLine[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE)
    found.push(
      ...(await db
        .select()
        .from(line)
        .where(inArray(line.key, keys.slice(at, at + KEYS_AT_ONCE)))),
    );
  return found;
}

/** Which of these lines are taken back by a credit of a batch that counts, or of the batch itself. */
export async function creditedAmong(
  db: Db,
  keys: readonly number[],
  own: number,
): Promise<ReadonlySet<number>> {
  const { productionLinks: link, productionBatches: batch } = db.t;
  const links: { readonly key: number; readonly earlier: number }[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE)
    links.push(
      ...(await db
        .select({ key: link.key, earlier: link.earlier })
        .from(link)
        .where(and(inArray(link.earlier, keys.slice(at, at + KEYS_AT_ONCE)), eq(link.kind, "credits")))),
    );
  const numbers = [...new Set(links.map(({ key }) => batchOfLine(key)))];
  const accepted =
    numbers.length === 0
      ? []
      : await db
          .select({ number: batch.number, acceptedAt: batch.acceptedAt })
          .from(batch)
          .where(inArray(batch.number, numbers));
  const reversed = await reversedAmong(db, numbers);
  const counting = new Set(
    accepted
      .filter(({ number, acceptedAt }) => number === own || (acceptedAt !== null && !reversed.has(number)))
      .map(({ number }) => number),
  );
  return new Set(links.filter(({ key }) => counting.has(batchOfLine(key))).map(({ earlier }) => earlier));
}

/** The earlier lines that the credits of a batch take back. */
export async function creditedBy(db: Db, number: number): Promise<number[]> {
  const { productionLinks: link } = db.t;
  const rows = await db
    .select({ earlier: link.earlier })
    .from(link)
    .where(
      and(gte(link.key, lineKey(number, 0)), lt(link.key, lineKey(number + 1, 0)), eq(link.kind, "credits")),
    );
  return rows.map(({ earlier }) => earlier);
}

/** What the totals of these numbers in a batch say of their lines. */
export async function totalsByNumber(
  db: Db,
  batch: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, TotalWords>> {
  const { productionTotals: total } = db.t;
  if (numbers.length === 0) return new Map();
  const rows = await db
    .select({ number: total.number, agb: total.agb, region: total.region, careMonth: total.careMonth })
    .from(total)
    .where(and(eq(total.batch, batch), inArray(total.number, [...new Set(numbers)])));
  return new Map(rows.map(({ number, ...words }) => [number, words]));
}
type TotalWords = Pick<Db["t"]["productionTotals"]["$inferSelect"], "agb" | "region" | "careMonth">;

/** A line of a return report: what was taken in, or one thing that is wrong with it. */
export type ReportLine =
  | {
      readonly key: number;
      readonly statement: string;
      readonly reference: string;
      readonly taken: TakenWords;
    }
  | {
      readonly key: number;
      readonly statement: string;
      readonly reference: string;
      readonly fault: FaultWords;
    };
export type TakenWords = Pick<FoundLine, "code" | "count" | "cents"> &
  Pick<
    Db["t"]["productionTotals"]["$inferSelect"],
    "agb" | "region" | "careMonth" | "monthReceived" | "class" | "lot"
  >;
export type FaultWords = Pick<
  Db["t"]["productionFaults"]["$inferSelect"],
  "fault" | "column" | "found" | "values"
>;

/**
 * The next lines of a batch in the order of its file.
 * @param after the key of the last line that was read
 * @param most how many lines are read of each kind at most
 */
export async function reportPiece(db: Db, batch: number, after: number, most: number): Promise<ReportLine[]> {
  const {
    productionLines: line,
    productionFaults: fault,
    productionTotals: total,
    productionStatements: statement,
  } = db.t;
  const end = lineKey(batch + 1, 0);
  const from = Math.max(after, lineKey(batch, 0));
  const [lines, faults] = await Promise.all([
    db
      .select({ line, total, statement: statement.name })
      .from(line)
      .innerJoin(total, and(eq(total.batch, batch), eq(total.number, line.total)))
      .innerJoin(statement, and(eq(statement.batch, batch), eq(statement.number, line.statement)))
      .where(and(gt(line.key, from), lt(line.key, end)))
      .orderBy(asc(line.key))
      .limit(most),
    db
      .select()
      .from(fault)
      .where(and(gt(fault.key, from), lt(fault.key, end)))
      .orderBy(asc(fault.key), asc(fault.number))
      .limit(most),
  ]);
  // Where one kind was cut off, nothing beyond its end may be told yet.
  const ends = [lines.length === most ? lines.at(-1)?.line.key : undefined, cutAt(faults, most)];
  const last = Math.min(...ends.map((key) => key ?? end));
  return [
    ...lines.map(({ line: { key, reference, ...figures }, total: words, statement: name }) => ({
      ...{ key, reference, statement: name },
      taken: { ...words, ...figures },
    })),
    ...faults.map(({ key, statement: name, reference, ...words }) => ({
      key,
      statement: name,
      reference,
      fault: words,
    })),
  ]
    .filter(({ key }) => key <= last)
    .sort((one, other) => one.key - other.key);
}

/** The last line whose faults were certainly all read. */
function cutAt(faults: readonly { readonly key: number }[], most: number): number | undefined {
  if (faults.length < most) return undefined;
  const last = faults.at(-1)?.key ?? 0;
  return faults.findLast(({ key }) => key < last)?.key ?? last;
}

/** Whether a batch that counts credits or corrects a line of this one. */
export async function isCreditedElsewhere(db: Db, batch: number): Promise<boolean> {
  const { productionLinks: link, productionBatches: other } = db.t;
  const rows = await db
    .select({ key: link.key })
    .from(link)
    .where(and(gte(link.earlier, lineKey(batch, 0)), lt(link.earlier, lineKey(batch + 1, 0))));
  const numbers = [...new Set(rows.map(({ key }) => batchOfLine(key)))].filter((number) => number !== batch);
  if (numbers.length === 0) return false;
  const reversed = await reversedAmong(db, numbers);
  const counting = await db
    .select({ number: other.number, acceptedAt: other.acceptedAt })
    .from(other)
    .where(inArray(other.number, numbers));
  return counting.some(({ number, acceptedAt }) => acceptedAt !== null && !reversed.has(number));
}

/** What is wrong with the first refused lines of a batch. */
export async function firstFaults(db: Db, batch: number, most: number) {
  const { productionFaults: fault } = db.t;
  return db
    .select()
    .from(fault)
    .where(and(gte(fault.key, lineKey(batch, 0)), lt(fault.key, lineKey(batch + 1, 0))))
    .orderBy(asc(fault.key), asc(fault.number))
    .limit(most);
}
