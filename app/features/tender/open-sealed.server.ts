import { uuidv7 } from "uuidv7";
import { GENESIS } from "#app/domain/audit-chain";
import { dayOf } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import { may } from "#app/domain/permission";
import { findPhase } from "#app/domain/policy";
import { openedOf } from "#app/domain/tender/unsealing";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { audit, type Deed, type SealedAct } from "#db/audit.server";
import { shareDocument } from "#db/documents.server";
import { type ProposableAct, propose } from "#db/proposals.server";
import { insertTenderLotFact } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { keepRegistrationFact, type SubmissionRow } from "#db/queries/registering.server";
import { lotsOutUnder } from "#db/queries/tender.server";
import { documentsAlong, formsBegun, openedSubmissions } from "#db/queries/unsealing.server";
import { closedSeal, isClosed, keepOpening, type Seal, sealedEvents } from "#db/seal.server";
import type { Db, Store, Tx } from "#db/store.server";

export type UnsealingRefusal =
  | "not-sealed"
  | "tender-open"
  | "nobody-signs"
  | "unsealing-proposed"
  | "too-short";

/** Why the registrations of a sealed tender cannot be opened now, or undefined where they can. */
export async function unsealingRefusal(
  viewer: Viewer,
  db: Db,
  policy: string,
): Promise<UnsealingRefusal | undefined> {
  const version = await publishedPolicy(viewer, db, policy);
  if (!version || version.insurer !== viewer.organisation || !(await isClosed(db, policy)))
    return "not-sealed";
  const closing = findPhase(version.policy, "tender-closes")?.deadline;
  return !closing || isInTime(closing, viewer.now) ? "tender-open" : undefined;
}

/** Opening the registrations of a sealed tender, as an act that takes two people. */
export const unsealing: ProposableAct = {
  key: "open-registrations",
  needs: "judge-registrations",
  thing: "tender",
  async look(viewer, tx, policy) {
    if (await unsealingRefusal(viewer, tx, policy)) return undefined;
    const version = await publishedPolicy(viewer, tx, policy);
    // How many there are is told to nobody before.
    const after = String(version?.policy.contractYear ?? "");
    return { changes: [{ field: "unsealed", before: null, after }], state: { policy } };
  },
  async carryOut(tx, deed, viewer, policy) {
    const seal = await closedSeal(tx, policy);
    if (!seal || (await unsealingRefusal(viewer, tx, policy))) return false;
    const events = await sealedEvents<SealedAct>(tx, seal);
    const head = { events: events.length, head: events.at(-1)?.hash ?? GENESIS };
    await keepOpening(tx, seal, { openedAt: deed.clockAt, openedBy: deed.account ?? null, ...head });
    await audit(tx, deed, { verb: "unsealed", thing: "tender", thingId: policy, policy, after: head });
    for (const { number, hash, event } of events) await join(tx, event, { number, hash });
    await keepOpened(tx, deed, viewer, seal);
    return true;
  },
};

/** Joins an event of the tender's own chain to the log, with the moment and hash that it had there. */
const join = (
  tx: Tx,
  { deed, event }: SealedAct,
  { number, hash }: { readonly number: number; readonly hash: string },
): Promise<void> => {
  const after = typeof event.after === "object" ? event.after : {};
  return audit(tx, deed, { ...event, after: { ...after, sealed: { number, hash, at: deed.at } } });
};

/** Gives the insurer what was sent: a registration for each lot, and the documents that went along. */
async function keepOpened(tx: Tx, deed: Deed, viewer: Viewer, seal: Seal): Promise<void> {
  const { policy } = seal;
  const lots = await lotsOutUnder(viewer, tx, policy);
  const sent = await openedSubmissions(viewer, tx, policy);
  const { counting, late } = openedOf(
    sent.map(({ content, ...row }) => ({ ...row, lots: content.lots.filter((lot) => lots.includes(lot)) })),
  );
  const begun = await formsBegun(viewer, tx, policy);
  for (const { id, form, provider, receivedAt, lots: chosen } of counting) {
    const startedAt = begun.get(form) ?? receivedAt;
    const steps = [
      { day: dayOf(startedAt), detail: { kind: "started" } },
      { day: dayOf(receivedAt), detail: { kind: "submitted", receivedAt } },
    ] as const;
    const recordedBy = sent.find((row) => row.id === id)?.sentBy ?? null;
    for (const tenderLot of chosen) await register(tx, { provider, tenderLot, recordedBy, deed, steps });
  }
  const opened = new Set([...counting, ...late].map(({ id }) => id));
  for (const row of sent.filter(({ id }) => opened.has(id))) await share(tx, deed, seal, row);
  const dated = { day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  for (const lot of lots)
    await insertTenderLotFact(tx, lot, { id: uuidv7(), ...dated, kind: "unsealed" }, deed.account);
}

type Step = Pick<Parameters<typeof keepRegistrationFact>[2], "day" | "detail">;

async function register(
  tx: Tx,
  {
    provider,
    tenderLot,
    recordedBy,
    deed,
    steps,
  }: {
    readonly provider: string;
    readonly tenderLot: string;
    readonly recordedBy: string | null;
    readonly deed: Deed;
    readonly steps: readonly Step[];
  },
): Promise<void> {
  const registration = uuidv7();
  for (const [at, step] of steps.entries())
    await keepRegistrationFact(
      tx,
      { provider, tenderLot, isNew: at === 0 },
      { id: uuidv7(), registration, recordedAt: deed.clockAt, recordedBy, ...step },
    );
}

async function share(tx: Tx, deed: Deed, seal: Seal, row: SubmissionRow): Promise<void> {
  for (const id of await documentsAlong(tx, seal, row))
    await shareDocument(tx, deed, { id, organisation: row.insurer });
}

/**
 * Proposes that the registrations of a sealed tender are opened, for a second signature.
 * @returns the key of the proposal, what refused it, or undefined for who may not
 */
export async function proposeUnsealing(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { policy, reason }: { readonly policy: string; readonly reason: string },
): Promise<{ readonly proposed: string } | { readonly refused: UnsealingRefusal } | undefined> {
  if (!may(viewer.roles, "judge-registrations")) return undefined;
  if (isShort(reason)) return { refused: "too-short" };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const refused = await unsealingRefusal(viewer, tx, policy);
    if (refused) return { refused };
    const asked = { id: uuidv7(), thingId: policy, reason: reason.trim() };
    const answer = await propose(tx, deed, viewer, unsealing, asked);
    if ("proposed" in answer) return answer;
    return { refused: answer.refused === "nobody" ? "nobody-signs" : "unsealing-proposed" };
  });
}
