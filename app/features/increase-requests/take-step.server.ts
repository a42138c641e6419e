import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { type MoveRefusal, moveRefusal } from "#app/domain/dates/term";
import { isRunning, type RequestState, requestState } from "#app/domain/increase-request/state";
import type { NoticeKind } from "#app/domain/notice";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { type CeilingGround, groundOf, type UsedGround } from "#app/features/increase-requests/ground.server";
import { tellInsurer, tellProvider } from "#app/features/increase-requests/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { insertRequestFact, type PlacedRequest, readRequests } from "#db/queries/increase-request.server";
import { isOvertaken } from "#db/queries/overtaken.server";
import { requestsAsked } from "#db/queries/request-question.server";
import type { Db, Store, Tx } from "#db/store.server";

/** A request with where it stands and what it is held against. */
export type RequestStanding = {
  readonly request: PlacedRequest;
  readonly state: RequestState;
  readonly ground: CeilingGround;
};

/** The same with what was accepted of its ceiling. */
export type RequestAtHand = RequestStanding & { readonly ground: UsedGround };

/** A request that the viewer may see, as it stands at the viewer's moment; undefined for any other. */
export async function requestAtHand(viewer: Viewer, db: Db, id: string): Promise<RequestAtHand | undefined> {
  const [request] = await readRequests(viewer, db, { id });
  const ground = request && (await groundOf(viewer, db, request.ceiling, request.policy));
  const asked = request && (await requestsAsked(viewer, db, request.id)).has(request.id);
  const state = ground && requestState(request, ground.terms, viewer.now, asked);
  return state && { request, state, ground };
}

/** What is kept of a form, and changes nothing about the request. */
const KEPT = ["kept-draft", "kept-decision-draft"];

/** Whether somebody did something with one of these requests since whoever does a deed came in. */
export const areOvertaken = (viewer: Viewer, tx: Tx, deed: Deed, ids: readonly string[]): Promise<boolean> =>
  isOvertaken(viewer, tx, deed, { thing: "increase-request", ids, harmless: KEPT });

/** A plain step: what it adds to the request, who takes it, when it can be taken, and what is told of it. */
export type RequestStep =
  | { readonly kind: "withdrawn"; readonly reason?: string | undefined }
  | { readonly kind: "considered"; readonly considered: boolean; readonly reason: string }
  | { readonly kind: "complete" }
  | { readonly kind: "condition-met"; readonly met: boolean; readonly reason: string }
  | { readonly kind: "response"; readonly text: string }
  | { readonly kind: "answer-moved"; readonly to: Day; readonly reason: string }
  | { readonly kind: "answered"; readonly text: string };

export type StepRefusal = "too-late" | "too-short" | MoveRefusal;

const byProvider: ReadonlySet<RequestStep["kind"]> = new Set(["withdrawn", "response"]);

/** Whether a step fits where the request stands. */
function fits({ kind }: RequestStep, state: RequestState): boolean {
  if (kind === "withdrawn") return isRunning(state);
  if (kind === "considered") return state.stage === "late";
  if (kind === "complete") return state.stage === "received" || state.stage === "incomplete";
  if (kind === "condition-met") return state.condition === "open" || state.condition === "overdue";
  if (kind === "response") return state.stage === "decided" || state.stage === "not-considered";
  return state.response !== undefined;
}

const textOf = (step: RequestStep): string | undefined =>
  "text" in step
    ? step.text
    : step.kind === "considered" || step.kind === "condition-met" || step.kind === "answer-moved"
      ? step.reason
      : undefined;

/**
 * Takes a plain step with a request, with its place in the log and word to the other side, in one transaction.
 * @returns what refused it; "taken" when it was done; undefined for a request, or a step, that is not the viewer's
 */
export async function takeStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  step: RequestStep,
): Promise<"taken" | StepRefusal | undefined> {
  const begun = deed;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await requestAtHand(viewer, tx, id);
    if (!found || !isTaker(viewer, found.request, step)) return undefined;
    const text = textOf(step);
    if (text !== undefined && isShort(text)) return "too-short";
    if (!fits(step, found.state) || (await areOvertaken(viewer, tx, begun, [id]))) return "too-late";
    const moves = step.kind === "answer-moved" && moveRefusalOf(found, step, dayOf(deed.clockAt));
    if (moves) return moves;
    await insertRequestFact(
      tx,
      id,
      { ...{ id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt }, ...step },
      deed.account,
    );
    await record(tx, deed, viewer, found, step);
    return "taken";
  });
}

/** Why the term to answer a response cannot be moved; a policy without such a term has none to move (rule 1.33). */
function moveRefusalOf(
  { state, ground }: RequestAtHand,
  { to, reason }: Extract<RequestStep, { kind: "answer-moved" }>,
  today: Day,
): MoveRefusal | undefined {
  const window = ground.version.policy.windows.find(({ actor }) => actor === "insurer");
  if (!window || !state.response) return "not-movable";
  const { at, movedTo } = state.response;
  return moveRefusal(window, { received: dayOf(at), today, to, reason, moved: movedTo !== undefined });
}

const isTaker = ({ organisation, roles }: Viewer, request: PlacedRequest, { kind }: RequestStep): boolean =>
  byProvider.has(kind)
    ? organisation === request.provider && may(roles, "ask-increase")
    : organisation === request.insurer && may(roles, "decide-increases");

const kindOf = (step: RequestStep): NoticeKind => {
  if (step.kind === "withdrawn") return "increase-withdrawn";
  if (step.kind === "considered") return step.considered ? "increase-taken-up" : "increase-not-taken-up";
  if (step.kind === "complete") return "increase-complete";
  if (step.kind === "condition-met") return "increase-condition";
  if (step.kind === "answer-moved") return "increase-answer-moved";
  return step.kind === "response" ? "increase-response" : "increase-answered";
};

async function record(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  found: RequestAtHand,
  step: RequestStep,
): Promise<void> {
  const { request, ground } = found;
  const { id, insurer, provider, reference, policy } = request;
  const { kind, ...after } = step;
  await audit(tx, deed, {
    ...{
      verb: `request-${kind}`,
      thing: "increase-request",
      thingId: id,
      provider,
      holder: insurer,
      policy,
      after,
    },
    region: ground.placed.area?.region,
  });
  const values = { reference, reason: textOf(step) ?? "", at: { instant: deed.clockAt } };
  const tell = byProvider.has(kind) ? tellInsurer : tellProvider;
  await tell(tx, deed, viewer, { request, kind: kindOf(step), values });
}
