import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { chooses } from "#app/domain/policy/rules";
import type { TenderLot } from "#app/domain/tender";
import { askRefusal, type QuestionAbout } from "#app/domain/tender/question";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellAnswerers } from "#app/features/tender-questions/tell.server";
import { audit, type Deed } from "#db/audit.server";
import {
  insertQuestion,
  insertQuestionFact,
  isQuestionKept,
  placedQuestions,
} from "#db/queries/tender-question.server";
import type { Store } from "#db/store.server";

/** The open tender that a question is about: the version it runs under, and the lots that are or were open. */
export type TenderAsked = {
  readonly version: PolicyVersion;
  readonly lots: readonly TenderLot[];
  readonly state: "none" | "announced" | "open" | "closed";
};

/** A question as its form sends it. */
export type NewQuestion = {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  readonly privately?: string | undefined;
};

export type AskRefusal = "not-open" | "late" | "about-wrong";

/** What a choice of the form stands for: the whole tender, a lot everywhere, or a lot out to tender in an area. */
export function aboutOf({ lots, version }: TenderAsked, chosen: string): QuestionAbout | undefined {
  const [kind, key] = chosen.split("/");
  if (chosen === "") return {};
  if (kind === "lot") return version.policy.lots.some((lot) => lot.key === key) ? { lot: key } : undefined;
  const found = kind === "tender" ? lots.find(({ id }) => id === key) : undefined;
  return found && { lot: found.lot, tenderLot: found.id };
}

/**
 * Asks a question about an open tender, and tells whoever answers, without telling who asks.
 * @param deed bears the moment at which the last byte had arrived
 * @returns the key, why it is not taken, or undefined for who may not ask
 */
export async function askQuestion(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tender: TenderAsked,
  { id, about: chosen, text, privately }: NewQuestion,
): Promise<{ readonly asked: string } | { readonly refused: AskRefusal } | undefined> {
  const { organisation: provider, roles } = viewer;
  const { policy, id: policyId, insurer } = tender.version;
  if (provider === undefined || !may(roles, "register")) return undefined;
  const today = dayOf(deed.clockAt);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (await isQuestionKept(viewer, tx, id)) {
      const [own] = await placedQuestions({ ...viewer, now: deed.clockAt }, tx, { id });
      return own && { asked: id };
    }
    const refused = tender.state === "none" ? "not-open" : askRefusal(policy, today, deed.clockAt);
    if (refused) return { refused };
    const about = aboutOf(tender, chosen);
    if (!about) return { refused: "about-wrong" };
    const { lot = null, tenderLot = null } = about;
    await insertQuestion(tx, { id, insurer, policy: policyId, provider, lot, tenderLot });
    const asked = { kind: "asked", text, ...(privately !== undefined && { privately }) } as const;
    const dated = { id: uuidv7(), day: today, recordedAt: deed.clockAt };
    await insertQuestionFact(tx, id, { ...dated, ...asked }, deed.account);
    await audit(tx, deed, {
      ...{ verb: "asked-question", thing: "tender-question", thingId: id, provider, policy: policyId },
      // Under seal the log of the insurer would tell who thinks of registering.
      holder: chooses(policy, "sealing") ? provider : insurer,
      after: { lot, private: privately !== undefined },
    });
    await tellAnswerers(
      tx,
      deed,
      { id, insurer },
      { kind: "tender-question", values: { at: { instant: deed.clockAt } } },
    );
    return { asked: id };
  });
}
