import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import { chooses } from "#app/domain/policy/rules";
import { type QuestionState, type QuestionStep, questionStanding } from "#app/domain/tender/question";
import { aboutWriter } from "#app/features/tender-questions/about-writer.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { documentsOf } from "#db/queries/document.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { noteById, placedQuestions } from "#db/queries/tender-question.server";
import type { Db } from "#db/store.server";

/** Everything the page of a question shows to whoever visits; undefined where it is not theirs to see. */
export async function questionPage({ viewer, language }: SignedIn, db: Db, id: string) {
  const [found] = await placedQuestions(viewer, db, { id });
  const version = found && (await publishedPolicy(viewer, db, found.policy));
  const state = found && questionStanding(found.facts, viewer.now);
  if (!version || !state) return undefined;
  const { policy } = version;
  const insider = viewer.organisation === found.insurer;
  const texts = textsFor(language, "tender-question", "document");
  const say = translator(texts["tender-question"] ?? {}, language);
  const [asker] = await nameOrganisations(viewer, db, [found.provider]);
  const note = state.published && (await noteById(viewer, db, state.published.note));
  const write = await aboutWriter(viewer, db, policy);
  const today = dayOf(viewer.now);
  return {
    ...{ id, insider, state, today, texts, tender: { year: policy.contractYear, insurer: found.insurer } },
    title: write(found.about, language),
    above: say("question.above", { year: policy.contractYear }),
    asker: insider && !chooses(policy, "sealing") ? asker?.name : undefined,
    seen: found.kept,
    note: note && { id: note.id, number: note.number },
    steps: stepsFor(state, {
      answers: insider && may(viewer.roles, "judge-registrations"),
      asks: viewer.organisation === found.provider && may(viewer.roles, "register"),
    }),
    files: insider ? await documentsOf(viewer, db, "tender-question", [id]) : [],
    history: factsAt(found.facts, today, viewer.now).map(({ id: key, kind, recordedAt }) => ({
      ...{ id: key, kind, at: recordedAt },
    })),
  };
}

/** The steps that the viewer can take where the question stands. */
function stepsFor(
  { stage, isPrivate, termRuns }: QuestionState,
  { answers, asks }: { readonly answers: boolean; readonly asks: boolean },
): readonly QuestionStep["kind"][] {
  if (stage === "withdrawn" || stage === "published" || stage === "told") return [];
  if (asks) return termRuns ? ["made-public", "withdrawn"] : ["withdrawn"];
  if (!answers) return [];
  return isPrivate ? ["answered", "privacy-refused"] : ["answered"];
}

export type QuestionPage = NonNullable<Awaited<ReturnType<typeof questionPage>>>;
