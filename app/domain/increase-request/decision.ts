import { askedIncrease } from "#app/domain/increase-request/content";
import type { Decision } from "#app/domain/increase-request/request";
import type { RequestState } from "#app/domain/increase-request/state";
import type { LotKey } from "#app/domain/lot";
import type { Cents } from "#app/domain/money";
import { isShort } from "#app/domain/written-text";

/** Why a decision cannot be taken: a key of the texts of `increase`. */
export const decisionRefusals = [
  "withdrawn",
  "decided-already",
  "nothing-to-revise",
  "not-taken-up",
  "no-reason",
  "no-why",
  "part-of-nothing",
  "part-not-between",
  "no-ceiling",
  "lowers",
  "condition-past",
  "condition-without-consent",
  "lot-unknown",
] as const;
export type DecisionRefusal = (typeof decisionRefusals)[number];

/** A decision before it is taken: the amount of a part, and why an earlier decision gives way. */
export type ProposedDecision = Omit<Decision, "granted"> & {
  readonly part?: Cents | undefined;
  readonly why?: string | undefined;
};

/** A decision as it was made up, with the request as its maker saw it: who decides second sees what the first did. */
export type DraftedDecision = ProposedDecision & {
  /** How many steps the request had on the page that was decided from. */
  readonly seen: number;
};

/** What a decision is held against. */
export type DecisionGround = {
  readonly state: RequestState;
  /** The ceiling today without the decision in force; undefined while it is open or absent. */
  readonly ceiling: Cents | undefined;
  readonly today: string;
  /** The lots that the policy of the request knows. */
  readonly lots: readonly LotKey[];
};

/** What a decision grants, in cents. */
export function grantedBy(proposed: ProposedDecision, { state, ceiling }: DecisionGround): Cents {
  if (proposed.outcome === "none") return 0;
  return proposed.outcome === "all" ? askedIncrease(state.content, ceiling) : (proposed.part ?? 0);
}

/**
 * Why a decision cannot be taken, every reason at once; empty when it can. A decision taken stays: another takes its
 * place only as a revision with its own reason (reading 2).
 */
export function decisionRefusalsOf(proposed: ProposedDecision, ground: DecisionGround): DecisionRefusal[] {
  const { state, ceiling, today } = ground;
  const { outcome, condition } = proposed;
  if (state.stage === "withdrawn") return ["withdrawn"];
  if (state.stage === "late" || state.stage === "not-considered") return ["not-taken-up"];
  const found: DecisionRefusal[] = [];
  const revises = proposed.why !== undefined;
  if (state.stage === "decided" && !revises) found.push("decided-already");
  if (state.stage !== "decided" && revises) found.push("nothing-to-revise");
  if (revises && isShort(proposed.why ?? "")) found.push("no-why");
  if (isShort(proposed.reason)) found.push("no-reason");
  if (outcome !== "none" && ceiling === undefined) found.push("no-ceiling");
  if (outcome === "part") found.push(...partRefusals(proposed.part, ground));
  // The provider asked for more, and so consented to no less: a lowering needs a consent of its own.
  if (revises && grantedBy(proposed, ground) < (state.decision?.granted ?? 0)) found.push("lowers");
  if (condition && outcome === "none") found.push("condition-without-consent");
  if (condition && condition.by < today) found.push("condition-past");
  if (proposed.lots?.some(({ lot }) => !ground.lots.includes(lot))) found.push("lot-unknown");
  return found;
}

function partRefusals(part: Cents | undefined, { state, ceiling }: DecisionGround): DecisionRefusal[] {
  const all = askedIncrease(state.content, ceiling);
  if (all === 0) return ["part-of-nothing"];
  return part === undefined || part <= 0 || part >= all ? ["part-not-between"] : [];
}

/**
 * Whether a decision needs a second signature: what it grants lies above what its taker may grant alone.
 * @param mandate in cents; undefined where the taker may grant any amount.
 */
export const needsSecond = (granted: Cents, mandate: Cents | undefined): boolean =>
  mandate !== undefined && granted > mandate;

/** The name of the field in which the reasons stand that hold for one lot. */
export const lotField = (lot: LotKey): string => `lot-${lot}`;
export const lotOfField = (name: string): LotKey | undefined => /^lot-([\w-]{1,60})$/.exec(name)?.[1];
