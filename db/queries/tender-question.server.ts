import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { may } from "#app/domain/permission";
import type { Area } from "#app/domain/region";
import { knownToAsker, type QuestionAbout, type QuestionFact } from "#app/domain/tender/question";
import type { Viewer } from "#app/domain/viewer";
import type { DocumentRow } from "#db/queries/document.server";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Detail } from "#db/schema/season";
import type { Db, Tx } from "#db/store.server";

/** A question about an open tender, with where the lot belongs that it is about. */
export type PlacedQuestion = {
  readonly id: string;
  readonly insurer: string;
  readonly policy: string;
  readonly provider: string;
  readonly about: QuestionAbout & { readonly area?: Area | undefined };
  readonly facts: readonly QuestionFact[];
  /** How many steps are kept by any moment, for whoever acts second to notice the first; a provider counts what it knows. */
  readonly kept: number;
};

type Sought = { readonly id?: string; readonly policy?: string };

/** The questions that the viewer may see: an insurer those about its own tenders, a provider those that it asked. */
export async function placedQuestions(viewer: Viewer, db: Db, sought: Sought): Promise<PlacedQuestion[]> {
  const { tenderQuestions, tenderQuestionFacts, tenderLots } = db.t;
  const seen = whose(viewer, db);
  if (!seen || Object.values(sought).some((key) => key?.includes("\0"))) return [];
  const where = and(
    seen.condition,
    sought.id === undefined ? undefined : eq(tenderQuestions.id, sought.id),
    sought.policy === undefined ? undefined : eq(tenderQuestions.policy, sought.policy),
  );
  const rows = await db
    .select({ question: tenderQuestions, region: tenderLots.region, part: tenderLots.part })
    .from(tenderQuestions)
    .leftJoin(tenderLots, eq(tenderLots.id, tenderQuestions.tenderLot))
    .where(where);
  const facts = await db
    .select({ owner: tenderQuestionFacts.question, fact: tenderQuestionFacts })
    .from(tenderQuestionFacts)
    .innerJoin(tenderQuestions, eq(tenderQuestions.id, tenderQuestionFacts.question))
    .where(where);
  const factsOf = factsByOwner(facts);
  return rows
    .flatMap(({ question: { lot, tenderLot, ...question }, region, part }) => {
      const kept = factsOf.get(question.id) ?? [];
      const all = seen.own ? knownToAsker(kept) : kept;
      const known = all.filter(({ recordedAt }) => recordedAt <= viewer.now);
      const area = region === null ? {} : { area: areaOf({ region, part }) };
      const about = { ...(lot !== null && { lot }), ...(tenderLot !== null && { tenderLot }), ...area };
      return known.length === 0 ? [] : [{ ...question, about, facts: known, kept: all.length }];
    })
    .toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

const firstOf = ({ facts, id }: PlacedQuestion): string => `${facts[0]?.recordedAt ?? ""} ${id}`;

function whose({ organisation, roles }: Viewer, { t: { tenderQuestions } }: Db) {
  if (organisation === undefined) return undefined;
  if (may(roles, "see-season")) return { own: false, condition: eq(tenderQuestions.insurer, organisation) };
  if (may(roles, "register")) return { own: true, condition: eq(tenderQuestions.provider, organisation) };
  return undefined;
}

/** Whether a question with this key is kept, whoever asked it. */
export const isQuestionKept = async (_viewer: Viewer, db: Db, id: string): Promise<boolean> =>
  (await db.$count(db.t.tenderQuestions, eq(db.t.tenderQuestions.id, id))) > 0;

/** Keeps a question, without its first step. */
export async function insertQuestion(tx: Tx, row: Db["t"]["tenderQuestions"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.tenderQuestions).values(row);
}

/** Keeps a step of a question that is there. */
export async function insertQuestionFact(
  tx: Tx,
  question: string,
  { id, day, recordedAt, ...detail }: QuestionFact,
  account: string | undefined,
): Promise<void> {
  const kept: Detail<QuestionFact> = detail;
  await tx
    .insert(tx.t.tenderQuestionFacts)
    .values({ id, question, day, recordedAt, recordedBy: account ?? null, detail: kept });
}

export type NoteRow = Db["t"]["tenderNotes"]["$inferSelect"];

/** The notes that the viewer may read: those of the own insurer, and for whoever may register all. */
function readable({ organisation, roles, now }: Viewer, { t: { tenderNotes } }: Db) {
  const out = lte(tenderNotes.publishedAt, now);
  if (organisation === undefined) return undefined;
  if (may(roles, "see-season")) return and(out, eq(tenderNotes.insurer, organisation));
  return may(roles, "register") ? out : undefined;
}

/** The notes of the tender of a policy in order. */
export async function notesOf(viewer: Viewer, db: Db, policy: string): Promise<NoteRow[]> {
  const { tenderNotes } = db.t;
  const where = readable(viewer, db);
  if (!where) return [];
  return db
    .select()
    .from(tenderNotes)
    .where(and(where, eq(tenderNotes.policy, policy)))
    .orderBy(asc(tenderNotes.number));
}

/** One note; undefined for who may not read it. */
export async function noteById(viewer: Viewer, db: Db, id: string): Promise<NoteRow | undefined> {
  const { tenderNotes } = db.t;
  const where = readable(viewer, db);
  if (!where || id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select()
    .from(tenderNotes)
    .where(and(where, eq(tenderNotes.id, id)));
  return row;
}

/** How many notes of a tender are kept by any moment, for whoever publishes second to notice the first. */
export const keptNotes = (_viewer: Viewer, db: Db, policy: string): Promise<number> =>
  db.$count(db.t.tenderNotes, eq(db.t.tenderNotes.policy, policy));

/** Keeps a note as it was published. Nothing changes or removes it. */
export async function insertNote(tx: Tx, row: NoteRow): Promise<void> {
  await tx.insert(tx.t.tenderNotes).values(row);
}

/** The paper of a note that the viewer may read. */
export async function notePaper(
  _viewer: Viewer,
  db: Db,
  { papers }: Pick<NoteRow, "papers">,
  language: "nl" | "en",
): Promise<DocumentRow | undefined> {
  const { documents, blobs } = db.t;
  const [row] = await db
    .select({ document: documents, type: blobs.type, size: blobs.size, sha256: blobs.sha256 })
    .from(documents)
    .innerJoin(blobs, eq(blobs.sha256, documents.blob))
    .where(inArray(documents.id, [papers[language]]));
  return row && { ...row.document, type: row.type, size: row.size, sha256: row.sha256 };
}
