import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import type { SettlementAmounts } from "#app/domain/ceiling/settlement-amounts";
import {
  type SettlementRefusal,
  type SettlementStep,
  settlementAct,
  settlementRefusals,
} from "#app/domain/ceiling/settlement-step";
import type { NoticeKind } from "#app/domain/notice";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import {
  type SettlementShown,
  settlementKey,
  showSettlements,
} from "#app/features/ceiling/read-settlement.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { activePeople } from "#db/queries/person.server";
import { insertSettlementFact } from "#db/queries/settlement.server";
import type { Store, Tx } from "#db/store.server";

type Given<S> = S extends { kind: "proposed" | "answered" } ? Omit<S, "amounts" | "proposal"> : S;
/** A step as a form gives it: what the year comes to, and which proposal is answered, is worked out here. */
export type SettlementStepGiven = {
  readonly step: Given<SettlementStep>;
  readonly day: Day;
  /** What it was taken from: see `settlementRefusals`. */
  readonly seen?: string | undefined;
};

const verbs = {
  contact: "noted-contact",
  arranged: "arranged-late-claims",
  proposed: "proposed-settlement",
  answered: "answered-settlement",
  settled: "settled-year",
} as const;

/**
 * Records a contact about a settlement, a proposal with what the year comes to, the answer to it, or how it ended.
 * @returns undefined for an agreement and year that are not the viewer's, as if they did not exist
 */
export async function takeSettlementStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  asked: { readonly contract: string; readonly contractYear: number },
  given: SettlementStepGiven,
): Promise<{ readonly recorded: string } | { readonly refused: readonly SettlementRefusal[] } | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [shown] = await showSettlements(viewer, tx, "nl", asked);
    if (!shown) return undefined;
    const side = viewer.organisation === shown.insurer ? "insurer" : "provider";
    if (!may(viewer.roles, settlementAct(side))) return undefined;
    const { amounts, proposal, clock } = shown;
    const step = stepOf(given.step, shown);
    const refused = settlementRefusals(step, {
      ...{ stage: clock.stage, side, day: given.day, today: dayOf(deed.clockAt) },
      ...{
        claimsThrough: clock.claimsThrough,
        over: amounts.over,
        reclaim: amounts.reclaim,
        proposal: proposal?.id,
        seen: given.seen,
      },
    });
    if (refused.length > 0) return { refused };
    await insertSettlementFact(tx, {
      ...{ id: uuidv7(), ...asked, day: given.day, recordedAt: deed.clockAt },
      ...{ recordedBy: deed.account ?? null, detail: step },
    });
    await noted(tx, deed, shown, { asked, step, day: given.day });
    // An answer is about the figures that were proposed, whatever came in since.
    const about = (step.kind === "answered" && proposal?.amounts) || amounts;
    await told(tx, deed, viewer, shown, { asked, step, amounts: about });
    return { recorded: step.kind };
  });
}

function stepOf(step: SettlementStepGiven["step"], { amounts, proposal }: SettlementShown): SettlementStep {
  if (step.kind === "proposed") return { ...step, amounts };
  return step.kind === "answered" ? { ...step, proposal: proposal?.id } : step;
}

type Taken = {
  readonly asked: { readonly contract: string; readonly contractYear: number };
  readonly step: SettlementStep;
};

const noted = (
  tx: Tx,
  deed: Deed,
  { provider }: SettlementShown,
  { asked: { contract, contractYear }, step, day }: Taken & { readonly day: Day },
) =>
  audit(tx, deed, {
    ...{
      verb: verbs[step.kind],
      thing: "settlement",
      thingId: settlementKey(contract, contractYear),
      provider,
    },
    after: {
      ...{ contractYear, day },
      ...(step.kind === "contact" ? { way: step.way } : {}),
      ...(step.kind === "arranged" ? { until: step.until } : {}),
      ...(step.kind === "proposed" ? { reclaimCents: step.amounts.reclaim } : {}),
      ...(step.kind === "answered" ? { agrees: step.agrees } : {}),
      ...(step.kind === "settled" ? { reclaimCents: step.reclaim, paid: step.paid } : {}),
    },
  });

/** Tells the other side: rights depend on what was told and when. */
async function told(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { insurer, provider, region, providerName }: SettlementShown,
  { asked: { contract, contractYear }, step, amounts }: Taken & { readonly amounts: SettlementAmounts },
): Promise<void> {
  if (step.kind === "contact") return;
  const kind: NoticeKind = `settlement-${step.kind}`;
  const toInsurer = step.kind === "answered";
  const people = await activePeople({ ...viewer, organisation: toInsurer ? insurer : provider }, tx);
  const act = toInsurer ? "change-ceilings" : "see-own-contracts";
  await notify(tx, deed, {
    to: people.filter(({ roles }) => may(roles, act)).map(({ id }) => id),
    kind,
    values: {
      ...(step.kind === "arranged" ? { until: { day: step.until } } : {}),
      ...{ year: contractYear, region, provider: providerName, words: step.text.trim() },
      reclaim: { cents: step.kind === "settled" ? step.reclaim : amounts.reclaim },
      accepted: { cents: amounts.accepted },
      ceiling: amounts.ceiling === undefined ? "" : { cents: amounts.ceiling },
    },
    ...{ thing: "settlement", thingId: settlementKey(contract, contractYear), legalEffect: true },
  });
}
