import { at, quantileOf, SEASON } from "#app/domain/forecast/series";

/**
 * How far forecasts went astray in the past, in measures of the series' own: for each number of months ahead the
 * absolute misses in order, at even steps from the best of the back-test to the worst.
 */
export type Misses = readonly (readonly number[])[];

/** Misses by months of history, from few to many: what is known less long is known less well. */
export type Calibration = readonly CalibrationOfLength[];
export type CalibrationOfLength = {
  readonly historyFrom: number;
  /** Of the sum of the months up to each. */
  readonly sums: Misses;
  /** Of each month by itself. */
  readonly months: Misses;
};

/** Where one of the two is this much smaller than the other it says nothing but how numbers are rounded. */
const NEGLIGIBLE = 1e-6;

/**
 * The measure of a miss: the geometric mean of what the models say of their own spread and of how much a month
 * differs from the same month a year before. The one sees the growth over the months ahead, the other does not depend
 * on a model.
 */
export function measureOf(spread: number, yearly: number): number {
  const [less, more] = spread < yearly ? [spread, yearly] : [yearly, spread];
  return less > more * NEGLIGIBLE ? Math.sqrt(less * more) : more;
}

/** The mean absolute difference between months a year apart; between neighbours in the first year. */
export function yearlyChange(values: Float64Array): number {
  const lag = values.length > SEASON ? SEASON : 1;
  let sum = 0;
  for (let t = lag; t < values.length; t++) sum += Math.abs(at(values, t) - at(values, t - lag));
  return values.length > lag ? sum / (values.length - lag) : 0;
}

/** What goes with a length of history. */
export const calibrationFor = (calibration: Calibration, history: number): CalibrationOfLength =>
  calibration.findLast(({ historyFrom }) => historyFrom <= history) ?? {
    historyFrom: 0,
    sums: [],
    months: [],
  };

/** How far a quantile lies from the middle, in measures, some months ahead: misses count for both sides alike. */
export function offsetAt(misses: Misses, months: number, share: number): number {
  const row = Float64Array.from(misses[Math.min(months, misses.length) - 1] ?? []);
  const side = 2 * share - 1;
  return row.length === 0 ? 0 : Math.sign(side) * quantileOf(row, Math.abs(side));
}

/**
 * For each of `count` courses in order of height, how far its sum lies from the middle, in measures. The misses count
 * for both sides alike (symmetrised conformal prediction: Vovk et al. 2005, Romano et al. 2019).
 */
export function offsetsOf(misses: Misses, months: number, count: number): Float64Array {
  const row = Float64Array.from(misses[Math.min(months, misses.length) - 1] ?? []);
  return Float64Array.from({ length: count }, (_, rank) => {
    const side = (2 * (rank + 0.5)) / count - 1;
    return Math.sign(side) * quantileOf(row, Math.abs(side));
  });
}

/** The best of all misses but one in two hundred stands for the worst: one freak does not set the edge of every fan. */
const WORST = 0.995;

/** Absolute misses as they are kept: at even steps from the best to the worst. */
export function missesOf(absolute: readonly number[], steps: number): number[] {
  const sorted = Float64Array.from(absolute).sort();
  return Array.from({ length: steps + 1 }, (_, step) => quantileOf(sorted, Math.min(WORST, step / steps)));
}
