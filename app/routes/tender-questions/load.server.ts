import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { chooses } from "#app/domain/policy/rules";
import {
  answersBy,
  askRefusal,
  isPublishable,
  lateContact,
  questionStanding,
  questionsDeadline,
} from "#app/domain/tender/question";
import type { Tender } from "#app/features/registering/read-tender.server";
import { tenderAsked, tenderAt } from "#app/features/registering/tenders-ahead.server";
import { aboutWriter } from "#app/features/tender-questions/about-writer.server";
import { nextNote } from "#app/features/tender-questions/publish-note.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { notesOf, placedQuestions } from "#db/queries/tender-question.server";
import type { Db } from "#db/store.server";

/** The open tender of the year that a URL asks for; undefined where the viewer sees none. */
export async function tenderAtHand({ viewer }: SignedIn, db: Db, params: URLSearchParams) {
  const insider = may(viewer.roles, "see-season");
  if (!insider && !may(viewer.roles, "register")) return undefined;
  const tender = await tenderAsked(viewer, db, params);
  return insider && tender?.version.insurer !== viewer.organisation ? undefined : tender;
}

/** Everything that the page of questions shows to whoever visits: all of them, or one's own, and the notes. */
export async function questionsPage(visitor: SignedIn, db: Db, params: URLSearchParams) {
  const { viewer, language } = visitor;
  const tender = await tenderAtHand(visitor, db, params);
  if (!tender) return undefined;
  const { id, policy } = tender.version;
  const insider = may(viewer.roles, "see-season");
  const answers = may(viewer.roles, "judge-registrations");
  const texts = textsFor(language, "tender-question", "deadline", "unknown-provider");
  const say = translator(texts["tender-question"] ?? {}, language);
  const rows = await rowsOf(visitor, db, tender);
  const notes = await notesOf(viewer, db, id);
  const today = dayOf(viewer.now);
  const refusal = tender.state === "none" ? "not-open" : askRefusal(policy, today, viewer.now);
  const year = policy.contractYear;
  return {
    ...{ at: tenderAt(tender), year, insider, answers, rows, refusal, texts, now: viewer.now },
    title: say("title", { year }),
    deadline: questionsDeadline(policy),
    answersBy: answersBy(policy),
    contact: refusal === "late" ? lateContact(policy) : undefined,
    open: rows.filter(({ stage }) => stage === "to-answer").length,
    ask:
      insider || refusal ? undefined : { question: uuidv7(), choices: await choicesOf(visitor, db, tender) },
    entry: answers && refusal !== "not-open" ? await entryOf(visitor, db, tender) : undefined,
    next: answers ? await nextOf(visitor, db, tender) : undefined,
    notes: notes.map(({ id: key, number, publishedAt, content }) => ({
      ...{ id: key, number, publishedAt, count: content.length },
    })),
  };
}

/** What the form for a question that came by e-mail or letter chooses from. */
const entryOf = async (visitor: SignedIn, db: Db, tender: Tender) => ({
  ...{ question: uuidv7(), today: dayOf(visitor.viewer.now), choices: await choicesOf(visitor, db, tender) },
  providers: (await allProviders(visitor.viewer, db)).map(({ id, name }) => ({ value: id, label: name })),
});

async function nextOf({ viewer }: SignedIn, db: Db, tender: Tender) {
  const { entries, number, seen } = await nextNote(viewer, db, tender);
  return { count: entries.length, number, seen };
}

/** What a question can be about, in order: the tender as a whole, each lot, each lot out to tender in an area. */
async function choicesOf({ viewer, language }: SignedIn, db: Db, { lots, version: { policy } }: Tender) {
  const write = await aboutWriter(viewer, db, policy);
  const areas = lots.map(({ id, lot, area }) => ({
    value: `tender/${id}`,
    label: write({ lot, area }, language),
  }));
  const out = new Set(lots.map(({ lot }) => lot));
  return [
    { value: "", label: write({}, language) },
    ...policy.lots
      .filter(({ key }) => out.has(key))
      .map(({ key }) => ({ value: `lot/${key}`, label: write({ lot: key }, language) })),
    ...areas.toSorted((a, b) => a.label.localeCompare(b.label)),
  ];
}

async function rowsOf({ viewer, language }: SignedIn, db: Db, { version: { id, policy } }: Tender) {
  const placed = await placedQuestions(viewer, db, { policy: id });
  const write = await aboutWriter(viewer, db, policy);
  const sealed = chooses(policy, "sealing");
  const names = await nameOrganisations(
    viewer,
    db,
    placed.map(({ provider }) => provider),
  );
  return placed.flatMap(({ id: key, about, facts, provider }) => {
    const state = questionStanding(facts, viewer.now);
    if (!state) return [];
    return [
      {
        ...{
          id: key,
          about: write(about, language),
          text: state.text,
          askedAt: state.askedAt,
          late: state.received === "late",
        },
        ...{ stage: state.stage, isPrivate: state.isPrivate, ready: isPublishable(state) },
        withdrawBy: state.termRuns ? state.refused?.by : undefined,
        number: state.published?.number,
        // Under seal not even the insurer knows who thinks of registering.
        asker: sealed ? undefined : names.find((each) => each.id === provider)?.name,
      },
    ];
  });
}

export type QuestionsPage = NonNullable<Awaited<ReturnType<typeof questionsPage>>>;
