import { solve } from "#app/domain/forecast/linear-system";
import { at, isPositive, SEASON } from "#app/domain/forecast/series";

/** Held back towards no effect: three years hold few pairs of months a year apart. */
const RIDGE = 0.1;
const RIDGE_OF_GROWTH = 0.5;
/** From five years on, what was odd a year ago is seen to be put right. */
const LONG = 5 * SEASON;
/** The most that a month is said to change in a year: e^1.5 is four and a half times. */
const MOST = 1.5;

/**
 * Forecasts what months change in a year: an autoregression of seasonal differences (of logarithms where all is above
 * zero), by least squares held back (Hoerl & Kennard 1970). The place of the seasonal ARIMA models of Box & Jenkins
 * in the combination, at a hundredth of their time.
 * @returns undefined where the history is too short for it
 */
export function seasonalAutoregression(values: Float64Array, months: number): Float64Array | undefined {
  const lags = values.length >= LONG ? [1, 2, 3, SEASON] : [1, 2, 3];
  const first = SEASON + Math.max(...lags);
  if (values.length - first < lags.length + 5) return undefined;
  const positive = isPositive(values);
  const scale = positive ? values.map(Math.log) : values;
  const changes = new Float64Array(values.length + months);
  for (let t = SEASON; t < values.length; t++) changes[t] = at(scale, t) - at(scale, t - SEASON);
  const effects = effectsOf(changes.subarray(0, values.length), lags, first);
  const courses = new Float64Array(values.length + months);
  courses.set(scale);
  for (let t = values.length; t < courses.length; t++) {
    const change = lags.reduce(
      (sum, lag, i) => sum + (effects[i] ?? 0) * at(changes, t - lag),
      effects.at(-1) ?? 0,
    );
    changes[t] = positive ? Math.max(-MOST, Math.min(MOST, change)) : change;
    courses[t] = at(courses, t - SEASON) + at(changes, t);
  }
  const ahead = courses.subarray(values.length);
  return positive ? ahead.map(Math.exp) : ahead;
}

/** What each lag does, and last what changes anyhow. */
function effectsOf(changes: Float64Array, lags: readonly number[], first: number): number[] {
  const size = lags.length + 1;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  const terms = new Float64Array(size + 1);
  for (let t = first; t < changes.length; t++) {
    lags.forEach((lag, i) => {
      terms[i] = at(changes, t - lag);
    });
    terms[size - 1] = 1;
    terms[size] = at(changes, t);
    rows.forEach((row, i) => {
      for (let j = 0; j <= size; j++) row[j] = at(row, j) + at(terms, i) * at(terms, j);
    });
  }
  rows.forEach((row, i) => {
    row[i] = at(row, i) * (1 + (i === size - 1 ? RIDGE_OF_GROWTH : RIDGE));
  });
  return solve(rows);
}
