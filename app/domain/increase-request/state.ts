import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import { factsAt, latest } from "#app/domain/fact";
import type { RequestContent } from "#app/domain/increase-request/content";
import type {
  Decision,
  IncreaseRequest,
  RequestFact,
  RequestTerms,
  RequestWay,
} from "#app/domain/increase-request/request";
import type { Cents } from "#app/domain/money";

/**
 * Where a request stands. `late` waits for the insurer to say whether it takes it up; `incomplete` for the provider;
 * `received` for the insurer to find it complete; `complete` for the decision.
 */
export const requestStages = [
  "late",
  "incomplete",
  "received",
  "complete",
  "not-considered",
  "decided",
  "withdrawn",
] as const;
export type RequestStage = (typeof requestStages)[number];

export type RequestState = {
  readonly stage: RequestStage;
  readonly receivedAt: Instant;
  readonly inTime: boolean;
  readonly content: RequestContent;
  readonly way: RequestWay;
  /** The moment it was found complete. */
  readonly completeAt?: Instant | undefined;
  /** The moment from which it no longer waited: withdrawn, left aside, or decided on for the first time. */
  readonly closedAt?: Instant | undefined;
  /** The decision in force. */
  readonly decision?: (Decision & { readonly day: Day; readonly at: Instant }) | undefined;
  /** Whether the condition of the consent still waits to be met, was met, or was not. */
  readonly condition?: "open" | "overdue" | "met" | "not-met" | undefined;
  /** The letter with the decision in force, once it went out. */
  readonly letter?:
    | { readonly reference: string; readonly document: string; readonly at: Instant }
    | undefined;
  /** The response to the decision that waits for its answer, and where the term for that was moved to. */
  readonly response?: { readonly at: Instant; readonly movedTo?: Day | undefined } | undefined;
  /** Whether it waits for a decision that should have been there: it is never granted by silence (rule 4.80). */
  readonly overdue: boolean;
};

/** Stages in which a request is still to be decided on. */
const running: ReadonlySet<RequestStage> = new Set(["late", "incomplete", "received", "complete"]);

/** The ceiling as it would be without the decision in force: what a request and a revision are held against. */
export const ceilingBefore = (
  ceiling: Cents | undefined,
  { decision }: Pick<RequestState, "decision">,
): Cents | undefined => (ceiling === undefined ? undefined : ceiling - (decision?.granted ?? 0));

/** Whether a request still waits for its decision. */
export const isRunning = ({ stage }: Pick<RequestState, "stage">): boolean => running.has(stage);

/** The same from its facts alone: not withdrawn, not decided on, and not left aside because it came late. */
export const waitsForDecision = (facts: readonly RequestFact[]): boolean =>
  latest(facts, "received") !== undefined &&
  !latest(facts, "decided", "revised", "withdrawn") &&
  latest(facts, "considered")?.considered !== false;

/**
 * Where a request stands at a moment; undefined before it was received.
 * @param asked whether a question to the provider waits for an answer.
 */
export function requestState(
  { facts }: Pick<IncreaseRequest, "facts">,
  terms: RequestTerms,
  now: Instant,
  asked = false,
): RequestState | undefined {
  const known = factsAt(facts, dayOf(now), now);
  const received = latest(known, "received");
  if (!received) return undefined;
  const inTime = isInTime(terms.ask, received.receivedAt);
  const decided = latest(known, "decided", "revised");
  const complete = latest(known, "complete");
  const stage = stageOf(known, { inTime, asked });
  return {
    stage,
    receivedAt: received.receivedAt,
    inTime,
    content: received.content,
    way: received.way,
    completeAt: complete?.recordedAt,
    closedAt: running.has(stage) ? undefined : known.find(closes)?.recordedAt,
    decision: decided && { ...decided, day: decided.day, at: decided.recordedAt },
    condition: decided && conditionOf(known, decided, dayOf(now)),
    letter: decided && letterOf(known, decided.recordedAt),
    response: openResponse(known),
    overdue: running.has(stage) && !isInTime(terms.decide, now),
  };
}

type Looked = { readonly inTime: boolean; readonly asked: boolean };

function stageOf(known: readonly RequestFact[], { inTime, asked }: Looked): RequestStage {
  if (latest(known, "withdrawn")) return "withdrawn";
  if (latest(known, "decided", "revised")) return "decided";
  const considered = latest(known, "considered");
  if (!inTime && !considered) return "late";
  if (considered?.considered === false) return "not-considered";
  if (asked) return "incomplete";
  return latest(known, "complete") ? "complete" : "received";
}

/** What ends the waiting for a decision. */
const closes = (fact: RequestFact): boolean =>
  fact.kind === "withdrawn" || fact.kind === "decided" || (fact.kind === "considered" && !fact.considered);

function conditionOf(
  known: readonly RequestFact[],
  { condition, recordedAt }: Decision & { readonly recordedAt: Instant },
  today: Day,
): RequestState["condition"] {
  if (!condition) return undefined;
  const met = latest(known, "condition-met");
  if (met && met.recordedAt >= recordedAt) return met.met ? "met" : "not-met";
  return today > condition.by ? "overdue" : "open";
}

function letterOf(known: readonly RequestFact[], decidedAt: Instant): RequestState["letter"] {
  const told = latest(known, "told");
  return told && told.recordedAt >= decidedAt
    ? { reference: told.letter, document: told.document, at: told.recordedAt }
    : undefined;
}

function openResponse(known: readonly RequestFact[]): RequestState["response"] {
  const responses = known.filter(({ kind }) => kind === "response");
  const answers = known.filter(({ kind }) => kind === "answered");
  const first = responses[answers.length];
  if (!first) return undefined;
  const moved = latest(known, "answer-moved");
  return {
    at: first.recordedAt,
    movedTo: moved && moved.recordedAt >= first.recordedAt ? moved.to : undefined,
  };
}
