import { type Thresholds, usualThresholds } from "#app/domain/forecast/risk";
import { parseEuros } from "#app/domain/money";

/** The fields of thresholds as they were typed: a chance in per cents and an amount in euros. */
export type ThresholdFields = { readonly chance: string; readonly over: string };
export type ThresholdField = keyof ThresholdFields;

/**
 * The thresholds that fields name, where an empty field counts as the standing one; and the fields that hold no chance
 * of 0 to 100 per cent, or no amount.
 */
export function thresholdsOf(
  { chance, over }: ThresholdFields,
  standing: Thresholds = usualThresholds,
): { readonly thresholds: Thresholds; readonly wrong: readonly ThresholdField[] } {
  const percent = chance.trim() === "" ? standing.chance * 100 : Number(chance.replace(",", "."));
  const isChance = Number.isFinite(percent) && percent >= 0 && percent <= 100;
  const amount = over.trim() === "" ? standing.over : parseEuros(over);
  return {
    thresholds: {
      chance: isChance ? Math.round(percent) / 100 : standing.chance,
      over: amount ?? standing.over,
    },
    wrong: [...(isChance ? [] : ["chance" as const]), ...(amount === undefined ? ["over" as const] : [])],
  };
}
