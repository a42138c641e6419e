import type { Day } from "#app/domain/calendar";
import type {
  payWays,
  SettlementClock,
  SettlementFact,
  SettlementStage,
} from "#app/domain/ceiling/settlement";
import type { Cents } from "#app/domain/money";
import type { Act } from "#app/domain/permission";
import { isShort } from "#app/domain/written-text";

/** What somebody of a side has to be allowed to take a step. */
export const settlementAct = (side: "insurer" | "provider"): Act =>
  side === "insurer" ? "change-ceilings" : "ask-increase";

type Told<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt" | "supersedes"> : never;
/** A step as it is recorded. */
export type SettlementStep = Told<SettlementFact>;

/** Why a step cannot be taken: keys of the texts of `settlement`. */
export type SettlementRefusal =
  | "not-now"
  | "day-ahead"
  | "no-text"
  | "not-later"
  | "no-amount"
  | "more-than-over"
  | "no-way"
  | "changed-meanwhile";

/** What each side can record where a settlement stands. Contact can always be recorded: silence is what costs claims. */
export function settlementSteps(
  { stage, claimsThrough }: Pick<SettlementClock, "stage" | "claimsThrough">,
  side: "insurer" | "provider",
): SettlementStep["kind"][] {
  const closed = stage === "running" || stage === "settled";
  if (side === "provider") return stage === "proposed" ? ["contact", "answered"] : ["contact"];
  const arranges: SettlementStep["kind"][] =
    claimsThrough !== undefined && stage !== "settled" ? ["arranged"] : [];
  return closed ? ["contact", ...arranges] : ["contact", ...arranges, "proposed", "settled"];
}

/** Why a step cannot be taken as given, every reason at once. */
export function settlementRefusals(
  step: SettlementStep,
  ground: {
    readonly stage: SettlementStage;
    readonly side: "insurer" | "provider";
    readonly day: Day;
    readonly today: Day;
    /** What the year comes to now. */
    /** The last day for claims of the year now. */
    readonly claimsThrough?: Day | undefined;
    readonly over: Cents;
    readonly reclaim: Cents;
    /** The proposal that was made last. */
    readonly proposal?: string | undefined;
    /** What the step was taken from: for a proposal what is reclaimed in whole cents, for an answer the proposal. */
    readonly seen?: string | undefined;
  },
): SettlementRefusal[] {
  const { stage, side, day, today, over, reclaim, proposal, seen } = ground;
  if (!settlementSteps({ stage, claimsThrough: ground.claimsThrough }, side).includes(step.kind))
    return ["not-now"];
  const found: SettlementRefusal[] = [];
  if (day > today) found.push("day-ahead");
  if (isShort(step.text)) found.push("no-text");
  if (step.kind === "arranged" && step.until <= (ground.claimsThrough ?? step.until)) found.push("not-later");
  const stands = step.kind === "proposed" ? String(reclaim) : step.kind === "answered" ? proposal : seen;
  if (seen !== undefined && seen !== stands) found.push("changed-meanwhile");
  if (step.kind === "settled") found.push(...paidRefusals(step, over));
  return found;
}

/** No more is reclaimed than lies above the ceiling, and what is reclaimed is paid in some way. */
function paidRefusals(
  { reclaim, paid }: { readonly reclaim: Cents; readonly paid: (typeof payWays)[number] },
  over: Cents,
): SettlementRefusal[] {
  if (!Number.isSafeInteger(reclaim) || reclaim < 0) return ["no-amount"];
  if (reclaim > over) return ["more-than-over"];
  return (reclaim === 0) === (paid === "nothing") ? [] : ["no-way"];
}
