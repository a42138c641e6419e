import type { EtsParameters, EtsShape, EtsState } from "#app/domain/forecast/ets-shape";
import { SEASON } from "#app/domain/forecast/series";

/** A forecast nearer to nothing than this is no measure for an error. */
const NOTHING = 1e-10;
const apart = (value: number): number => (Math.abs(value) < NOTHING ? NOTHING : value);

/**
 * Leads a model through the months of a series and leaves it where it stands after the last one. This is the inner
 * loop of fitting: it makes nothing and branches little, and the plus before level and slope tells the compiler that
 * they stay numbers, without which it is half as slow again. Sixteen months share a logarithm, far from where a
 * product would overflow.
 * @param state changed: before the first month, then after the last
 * @param errors filled with what each month differed from what was expected, as a share where errors multiply
 * @returns minus twice the log likelihood, up to a constant (Ord, Koehler & Snyder 1997); Infinity of one that runs away.
 */
export function filterEts(
  shape: EtsShape,
  parameters: EtsParameters,
  state: EtsState,
  values: Float64Array,
  errors?: Float64Array,
): number {
  const multiplies = shape.error === "multiplicative";
  const hasTrend = shape.trend !== "none";
  const adds = shape.season === "additive";
  const scales = shape.season === "multiplicative";
  const { alpha, gamma, damping } = parameters;
  const slopeRate = hasTrend ? parameters.beta / alpha : 0;
  const { season } = state;
  let level = +state.level;
  let slope = +state.slope;
  let { place } = state;
  let [squares, logs, product] = [0, 0, 1];
  for (let t = 0; t < values.length; t++) {
    const value = values[t] ?? 0;
    const base = hasTrend ? level + damping * slope : level;
    const index = adds || scales ? (season[place] ?? 0) : 0;
    const expected = adds ? base + index : scales ? base * index : base;
    if (!(Math.abs(expected) < 1e15)) return Number.POSITIVE_INFINITY;
    let error = value - expected;
    if (multiplies) {
      const measure = apart(expected);
      error /= measure;
      product *= Math.abs(measure);
      if ((t & 15) === 15) {
        logs += Math.log(product);
        product = 1;
      }
    }
    squares += error * error;
    if (errors) errors[t] = error;
    const seen = adds ? value - index : scales ? value / apart(index) : value;
    const next = base + alpha * (seen - base);
    if (hasTrend) slope = base - level + slopeRate * (next - base);
    if (adds) season[place] = index + gamma * (value - base - index);
    else if (scales) season[place] = index + gamma * (value / apart(base) - index);
    level = next;
    place = place + 1 === SEASON ? 0 : place + 1;
  }
  state.level = level;
  state.slope = slope;
  state.place = place;
  return values.length * Math.log(squares + 1e-300) + 2 * (logs + Math.log(product));
}
