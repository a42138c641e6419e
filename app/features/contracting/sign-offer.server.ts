import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import type { ApplicationFact } from "#app/domain/contracting/application";
import { type EndRefusal, endRefusal } from "#app/domain/contracting/application-end";
import { factsAt, latest } from "#app/domain/fact";
import type { Viewer } from "#app/domain/viewer";
import type { SoundFile } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { isProposed, type ProposableAct, propose, secondSigners } from "#db/proposals.server";
import { type Application, insertApplicationFact, readApplications } from "#db/queries/application.server";
import { enqueueJob } from "#db/queries/job.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store, Tx } from "#db/store.server";

/** An offer that was made up and waits for a second person. */
export type OfferDraft = Extract<ApplicationFact, { kind: "offer-drafted" }>;

/** The offer that was drafted last for an application; undefined where it cannot be made any more. */
async function draftAtHand(viewer: Viewer, tx: Tx, id: string) {
  const [found] = await readApplications(viewer, tx, id);
  const version = found && (await publishedPolicy(viewer, tx, found.policy));
  const draft = found && latest(factsAt(found.facts, dayOf(viewer.now), viewer.now), "offer-drafted");
  if (!version || !draft) return undefined;
  const refused = endRefusal(found, version.policy, { ...draft, kind: "offered" }, viewer.now);
  return refused ? undefined : { found, version, draft };
}

/** Offering what was asked, as an act that takes two people. */
export const signedOffer: ProposableAct = {
  key: "offer-agreement",
  needs: "contract",
  thing: "application",
  async look(viewer, tx, id) {
    const at = await draftAtHand(viewer, tx, id);
    if (!at) return undefined;
    const { found, version, draft } = at;
    const { lots, startsOn, endsOn, answerBy } = draft.offer;
    const [provider] = await nameOrganisations(viewer, tx, [found.provider]);
    const titles = version.policy.lots.filter(({ key }) => lots.includes(key)).map(({ short }) => short.nl);
    const fresh = (field: string, after: string | { readonly day: typeof startsOn }) => ({
      ...{ field, before: null, after },
    });
    return {
      changes: [
        fresh("application", `${found.reference}, ${provider?.name ?? ""}`),
        fresh("offerLots", titles.join(", ")),
        fresh("offerStarts", { day: startsOn }),
        fresh("offerEnds", { day: endsOn }),
        fresh("offerAnswerBy", { day: answerBy }),
        fresh("offerReason", draft.reason),
      ],
      // What was judged or sent since is another offer than the one that was looked at.
      state: { draft: draft.id, facts: found.facts.length },
    };
  },
  async carryOut(tx, deed, viewer, id) {
    const at = await draftAtHand(viewer, tx, id);
    if (!at) return false;
    const { found, draft } = at;
    await insertApplicationFact(tx, {
      ...{ id: uuidv7(), application: id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
      ...{ recordedBy: deed.account ?? null, detail: { kind: "offer-signed", draft: draft.id } },
    });
    await audit(tx, deed, {
      ...{ verb: "signed-offer", thing: "application", thingId: id, holder: found.insurer },
      ...{ provider: found.provider, policy: found.policy, after: { lots: draft.offer.lots } },
    });
    // The letter is made in the background: it takes longer than others should wait for a write.
    const nobody = { ...deed, account: undefined, organisation: undefined };
    await enqueueJob(tx, nobody, { key: "send-outcome-letters", once: true });
    return true;
  },
};

type ProposeRefusal = "nobody-signs" | "proposed-already" | EndRefusal;

/** Why nothing can be proposed for an application; asked before anything of the offer is kept. */
async function proposeRefusal(
  viewer: Viewer,
  tx: Tx,
  deed: Deed,
  id: string,
  drafted: Pick<OfferDraft, "offer" | "reason">,
): Promise<ProposeRefusal | undefined> {
  // What waits for a signature stays what it was: another draft would take the place of the one that is looked at.
  if (await isProposed(viewer, tx, signedOffer.key, id, deed.clockAt)) return "proposed-already";
  const first = { account: deed.account ?? "", onBehalfOf: deed.onBehalfOf };
  if ((await secondSigners(viewer, tx, signedOffer, first, id)).length === 0) return "nobody-signs";
  const [found] = await readApplications(viewer, tx, id);
  const version = found && (await publishedPolicy(viewer, tx, found.policy));
  if (!found || !version) return "not-open";
  return endRefusal(found, version.policy, { ...drafted, kind: "offered" }, deed.clockAt);
}

/** Keeps what would be offered, and proposes it for a second signature; of what is refused nothing is kept. */
export async function proposeOffer(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, insurer, provider }: Application,
  { offer, language, reason }: Pick<OfferDraft, "offer" | "language" | "reason">,
  files: readonly SoundFile[],
): Promise<{ readonly proposed: string } | { readonly refused: ProposeRefusal }> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const refused = await proposeRefusal(viewer, tx, deed, id, { offer, reason });
    if (refused) return { refused };
    const contract = uuidv7();
    const at = { thing: "contract", thingId: contract, holder: insurer, provider } as const;
    const documents = await storeFiles(tx, deed, files, at);
    await insertApplicationFact(tx, {
      ...{ id: uuidv7(), application: id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
      recordedBy: deed.account ?? null,
      detail: { kind: "offer-drafted", contract, offer, language, reason, documents },
    });
    // As it stands now, with what was drafted just before.
    const seeing = { ...viewer, now: deed.clockAt };
    const answer = await propose(tx, deed, seeing, signedOffer, { id: uuidv7(), thingId: id, reason });
    if ("proposed" in answer) return answer;
    throw new Error(`the offer on ${id} was to be proposed and could not be: ${answer.refused}`);
  });
}
