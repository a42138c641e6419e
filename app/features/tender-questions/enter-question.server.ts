import { uuidv7 } from "uuidv7";
import { dayOf, type Instant } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { askRefusal } from "#app/domain/tender/question";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import {
  aboutOf,
  type NewQuestion,
  type TenderAsked,
} from "#app/features/tender-questions/ask-question.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { allProviders } from "#db/queries/organisation.server";
import { insertQuestion, insertQuestionFact, isQuestionKept } from "#db/queries/tender-question.server";
import type { Store } from "#db/store.server";
import { addUnknown, findByNumbers, type UnknownProvider } from "#db/unknown-provider.server";

/** A question that came by e-mail or letter, as a buyer enters it. */
export type QuestionReceived = NewQuestion & {
  readonly provider: string;
  /** Given where the provider is not in the list. */
  readonly unknown?: UnknownProvider | undefined;
  readonly receivedAt: Instant;
  readonly files: readonly GivenFile[];
};

export type EnterRefusal = "not-open" | "not-yet" | "about-wrong" | "provider-missing" | "alike";

/**
 * Enters a question that came by e-mail or letter, with its original and the moment at which it was received; one that
 * came after the last day is kept and marked (readings 1 and 17).
 * @returns the key, what refused it, or undefined for who does not answer questions about the tender
 */
export async function enterQuestion(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tender: TenderAsked,
  { id, about: chosen, text, privately, receivedAt, unknown, ...given }: QuestionReceived,
) {
  const { policy, id: policyId, insurer } = tender.version;
  if (viewer.organisation !== insurer || !may(viewer.roles, "judge-registrations")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(
    store,
    { deed, viewer },
    async (tx, { deed, viewer }): Promise<{ asked: string } | { refused: EnterRefusal }> => {
      if (await isQuestionKept(viewer, tx, id)) return { asked: id };
      const came = tender.state === "none" ? "not-open" : askRefusal(policy, dayOf(receivedAt), receivedAt);
      if (came === "not-open") return { refused: came };
      if (receivedAt > deed.clockAt) return { refused: "not-yet" };
      const about = aboutOf(tender, chosen);
      if (!about) return { refused: "about-wrong" };
      const found = unknown && (await findByNumbers(tx, unknown));
      if (found === "alike") return { refused: "alike" };
      const provider = found?.id ?? given.provider;
      if (unknown && found?.isNew) await addUnknown(tx, deed, found.id, unknown);
      else if (!(await allProviders(viewer, tx)).some((each) => each.id === provider))
        return { refused: "provider-missing" };
      const { lot = null, tenderLot = null } = about;
      await insertQuestion(tx, { id, insurer, policy: policyId, provider, lot, tenderLot });
      const late = came === "late";
      const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
      const asked = { ...dated, kind: "asked", text, receivedAt, ...(late && { late }) } as const;
      const fact = { ...asked, ...(privately !== undefined && { privately }) };
      await insertQuestionFact(tx, id, fact, deed.account);
      await audit(tx, deed, {
        ...{ verb: "entered-question", thing: "tender-question", thingId: id, provider, policy: policyId },
        ...{ holder: insurer, after: { lot, receivedAt, late, private: privately !== undefined } },
      });
      await storeFiles(tx, deed, files.sound, {
        ...{ thing: "tender-question", thingId: id, holder: insurer, provider },
      });
      return { asked: id };
    },
  );
}
