import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import type { Paper } from "#app/domain/letter";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { type NoteEntry, numberEntries } from "#app/domain/tender/note";
import { isPublishable, questionStanding } from "#app/domain/tender/question";
import type { Viewer } from "#app/domain/viewer";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { act } from "#app/features/act.server";
import { tellAll } from "#app/features/tender-questions/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import {
  insertNote,
  insertQuestionFact,
  keptNotes,
  notesOf,
  placedQuestions,
} from "#db/queries/tender-question.server";
import type { Db, Store, Tx } from "#db/store.server";

type Language = "nl" | "en";
type Tender = { readonly version: PolicyVersion };

/** Writes a note as a paper in one language; its reference and date come when it is published. */
export type WriteNote = (
  note: { readonly number: number; readonly entries: readonly NoteEntry[] },
  language: Language,
) => Omit<Paper, "reference" | "moment">;

/** Everything that goes into the next note, and how much the page should have shown. */
export async function nextNote(viewer: Viewer, db: Db, { version: { id, policy } }: Tender) {
  const questions = await placedQuestions(viewer, db, { policy: id });
  const notes = await notesOf(viewer, db, id);
  const ready = questions.flatMap((question) => {
    const state = questionStanding(question.facts, viewer.now);
    if (!state?.answered || !isPublishable(state)) return [];
    const { wording, answer } = state.answered;
    const { id: key, provider, about } = question;
    return [{ question: key, provider, about, wording, answer }];
  });
  const last = Math.max(0, ...notes.flatMap(({ content }) => content.map((entry) => entry.number)));
  const askers = new Map(Object.entries(notes.at(-1)?.askers ?? {}));
  const entries = numberEntries(
    ready,
    { last, askers },
    policy.lots.map(({ key }) => key),
  );
  const byQuestion = new Map(ready.map(({ question, provider }) => [question, provider]));
  const called = entries.map(({ question, asker }) => [byQuestion.get(question) ?? "", asker] as const);
  return {
    ...{ entries, number: notes.length + 1, askers: Object.fromEntries([...askers, ...called]) },
    seen: questions.reduce((sum, { kept }) => sum + kept, notes.length),
  };
}

type Next = Awaited<ReturnType<typeof nextNote>>;

/**
 * Publishes what was answered as the next note: on a page and as a paper in both languages, which never change, with
 * word to everybody who has a log-in for the tender, all or nothing.
 * @param seen how many steps and notes the page showed
 * @returns the key of the note, what refused it, or undefined for who may not
 */
export async function publishNote(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { tender, seen, write }: { readonly tender: Tender; readonly seen: number; readonly write: WriteNote },
): Promise<{ readonly note: string } | { readonly refused: "changed-meanwhile" | "nothing" } | undefined> {
  const { insurer, id: policy } = tender.version;
  if (!may(viewer.roles, "judge-registrations") || viewer.organisation !== insurer) return undefined;
  const next = await nextNote(viewer, store.db, tender);
  if (next.seen !== seen) return { refused: "changed-meanwhile" };
  if (next.entries.length === 0) return { refused: "nothing" };
  // Made before the transaction, so that nobody waits for them.
  const papers = await writePapers(next, deed, tender, write);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const now = await nextNote(viewer, tx, tender);
    const taken = (await keptNotes(viewer, tx, policy)) >= next.number;
    if (taken || now.seen !== seen) return { refused: "changed-meanwhile" };
    return { note: await keep(tx, deed, tender, next, papers) };
  });
}

type Papers = Readonly<Record<Language, { readonly name: string; readonly bytes: Buffer }>>;

async function writePapers(
  { number, entries }: Next,
  deed: Deed,
  { version: { policy } }: Tender,
  write: WriteNote,
): Promise<Papers> {
  const reference = `N-${policy.contractYear}-${String(number).padStart(2, "0")}`;
  const made = async (language: Language) => ({
    name: `${reference}-${language}.pdf`,
    bytes: await renderPaper({ ...write({ number, entries }, language), reference, moment: deed.clockAt }),
  });
  return { nl: await made("nl"), en: await made("en") };
}

async function keep(
  tx: Tx,
  deed: Deed,
  { version: { id: policy, insurer, policy: document } }: Tender,
  { number, entries, askers }: Next,
  papers: Papers,
): Promise<string> {
  const id = uuidv7();
  const paperOf = async ({ name, bytes }: Papers[Language]): Promise<string> =>
    storeDocument(tx, deed, {
      ...{ bytes, name, type: "pdf", thing: "tender-note", thingId: id, holder: insurer },
    });
  const kept = { nl: await paperOf(papers.nl), en: await paperOf(papers.en) };
  await insertNote(tx, {
    ...{ id, insurer, policy, number, askers, papers: kept },
    content: entries.map(({ question, ...entry }) => entry),
    ...{ publishedAt: deed.clockAt, publishedBy: deed.account ?? null },
  });
  const dated = { day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  for (const { question, number: numbered } of entries)
    await insertQuestionFact(
      tx,
      question,
      { id: uuidv7(), ...dated, kind: "published", note: id, number: numbered },
      deed.account,
    );
  await audit(tx, deed, {
    ...{ verb: "published-note", thing: "tender-note", thingId: id, policy },
    after: { number, count: entries.length },
  });
  await tellAll(tx, deed, id, {
    ...{ number, count: entries.length, year: document.contractYear },
    policy: { bilingual: document.title },
  });
  return id;
}
