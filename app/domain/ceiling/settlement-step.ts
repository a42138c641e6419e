import type { Day } from "#app/domain/calendar";
import type { payWays, SettlementFact, SettlementStage } from "#app/domain/ceiling/settlement";
import type { Cents } from "#app/domain/money";
import { isShort } from "#app/domain/written-text";

type Told<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt" | "supersedes"> : never;
/** A step as it is recorded. */
export type SettlementStep = Told<SettlementFact>;

/** Why a step cannot be taken: keys of the texts of `settlement`. */
export type SettlementRefusal =
  | "not-now"
  | "day-ahead"
  | "no-text"
  | "no-amount"
  | "more-than-over"
  | "no-way"
  | "changed-meanwhile";

/** What each side can record where a settlement stands. Contact can always be recorded: silence is what costs claims. */
export function settlementSteps(
  stage: SettlementStage,
  side: "insurer" | "provider",
): SettlementStep["kind"][] {
  const closed = stage === "running" || stage === "settled";
  if (side === "provider") return stage === "proposed" ? ["contact", "answered"] : ["contact"];
  return closed ? ["contact"] : ["contact", "proposed", "settled"];
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
    readonly over: Cents;
    readonly reclaim: Cents;
    /** What is reclaimed by the figures that the step was taken from. */
    readonly seen?: Cents | undefined;
  },
): SettlementRefusal[] {
  const { stage, side, day, today, over, reclaim, seen } = ground;
  if (!settlementSteps(stage, side).includes(step.kind)) return ["not-now"];
  const found: SettlementRefusal[] = [];
  if (day > today) found.push("day-ahead");
  if (isShort(step.text)) found.push("no-text");
  if (step.kind === "proposed" && seen !== undefined && seen !== reclaim) found.push("changed-meanwhile");
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
