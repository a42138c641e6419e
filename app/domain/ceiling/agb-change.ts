import { addMonths, type Day, firstOfMonth, type Instant, monthOf } from "#app/domain/calendar";
import { type Dated, factsAt } from "#app/domain/fact";

/** What changes in the list of AGB codes of an agreement (reading 19). */
export type AgbChangeWhat =
  /** The same organisation goes on under another code. */
  | { readonly kind: "code"; readonly was: string; readonly becomes: string }
  /** A new legal person takes the agreement over, with a code of its own; a merger takes over several. */
  | { readonly kind: "transfer"; readonly organisation: string; readonly becomes: string }
  /** A partner claims itself from now on (reading 8). */
  | { readonly kind: "partner"; readonly organisation: string; readonly becomes: string };
export const agbChangeKinds = ["code", "transfer", "partner"] as const;

/** A dated step of a change: it is asked by being there, consented or refused, and confirmed by an addendum. */
export type AgbChangeFact = Dated &
  (
    | { readonly kind: "consented" }
    | { readonly kind: "refused"; readonly reason: string }
    | { readonly kind: "withdrawn"; readonly reason: string }
    | {
        readonly kind: "confirmed";
        /** Who signed the addendum for the provider. */
        readonly by: string;
        readonly document: string;
        /** Whether the addendum splits the ceiling between the old code and the new. */
        readonly splits: boolean;
      }
  );

export type AgbChange = {
  readonly id: string;
  readonly contract: string;
  /** The same for agreements that are taken over in one act. */
  readonly together: string;
  /** The first day on which the new code claims. */
  readonly from: Day;
  readonly what: AgbChangeWhat;
  readonly askedBy: "insurer" | "provider";
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly facts: readonly AgbChangeFact[];
};

export type AgbChangeState = "asked" | "consented" | "refused" | "withdrawn" | "confirmed" | "in-force";

/** Where a change stands on a day, as known at a moment. */
export function agbChangeState({ facts, from }: AgbChange, day: Day, knownAt: Instant): AgbChangeState {
  const last = factsAt(facts, day, knownAt).at(-1);
  if (!last) return "asked";
  return last.kind === "confirmed" && from <= day ? "in-force" : last.kind;
}

/** Whether a change still waits for somebody. */
export const isOpenChange = (state: AgbChangeState): boolean => state === "asked" || state === "consented";

/** The last day on which consent and addendum can be there, where an agreement adopts a month ahead (rule 2.57). */
export const monthAheadOf = (from: Day): Day => firstOfMonth(addMonths(monthOf(from), -1));
