import { mixtureMean, type WeightedEts } from "#app/domain/forecast/ets-mixture";
import { drawPath } from "#app/domain/forecast/ets-path";
import type { Random } from "#app/domain/forecast/random";
import { at, deviationOf, isNonNegative, isPositive, meanOf, SEASON } from "#app/domain/forecast/series";

/** Courses of the months ahead: for each month the sum up to and with it, one number a course. */
export type Sums = readonly Float64Array[];

/**
 * Draws courses from the mixture of models, each model as often as it weighs, and moves them so that their middle is
 * the combined forecast: the models tell how far months go astray together, the combination tells about what.
 * @param values the history; where it was never negative the courses are not either
 * @returns `count` courses, raw: how wide they should be is a matter of calibration
 */
export function drawSums(
  values: Float64Array,
  mixture: readonly WeightedEts[],
  combined: Float64Array,
  count: number,
  normal: Random,
): Sums {
  const months = combined.length;
  const sums = Array.from({ length: months }, () => new Float64Array(count));
  const move = mover(values, mixtureMean(mixture, months), combined);
  const path = new Float64Array(months);
  const season = new Float64Array(SEASON);
  let model = 0;
  let reached = mixture[0]?.weight ?? 1;
  for (let i = 0; i < count; i++) {
    while ((i + 0.5) / count > reached && model < mixture.length - 1) {
      model++;
      reached += mixture[model]?.weight ?? 0;
    }
    const drawn = mixture[model];
    if (drawn) drawPath(drawn.model, normal, path, season);
    else path.set(combined);
    let sum = 0;
    for (let k = 0; k < months; k++) {
      sum += move(at(path, k), k);
      const row = sums[k];
      if (row) row[i] = sum;
    }
  }
  return sums;
}

/** Moves a drawn month from the mean of the mixture to the combined forecast: in proportion where all is above zero. */
function mover(values: Float64Array, mean: Float64Array, combined: Float64Array) {
  const positive = isPositive(values);
  const least = isNonNegative(values) ? 0 : Number.NEGATIVE_INFINITY;
  const scales = combined.map((value, k) =>
    positive && at(mean, k) > 1e-9 && value > 0 ? value / at(mean, k) : 0,
  );
  return (drawn: number, k: number): number => {
    const scale = at(scales, k);
    const moved = scale > 0 ? drawn * scale : drawn + at(combined, k) - at(mean, k);
    return Number.isFinite(moved) ? Math.max(least, moved) : at(combined, k);
  };
}

/** The standard deviation of each month by itself. */
export const monthlySpread = (sums: Sums): number[] =>
  sums.map((row, k) => {
    const before = sums[k - 1];
    return before ? deviationBetween(row, before) : deviationOf(row);
  });

/** The standard deviation of the differences between two samples, course by course. */
function deviationBetween(row: Float64Array, before: Float64Array): number {
  const mean = meanOf(row) - meanOf(before);
  let squares = 0;
  for (let i = 0; i < row.length; i++) {
    const off = at(row, i) - at(before, i) - mean;
    squares += off * off;
  }
  return Math.sqrt(squares / row.length);
}
