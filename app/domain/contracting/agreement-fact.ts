import type { Day } from "#app/domain/calendar";
import type { PartyRole } from "#app/domain/contracting/party";
import type { LotKey } from "#app/domain/lot";

/** Signing for the organisation in the trade register, or by a power of attorney that was recorded. */
export const authorities = ["trade-register", "power-of-attorney"] as const;
export type Authority = (typeof authorities)[number];

/** What is offered to a provider that qualified for lots of one area: accepted as it stands, or not (rule 4.61). */
export type Offer = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly lots: readonly LotKey[];
  /** The last day on which it can be accepted. */
  readonly answerBy: Day;
};

/** What happens with an agreement until it is accepted by someone authorised (reading 12). */
export type OfferFact =
  /** Without terms where it was agreed before it was put on paper. */
  | { readonly kind: "offered"; readonly offer?: Offer | undefined }
  | {
      readonly kind: "accepted";
      /** Who accepted it, as the agreement names that person. */
      readonly by: string;
      /** What that person could accept it on: an account is not authority. */
      readonly authority: Authority;
      /** The document that proves it: the power of attorney, or the signed agreement. */
      readonly proof?: string | undefined;
    }
  | { readonly kind: "declined"; readonly by: string; readonly reason: string }
  | { readonly kind: "offer-extended"; readonly answerBy: Day; readonly reason: string }
  | { readonly kind: "offer-withdrawn"; readonly reason: string };

/** What is agreed about results, each apart (rules 4.24 and 4.56). */
export const resultKinds = ["price", "volume", "quality", "secondary-care"] as const;
export type ResultKind = (typeof resultKinds)[number];

/** What the parties agree on, talk over and do while an agreement runs. */
export type RunningFact =
  | {
      readonly kind: "result-agreed";
      readonly forYear: number;
      readonly about: ResultKind;
      readonly text: string;
    }
  | { readonly kind: "consulted"; readonly forYear: number; readonly text: string }
  | {
      readonly kind: "action-agreed";
      readonly forYear: number;
      readonly text: string;
      readonly side: "insurer" | "provider";
      /** The last day on which it is to be done. */
      readonly due: Day;
    }
  | {
      readonly kind: "action-done";
      readonly forYear: number;
      /** The fact that agreed on it. */
      readonly action: string;
      readonly text: string;
    }
  /** Whether a ground for exclusion was found while the agreement runs: conditions are to get and to keep it (rule 1.16). */
  | {
      readonly kind: "ground-judged";
      readonly ground: string;
      readonly holds: boolean;
      /** When what it is about happened, for a ground that looks back. */
      readonly happenedOn?: Day | undefined;
      readonly reason: string;
    }
  /** Somebody who took part in the agreement does so no more. */
  | {
      readonly kind: "party-left";
      readonly organisation: string;
      readonly role: Exclude<PartyRole, "lead">;
      /** The last day on which it takes part. */
      readonly until: Day;
      readonly reason: string;
    };

const running: ReadonlySet<string> = new Set([
  "result-agreed",
  "consulted",
  "action-agreed",
  "action-done",
  "party-left",
  "ground-judged",
] satisfies RunningFact["kind"][]);

/** Whether a fact is about how an agreement runs: it stands on the day it was done, whatever was recorded after it. */
export const isRunning = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: RunningFact["kind"] }> => running.has(fact.kind);
