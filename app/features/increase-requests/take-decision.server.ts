import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import type { LedgerEntry } from "#app/domain/ceiling/ledger";
import {
  type DecisionGround,
  type DecisionRefusal,
  type DraftedDecision,
  decisionRefusalsOf,
  grantedBy,
} from "#app/domain/increase-request/decision";
import { type RequestFact, stepsSeen } from "#app/domain/increase-request/request";
import { ceilingBefore } from "#app/domain/increase-request/state";
import type { Viewer } from "#app/domain/viewer";
import type { RequestAtHand } from "#app/features/increase-requests/take-step.server";
import { tellProvider } from "#app/features/increase-requests/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { insertEntry } from "#db/queries/ceiling.server";
import { closeDecisionDrafts } from "#db/queries/decision-draft.server";
import { insertRequestFact } from "#db/queries/increase-request.server";
import { enqueueJob } from "#db/queries/job.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Tx } from "#db/store.server";

/** What a decision on a request would grant today, or why it cannot be taken. */
export type WeighedDecision =
  | { readonly granted: number; readonly ceiling: number | undefined }
  | { readonly refused: readonly (DecisionRefusal | "changed-meanwhile")[] };

/** Holds a decision against the request as it stands. */
export function weighDecision(found: RequestAtHand, given: DraftedDecision, today: Day): WeighedDecision {
  // Of what was withdrawn there is nothing to look at again.
  if (found.state.stage !== "withdrawn" && stepsSeen(found.request.facts) !== given.seen)
    return { refused: ["changed-meanwhile"] };
  const ceiling = ceilingBefore(found.ground.ceiling, found.state);
  const lots = found.ground.version.policy.lots.map(({ key }) => key);
  const against: DecisionGround = { state: found.state, ceiling, today, lots };
  const refused = decisionRefusalsOf(given, against);
  return refused.length > 0 ? { refused } : { granted: grantedBy(given, against), ceiling };
}

/**
 * Takes a decision that was weighed. What is granted changes the ceiling in the same transaction, from the day of
 * consent on, and never otherwise (rules 4.74 and 4.80).
 * @returns the key of the decision
 */
export async function takeDecision(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  found: RequestAtHand,
  { given, granted }: { readonly given: DraftedDecision; readonly granted: number },
): Promise<string> {
  const today = dayOf(deed.clockAt);
  const before = found.state.decision?.granted ?? 0;
  const fact = factOf(given, granted, deed, today);
  await insertRequestFact(tx, found.request.id, fact, deed.account);
  await closeDecisionDrafts(tx, found.request.id, deed.clockAt);
  await raiseCeiling(tx, deed, viewer, found, { raised: granted - before, ground: given.reason, today });
  await record(tx, deed, viewer, found, { fact, granted, today });
  // The letter is made in the background: a paper takes longer than others should wait for a write.
  const nobody = { ...deed, account: undefined, organisation: undefined };
  await enqueueJob(tx, nobody, { key: "send-decision-letters", once: true });
  return fact.id;
}

function factOf(
  { outcome, reason, lots, condition, why }: DraftedDecision,
  granted: number,
  deed: Deed,
  day: Day,
): Extract<RequestFact, { kind: "decided" | "revised" }> {
  const kept = { id: uuidv7(), day, recordedAt: deed.clockAt };
  const decision = { outcome, granted, reason: reason.trim(), lots, condition };
  return why === undefined
    ? { ...kept, ...decision, kind: "decided" }
    : { ...kept, ...decision, kind: "revised", why: why.trim() };
}

type Raise = { readonly raised: number; readonly ground: string; readonly today: Day };

/** Raises the ceiling. The request itself is the provider's consent: it asked for no less than what is granted. */
async function raiseCeiling(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { request, state, ground: { placed } }: RequestAtHand,
  { raised, ground, today }: Raise,
): Promise<void> {
  if (raised === 0) return;
  const [provider] = await nameOrganisations(viewer, tx, [request.provider]);
  const consent = {
    by: provider?.name ?? request.provider,
    on: dayOf(state.receivedAt),
    request: request.id,
  };
  const entry: LedgerEntry = {
    ...{ id: uuidv7(), day: today, recordedAt: deed.clockAt, ground: ground.trim(), policy: request.policy },
    ...{ by: deed.account, kind: "raised", cents: raised, consent, request: request.id },
  };
  await insertEntry(tx, placed.id, entry);
  await audit(tx, deed, {
    ...{ verb: entry.kind, thing: "ceiling", thingId: placed.id, region: placed.area?.region },
    ...{ provider: placed.provider, policy: request.policy },
    after: { movedCents: raised, from: today, ground: entry.ground, request: request.id },
  });
}

type Decided = {
  readonly fact: Extract<RequestFact, { kind: "decided" | "revised" }>;
  readonly granted: number;
  readonly today: Day;
};

async function record(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { request, ground: { placed, version } }: RequestAtHand,
  { fact, granted, today }: Decided,
): Promise<void> {
  const { id, provider, reference, policy } = request;
  const { outcome, reason, lots, condition } = fact;
  await audit(tx, deed, {
    ...{ verb: fact.kind, thing: "increase-request", thingId: id, region: placed.area?.region, provider },
    ...{ policy, policyItem: version.policy.ceiling?.decision.key },
    after: {
      outcome,
      grantedCents: granted,
      reason,
      ...(lots && { lotReasons: lots }),
      condition: condition ?? null,
    },
  });
  const values = { reference, granted: { cents: granted }, reason, from: { day: today } };
  await tellProvider(tx, deed, viewer, { request, kind: "increase-decided", values });
}
