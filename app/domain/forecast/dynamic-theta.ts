import { minimise } from "#app/domain/forecast/minimise";
import { at, deviationOf } from "#app/domain/forecast/series";

/** The parameters of the dynamic optimised theta model: theta says how much the newest months bend the line. */
export type DynamicTheta = { readonly start: number; readonly alpha: number; readonly theta: number };

/**
 * Fits the dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016), whose straight
 * line is drawn anew each month.
 * @param values without season
 */
export function fitDynamicTheta(values: Float64Array): DynamicTheta {
  const scale = deviationOf(values) || 1;
  const lines = linesThrough(values);
  const cost = (point: Float64Array): number => {
    const alpha = at(point, 1);
    const theta = Math.exp(at(point, 2));
    if (!(alpha >= 0.1 && alpha <= 0.99 && theta >= 1 && theta <= 1e5)) return 1e300;
    return squaresOf(values, lines, { start: at(point, 0), alpha, theta });
  };
  const { point } = minimise(cost, {
    start: [at(values, 0) / 2, 0.5, Math.log(2)],
    steps: [0.5 * scale, 0.2, 0.4],
    evaluations: 400,
    tolerance: 1e-6,
  });
  return { start: at(point, 0), alpha: at(point, 1), theta: Math.exp(at(point, 2)) };
}

type Lines = { readonly starts: Float64Array; readonly slopes: Float64Array };

/** The straight line through the first values, the first two, …; the first value has place 1. */
function linesThrough(values: Float64Array): Lines {
  const starts = new Float64Array(values.length + 1);
  const slopes = new Float64Array(values.length + 1);
  let mean = 0;
  let moment = 0;
  for (let t = 1; t <= values.length; t++) {
    const value = at(values, t - 1);
    mean += (value - mean) / t;
    moment += (t * value - moment) / t;
    const slope = slopeOf(mean, moment, t);
    slopes[t] = slope;
    starts[t] = mean - ((t + 1) * slope) / 2;
  }
  return { starts, slopes };
}

/** The slope of a line through `count` values, by their mean and the mean of value times place. */
const slopeOf = (mean: number, moment: number, count: number): number =>
  count < 2 ? 0 : (6 * (2 * moment - (1 + count) * mean)) / (count * count - 1);

function squaresOf(values: Float64Array, lines: Lines, { start, alpha, theta }: DynamicTheta): number {
  const weight = 1 - 1 / theta;
  let level = start;
  let squares = 0;
  let faded = 1;
  for (let t = 1; t <= values.length; t++) {
    const next = faded * (1 - alpha);
    const expected =
      t === 1
        ? level
        : level + weight * (faded * at(lines.starts, t - 1) + ((1 - next) / alpha) * at(lines.slopes, t - 1));
    const error = at(values, t - 1) - expected;
    if (t > 2) squares += error * error;
    level = alpha * at(values, t - 1) + (1 - alpha) * level;
    faded = next;
  }
  return squares;
}

/** What the model expects of the months after a series without season. */
export function dynamicThetaMean(values: Float64Array, model: DynamicTheta, months: number): Float64Array {
  const { alpha, theta } = model;
  const weight = 1 - 1 / theta;
  let level = model.start;
  let mean = 0;
  let moment = 0;
  let count = 0;
  const see = (value: number): void => {
    count++;
    level = alpha * value + (1 - alpha) * level;
    mean += (value - mean) / count;
    moment += (count * value - moment) / count;
  };
  for (const value of values) see(value);
  let faded = (1 - alpha) ** values.length;
  return Float64Array.from({ length: months }, () => {
    const next = faded * (1 - alpha);
    const slope = slopeOf(mean, moment, count);
    const start = mean - ((count + 1) * slope) / 2;
    const expected = level + weight * (faded * start + ((1 - next) / alpha) * slope);
    see(expected);
    faded = next;
    return expected;
  });
}
