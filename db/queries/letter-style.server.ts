import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import { type LetterStyle, plainStyle } from "#app/domain/letter-style";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type StyleRow = Db["t"]["letterStyles"]["$inferSelect"];

/** How the letters of some insurers look at the viewer's moment, of those that chose. */
export async function letterStyles(
  { now }: Pick<Viewer, "now">,
  db: Db,
  insurers: readonly string[],
): Promise<ReadonlyMap<string, LetterStyle>> {
  const { letterStyles: styles } = db.t;
  if (insurers.length === 0) return new Map();
  const rows = await db
    .select()
    .from(styles)
    .where(and(inArray(styles.insurer, [...insurers]), lte(styles.recordedAt, now)))
    .orderBy(asc(styles.recordedAt), asc(styles.id));
  return new Map(
    rows.map(({ insurer, language, colour, head, foot }) => [insurer, { language, colour, head, foot }]),
  );
}

/** How the letters of an insurer look, and in which language they begin. */
export const letterStyle = async (
  viewer: Pick<Viewer, "now">,
  db: Db,
  insurer: string,
): Promise<LetterStyle> => (await letterStyles(viewer, db, [insurer])).get(insurer) ?? plainStyle;

/** The choices of an insurer, the newest first. */
export const stylesOf = ({ now }: Viewer, db: Db, insurer: string): Promise<StyleRow[]> => {
  const { letterStyles: styles } = db.t;
  return db
    .select()
    .from(styles)
    .where(and(eq(styles.insurer, insurer), lte(styles.recordedAt, now)))
    .orderBy(desc(styles.recordedAt), desc(styles.id));
};

/** Keeps a choice. Nothing changes or removes it: letters that went out stay as they were. */
export const insertStyle = async (tx: Tx, row: StyleRow): Promise<void> => {
  await tx.insert(tx.t.letterStyles).values(row);
};
