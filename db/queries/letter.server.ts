import { and, desc, eq, inArray, like, lte, sql } from "drizzle-orm";
import type { LetterParty } from "#app/domain/letter";
import type { Viewer } from "#app/domain/viewer";
import { letterStyles } from "#db/queries/letter-style.server";
import type { Db, Tx } from "#db/store.server";

type LetterRow = Db["t"]["letters"]["$inferSelect"];

/** A letter that the viewer's own insurer sent. */
export async function letterById(viewer: Viewer, db: Db, id: string): Promise<LetterRow | undefined> {
  const { letters } = db.t;
  const [row] = await db
    .select()
    .from(letters)
    .where(and(eq(letters.id, id), eq(letters.insurer, viewer.organisation ?? "")));
  return row;
}

/** The reference given last by the viewer's insurer that begins so. */
export async function lastReference(viewer: Viewer, db: Db, start: string): Promise<string | undefined> {
  const { letters } = db.t;
  const [row] = await db
    .select({ reference: letters.reference })
    .from(letters)
    .where(and(eq(letters.insurer, viewer.organisation ?? ""), like(letters.reference, `${start}%`)))
    // A longer number is a higher one.
    .orderBy(desc(sql`length(${letters.reference})`), desc(letters.reference))
    .limit(1);
  return row?.reference;
}

/** Keeps a letter as it was sent. Nothing changes or removes it. */
export async function insertLetter(tx: Tx, row: LetterRow): Promise<void> {
  await tx.insert(tx.t.letters).values(row);
}

/** How organisations are written on paper at the viewer's moment: their names, with the addresses that are known. */
export async function partiesOf(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LetterParty & { readonly fictional: boolean }>> {
  const { organisations, addresses } = db.t;
  const rows = await db
    .select({ id: organisations.id, name: organisations.name, fictional: organisations.fictional })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  const known = await db
    .select({ organisation: addresses.organisation, lines: addresses.lines })
    .from(addresses)
    .where(and(inArray(addresses.organisation, [...new Set(ids)]), lte(addresses.recordedAt, viewer.now)))
    .orderBy(addresses.recordedAt);
  const styles = await letterStyles(viewer, db, ids);
  const lines = new Map(known.map((address) => [address.organisation, address.lines]));
  return new Map(
    rows.map(({ id, name, fictional }) => [
      id,
      { name, fictional, lines: lines.get(id) ?? [], style: styles.get(id) },
    ]),
  );
}
