import type { Day, Instant } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import type { Dated } from "#app/domain/fact";
import type { RequestContent } from "#app/domain/increase-request/content";
import type { LotKey } from "#app/domain/lot";
import type { Cents } from "#app/domain/money";

/** How a request came in: through the product, or entered by a buyer from what came otherwise (reading 17). */
export const requestWays = ["product", "e-mail", "letter"] as const;
export type RequestWay = (typeof requestWays)[number];

export const outcomes = ["none", "part", "all"] as const;
export type Outcome = (typeof outcomes)[number];

/** What a consent depends on, and by when it has to be so. */
export type Condition = { readonly text: string; readonly by: Day };

/** A decision on a request, with its reasons (rules 4.74 and 4.79). */
export type Decision = {
  readonly outcome: Outcome;
  /** What the ceiling is raised by; zero where nothing is granted. */
  readonly granted: Cents;
  readonly reason: string;
  /** Reasons that hold for one lot. */
  readonly lots?: readonly { readonly lot: LotKey; readonly reason: string }[] | undefined;
  readonly condition?: Condition | undefined;
};

/** A dated step of a request. Steps are only ever added. */
export type RequestFact = Dated &
  (
    | {
        readonly kind: "received";
        /** The moment the last byte arrived, or the e-mail or letter came in: it decides whether it was in time. */
        readonly receivedAt: Instant;
        readonly way: RequestWay;
        readonly content: RequestContent;
        /** SHA-256 of the content and what came with it. */
        readonly hash: string;
        /** What came with it, each known by its SHA-256. */
        readonly files?: readonly { readonly name: string; readonly sha256: string }[] | undefined;
      }
    | { readonly kind: "withdrawn"; readonly reason?: string | undefined }
    /** Of a request that came late: whether the insurer takes it up all the same (reading 1). */
    | { readonly kind: "considered"; readonly considered: boolean; readonly reason: string }
    /** The buyer found that nothing is missing any more (rule 4.81). */
    | { readonly kind: "complete" }
    | ({ readonly kind: "decided" } & Decision)
    /** A decision that takes the place of an earlier one, with the reason for it (reading 2). */
    | ({ readonly kind: "revised"; readonly why: string } & Decision)
    | { readonly kind: "condition-met"; readonly met: boolean; readonly reason: string }
    /** The letter with the decision went out: its reference, and the document that it is. */
    | { readonly kind: "told"; readonly letter: string; readonly document: string }
    /** The insurer moved its term to answer a response, once and with a reason (rule 1.33). */
    | { readonly kind: "answer-moved"; readonly to: Day; readonly reason: string }
    /** The provider's response to the decision, and the insurer's answer to that (reading 16). */
    | { readonly kind: "response"; readonly text: string }
    | { readonly kind: "answered"; readonly text: string }
  );

/** A request for a higher ceiling: one running at a time for each ceiling. */
export type IncreaseRequest = {
  readonly id: string;
  /** `P-2023-0042`. */
  readonly reference: string;
  readonly ceiling: string;
  /** The request, no longer running, that this one names (rule 3.6). */
  readonly names?: string | undefined;
  readonly facts: readonly RequestFact[];
};

/** The two days of the policy: the last moment to ask, and the one to decide by. */
export type RequestTerms = { readonly ask: Deadline; readonly decide: Deadline };

/**
 * How many steps of a request somebody has seen, by which a decision from an older page is known. That a letter went
 * out by itself changes nothing that is decided on.
 */
export const stepsSeen = (facts: readonly RequestFact[]): number =>
  facts.filter(({ kind }) => kind !== "told").length;
