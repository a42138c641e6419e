import type { NoteEntry } from "#app/domain/tender/note";
import type { QuestionFact } from "#app/domain/tender/question";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";
import type { policyTables } from "#db/schema/policies";
import type { Detail, seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof policyTables> &
  ReturnType<typeof seasonTables>;

/** Questions about an open tender, their dated facts, and the notes in which all read the answers at once. */
export function tenderQuestionTables(k: Kit, { organisations, accounts, policies, tenderLots }: Parents) {
  const tie = () => ({
    insurer: k
      .text("insurer")
      .notNull()
      .references(() => organisations.id),
    policy: k
      .text("policy")
      .notNull()
      .references(() => policies.id),
  });
  const tenderQuestions = k.table(
    "tender_questions",
    {
      /** Chosen by the form: sent twice it is still one question. */
      id: k.text("id").primaryKey(),
      ...tie(),
      /** Whoever asks; told to nobody but the insurer. */
      provider: k
        .text("provider")
        .notNull()
        .references(() => organisations.id),
      /** A lot of the policy, and where it is out to tender; absent for a question about the tender as a whole. */
      lot: k.text("lot"),
      tenderLot: k.text("tender_lot").references(() => tenderLots.id),
    },
    (t) => [
      k.index("tender_questions_policy").on(t.policy),
      k.index("tender_questions_provider").on(t.provider),
    ],
  );
  const tenderQuestionFacts = k.table(
    "tender_question_facts",
    {
      id: k.text("id").primaryKey(),
      question: k
        .text("question")
        .notNull()
        .references(() => tenderQuestions.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").references(() => accounts.id),
      supersedes: k.text("supersedes"),
      detail: k.json<Detail<QuestionFact>>("detail").notNull(),
    },
    (t) => [k.index("tender_question_facts_question").on(t.question)],
  );
  const tenderNotes = k.table(
    "tender_notes",
    {
      id: k.text("id").primaryKey(),
      ...tie(),
      /** 1, 2, 3 … of the tender. */
      number: k.int("number").notNull(),
      /** As it was published; nothing changes it. */
      content: k.json<readonly NoteEntry[]>("content").notNull(),
      /** How each asker is called in the notes, by the key of the organisation; only for the next note to go on with. */
      askers: k.json<Readonly<Record<string, number>>>("askers").notNull(),
      /** The documents that hold it as a paper, by language. */
      papers: k.json<{ readonly nl: string; readonly en: string }>("papers").notNull(),
      publishedAt: k.instant("published_at").notNull(),
      publishedBy: k.text("published_by").references(() => accounts.id),
    },
    (t) => [k.uniqueIndex("tender_notes_number").on(t.policy, t.number)],
  );
  return { tenderQuestions, tenderQuestionFacts, tenderNotes };
}
