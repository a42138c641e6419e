import { dayOf } from "#app/domain/calendar";
import type { DraftedDecision } from "#app/domain/increase-request/decision";
import { coversGrant, mandateOf } from "#app/domain/increase-request/mandate";
import { stepsSeen } from "#app/domain/increase-request/request";
import type { Viewer } from "#app/domain/viewer";
import { readDecision } from "#app/features/increase-requests/form";
import { takeDecision, weighDecision } from "#app/features/increase-requests/take-decision.server";
import { type RequestAtHand, requestAtHand } from "#app/features/increase-requests/take-step.server";
import type { ProposableAct } from "#db/proposals.server";
import { decisionDraft } from "#db/queries/decision-draft.server";
import { readMandates } from "#db/queries/increase-mandate.server";
import { readPerson } from "#db/queries/person.server";
import type { Db } from "#db/store.server";

/** A drafted decision as it could be taken now; undefined where it cannot be any more. */
async function draftAtHand(viewer: Viewer, db: Db, id: string) {
  const draft = await decisionDraft(viewer, db, { id });
  const read = draft && readDecision(draft.fields);
  const found = draft && (await requestAtHand(viewer, db, draft.request));
  if (!read || !("decision" in read) || !found) return undefined;
  const weighed = weighDecision(found, read.decision, dayOf(viewer.now));
  return "refused" in weighed ? undefined : { found, given: read.decision, ...weighed };
}

/** The reasons that hold for one lot, as whoever signs reads them. */
const lotChanges = ({ ground }: RequestAtHand, { lots = [] }: DraftedDecision) =>
  lots.map(({ lot, reason }) => ({
    field: "lotReason",
    before: null,
    after: `${ground.version.policy.lots.find(({ key }) => key === lot)?.short.nl ?? lot}: ${reason}`,
  }));

/** Deciding on a request above the mandate of whoever made the decision up, as an act that takes two people. */
export const signedDecision: ProposableAct = {
  key: "decide-increase",
  needs: "sign-increases",
  thing: "decision-draft",
  async look(viewer, tx, id) {
    const at = await draftAtHand(viewer, tx, id);
    if (!at) return undefined;
    const { found, given, granted, ceiling = 0 } = at;
    const before = found.state.decision?.granted;
    return {
      changes: [
        { field: "request", before: null, after: found.request.reference },
        {
          field: "granted",
          before: before === undefined ? null : { cents: before },
          after: { cents: granted },
        },
        {
          field: "ceiling",
          before: { cents: found.ground.ceiling ?? 0 },
          after: { cents: ceiling + granted },
        },
        { field: "decisionReason", before: null, after: given.reason },
        ...lotChanges(found, given),
        ...(given.condition ? [{ field: "condition", before: null, after: given.condition.text }] : []),
      ],
      state: { given, granted, ceiling, steps: stepsSeen(found.request.facts) },
    };
  },
  async covers(viewer, db, id, account) {
    const at = await draftAtHand(viewer, db, id);
    const signer = await readPerson(viewer, db, account);
    // What cannot be done any more is for the look at it to say.
    if (!at || !signer) return true;
    const usual = at.found.ground.version.policy.ceiling?.mandate;
    const mandate = mandateOf(await readMandates(viewer, db), account, usual);
    return coversGrant(signer.roles, mandate, at.granted);
  },
  async carryOut(tx, deed, viewer, id) {
    const at = await draftAtHand(viewer, tx, id);
    if (!at) return false;
    await takeDecision(tx, deed, viewer, at.found, at);
    return true;
  },
};
