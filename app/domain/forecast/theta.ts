import { minimise } from "#app/domain/forecast/minimise";
import { at, deviationOf, lineThrough, meanOf } from "#app/domain/forecast/series";

/** Simple exponential smoothing: how fast the level follows, and where it begins. */
export type Smoothing = { readonly alpha: number; readonly start: number };

/**
 * Fits the theta method (Assimakopoulos & Nikolopoulos 2000) in the form of Hyndman & Billah (2003): exponential
 * smoothing with half the slope of the straight line.
 * @param values without season
 * @param tolerance how near to the best fit is near enough; a forecast needs no more than the usual one
 */
export function fitTheta(values: Float64Array, tolerance = 1e-6): Smoothing {
  const scale = deviationOf(values) || 1;
  const cost = (point: Float64Array): number => squaresOf(values, at(point, 0), at(point, 1));
  const search = { evaluations: 300, tolerance };
  const beginning = meanOf(values.subarray(0, 10));
  const slow = minimise(cost, { start: [0.3, beginning], steps: [0.3, 0.3 * scale], ...search });
  const fast = minimise(cost, { start: [0.8, at(values, 0)], steps: [-0.2, 0.3 * scale], ...search });
  const { point } = fast.value < slow.value ? fast : slow;
  return { alpha: at(point, 0), start: at(point, 1) };
}

function squaresOf(values: Float64Array, alpha: number, start: number): number {
  if (!(alpha >= 1e-4 && alpha <= 0.9999)) return 1e300;
  let level = start;
  let squares = 0;
  for (let t = 0; t < values.length; t++) {
    const error = at(values, t) - level;
    squares += error * error;
    level += alpha * error;
  }
  return squares;
}

/** What theta expects of the months after a series without season. */
export function thetaMean(values: Float64Array, { alpha, start }: Smoothing, months: number): Float64Array {
  let level = start;
  for (let t = 0; t < values.length; t++) level += alpha * (at(values, t) - level);
  const drift = lineThrough(values).slope / 2;
  const lag = (1 - (1 - alpha) ** values.length) / alpha;
  return Float64Array.from({ length: months }, (_, k) => level + drift * (k + lag));
}
