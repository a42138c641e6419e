import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#db/store.server";

const CHUNK = 256 * 1024;

/** Keeps bytes of the file of a batch until it is read. @param from where in the file they begin: a whole chunk */
export async function keepFile(tx: Tx, batch: number, from: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    await tx
      .insert(tx.t.productionFiles)
      .values({ batch, position: (from + at) / CHUNK, bytes: bytes.subarray(at, at + CHUNK) });
}

/** The bytes of the file of a batch, in pieces. */
export async function* readFileOf(db: Db, batch: number): AsyncGenerator<Uint8Array> {
  const { productionFiles: file } = db.t;
  for (let position = 0; ; position++) {
    const [piece] = await db
      .select({ bytes: file.bytes })
      .from(file)
      .where(and(eq(file.batch, batch), eq(file.position, position)))
      .orderBy(asc(file.position));
    if (!piece) return;
    yield piece.bytes;
  }
}

/** Lets the file of a batch go. */
export async function dropFile(tx: Tx, batch: number): Promise<void> {
  await tx.delete(tx.t.productionFiles).where(eq(tx.t.productionFiles.batch, batch));
}

/** The batches among these whose file is kept. */
export async function keptFiles(db: Db, batches: readonly number[]): Promise<number[]> {
  const { productionFiles: file } = db.t;
  if (batches.length === 0) return [];
  const rows = await db
    .select({ batch: file.batch })
    .from(file)
    .where(and(inArray(file.batch, [...batches]), eq(file.position, 0)));
  return rows.flatMap(({ batch }) => batch ?? []);
}
