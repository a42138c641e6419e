import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { factsAt, latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { OutcomeRefusal } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { asTold, outcomeAtHand } from "#app/features/tender/outcome-at-hand.server";
import { tellingRefusal } from "#app/features/tender/tell-outcome.server";
import { audit, type Deed } from "#db/audit.server";
import { type ProposableAct, propose } from "#db/proposals.server";
import { enqueueJob } from "#db/queries/job.server";
import { insertTenderLotFact } from "#db/queries/judging.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { tenderLotFacts } from "#db/queries/tender.server";
import type { Store, Tx } from "#db/store.server";

/** The outcome of a lot as it was drafted last, with all that it follows from; undefined where it cannot be told. */
async function draftAtHand(viewer: Viewer, tx: Tx, id: string) {
  const today = dayOf(viewer.now);
  const at = await outcomeAtHand(viewer, tx, id, today);
  const draft =
    at && latest(factsAt(await tenderLotFacts(viewer, tx, id), today, viewer.now), "outcome-drafted");
  if (!draft) return undefined;
  const { language, enough } = draft;
  return tellingRefusal(at, { seen: at.steps, enough, signed: true }) ? undefined : { at, language, enough };
}

/** Telling the outcome of a lot, as an act that takes two people: whoever signs sees every judgement with its reason. */
export const signedOutcome: ProposableAct = {
  key: "tell-outcome",
  needs: "judge-registrations",
  thing: "tender-lot",
  async look(viewer, tx, id) {
    const drafted = await draftAtHand(viewer, tx, id);
    if (!drafted) return undefined;
    const { at, language, enough } = drafted;
    const told = at.all.map((each) => asTold(each, at, language));
    const names = await nameOrganisations(
      viewer,
      tx,
      told.map(({ found }) => found.provider),
    );
    const nameOf = (provider: string) => names.find(({ id: key }) => key === provider)?.name ?? "";
    return {
      changes: [
        ...told.flatMap(({ found, judging: { judged } }) =>
          judged
            ? [
                {
                  field: judged.qualifies ? "outcomeYes" : judged.beyond ? "outcomeBeyond" : "outcomeNo",
                  ...{ before: null, after: `${nameOf(found.provider)}: ${judged.reason}` },
                },
              ]
            : [],
        ),
        ...(at.beyond > 0 ? [{ field: "enough", before: null, after: enough }] : []),
      ],
      state: { steps: at.steps, language, enough },
    };
  },
  async carryOut(tx, deed, viewer, id) {
    const drafted = await draftAtHand(viewer, tx, id);
    if (!drafted) return false;
    const { at, language, enough } = drafted;
    const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
    const signed = { kind: "outcome-signed", language, enough, steps: at.steps } as const;
    await insertTenderLotFact(tx, id, { ...dated, ...signed }, deed.account);
    const { area, policy } = at.first;
    await audit(tx, deed, {
      ...{ verb: "signed-outcome", thing: "tender-lot", thingId: id, region: area.region, policy },
      after: { steps: at.steps },
    });
    // The letters are made in the background: papers take longer than others should wait for a write.
    const nobody = { ...deed, account: undefined, organisation: undefined };
    await enqueueJob(tx, nobody, { key: "send-outcome-letters", once: true });
    return true;
  },
};

/** What is proposed: how the page stood, and how the outcome is to be told. */
export type OutcomeDraft = {
  readonly seen: number;
  readonly language: "nl" | "en";
  readonly enough: string;
  /** Why, in the words of whoever proposes. */
  readonly reason: string;
};

/**
 * Proposes the outcome of a lot for a second signature.
 * @returns the key of the proposal, what refused it, or undefined for what is not the viewer's
 */
export async function proposeOutcome(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tenderLot: string,
  { seen, language, enough, reason }: OutcomeDraft,
): Promise<
  | { readonly proposed: string }
  | { readonly refused: OutcomeRefusal | "changed-meanwhile" | "proposed-already" | "nobody-signs" }
  | undefined
> {
  if (!may(viewer.roles, "judge-registrations")) return undefined;
  const today = dayOf(deed.clockAt);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const at = await outcomeAtHand(viewer, tx, tenderLot, today);
    if (!at) return undefined;
    const refused = tellingRefusal(at, { seen, enough, signed: true });
    if (refused) return { refused };
    const dated = { id: uuidv7(), day: today, recordedAt: deed.clockAt };
    await insertTenderLotFact(
      tx,
      tenderLot,
      { ...dated, kind: "outcome-drafted", language, enough },
      deed.account,
    );
    // As it stands now, with what was drafted just before.
    const seeing = { ...viewer, now: deed.clockAt };
    const asked = { id: uuidv7(), thingId: tenderLot, reason };
    const answer = await propose(tx, deed, seeing, signedOutcome, asked);
    if ("proposed" in answer) return answer;
    return { refused: answer.refused === "nobody" ? "nobody-signs" : "proposed-already" };
  });
}
