import { isRunning, type RequestState } from "#app/domain/increase-request/state";
import type { Cents } from "#app/domain/money";

/** What a request means for being paid above the ceiling as it was. */
export type Consent = "asked" | "undecided" | "refused" | "part" | "all" | "not-considered" | "withdrawn";

type Stand = Pick<RequestState, "stage" | "overdue" | "decision">;

/** What was consented to; nothing is as long as nobody decided (rule 4.80). */
export function consentOn(state: Stand): Consent {
  if (isRunning(state)) return state.overdue ? "undecided" : "asked";
  if (state.stage !== "decided") return state.stage === "withdrawn" ? "withdrawn" : "not-considered";
  const { outcome = "none" } = state.decision ?? {};
  return outcome === "none" ? "refused" : outcome;
}

/** How what was accepted stands to a ceiling: what is left of it, or what lies above it and is not paid. */
export type Room = { readonly kind: "within" | "full" | "over"; readonly cents: Cents };

/** What of a ceiling is left, or passed. */
export function roomUnder(ceiling: Cents, accepted: Cents): Room {
  const left = ceiling - accepted;
  if (left === 0) return { kind: "full", cents: 0 };
  return left > 0 ? { kind: "within", cents: left } : { kind: "over", cents: -left };
}
