import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { chooses } from "#app/domain/policy/rules";
import {
  isAskerStep,
  type QuestionRefusal,
  type QuestionStep,
  questionStanding,
  questionStepRefusal,
} from "#app/domain/tender/question";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellAsker } from "#app/features/tender-questions/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { candidateById } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { insertQuestionFact, type PlacedQuestion, placedQuestions } from "#db/queries/tender-question.server";
import type { Db, Store, Tx } from "#db/store.server";

/** By what whoever asked could be known from a text: its name and its numbers. */
export async function namesOf(viewer: Viewer, db: Db, { provider }: PlacedQuestion): Promise<string[]> {
  const asker = await candidateById(viewer, db, provider);
  return asker ? [asker.name, ...(asker.kvk ? [asker.kvk] : []), ...asker.agb] : [];
}

/**
 * Takes a step with a question, with its place in the log and word to whoever asked, in one transaction.
 * @param seen how many steps the page showed: who acts second sees what the first did
 * @returns what refused it, or undefined for a question or a step that is not the viewer's
 */
export async function takeQuestionStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { step, seen }: { readonly step: QuestionStep; readonly seen: number },
): Promise<"taken" | QuestionRefusal | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [found] = await placedQuestions(viewer, tx, { id });
    const state = found && questionStanding(found.facts, deed.clockAt);
    if (!state || !isTaker(viewer, found, step)) return undefined;
    if (found.kept !== seen) return "changed-meanwhile";
    const today = dayOf(deed.clockAt);
    const refused = questionStepRefusal(step, state, { today, names: await namesOf(viewer, tx, found) });
    if (refused) return refused;
    const fact = { id: uuidv7(), day: today, recordedAt: deed.clockAt, ...step };
    await insertQuestionFact(tx, id, fact, deed.account);
    await record(tx, deed, viewer, found, step);
    if (step.kind === "answered" && state.isPrivate)
      await tellAsker(tx, deed, found, {
        ...{ kind: "tender-question-answered", values: { answer: step.answer } },
      });
    return "taken";
  });
}

const isTaker = (
  { organisation, roles }: Viewer,
  { provider, insurer }: PlacedQuestion,
  step: QuestionStep,
): boolean =>
  isAskerStep(step)
    ? organisation === provider && may(roles, "register")
    : organisation === insurer && may(roles, "judge-registrations");

async function record(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  found: PlacedQuestion,
  step: QuestionStep,
): Promise<void> {
  const { kind, ...after } = step;
  const { id, insurer, provider, policy } = found;
  const version = await publishedPolicy(viewer, tx, policy);
  // Under seal the log of the insurer would tell who thinks of registering.
  const sealed = version !== undefined && chooses(version.policy, "sealing");
  await audit(tx, deed, {
    ...{ verb: `question-${kind}`, thing: "tender-question", thingId: id, policy, after },
    holder: sealed && isAskerStep(step) ? provider : insurer,
    ...(!sealed && { provider }),
  });
  if (step.kind === "privacy-refused")
    await tellAsker(tx, deed, found, {
      ...{ kind: "tender-question-privacy", values: { reason: step.reason, by: { day: step.by } } },
    });
}
