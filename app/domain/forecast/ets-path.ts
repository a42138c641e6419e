import type { EtsModel } from "#app/domain/forecast/ets-fit";
import type { Random } from "#app/domain/forecast/random";
import { at, SEASON } from "#app/domain/forecast/series";

/** What a model expects of the months ahead. */
export function etsMean({ shape, parameters, state }: EtsModel, months: number): Float64Array {
  const mean = new Float64Array(months);
  let reach = 0;
  let damping = 1;
  for (let k = 0; k < months; k++) {
    damping *= parameters.damping;
    reach += shape.trend === "damped" ? damping : 1;
    const base = shape.trend === "none" ? state.level : state.level + reach * state.slope;
    const index = shape.season === "none" ? 0 : at(state.season, (state.place + k) % SEASON);
    mean[k] = shape.season === "none" ? base : shape.season === "additive" ? base + index : base * index;
  }
  return mean;
}

const LEAST = 1e-10;
const apart = (value: number): number => (Math.abs(value) < LEAST ? LEAST : value);

/**
 * Draws what the months ahead may bring, each month changing what follows.
 * @param path filled with one course of the months
 * @param season room for the indices, as long as a season
 */
export function drawPath(
  { shape, parameters, state, deviation }: EtsModel,
  normal: Random,
  path: Float64Array,
  season: Float64Array,
): void {
  const multiplies = shape.error === "multiplicative";
  const hasTrend = shape.trend !== "none";
  const adds = shape.season === "additive";
  const scales = shape.season === "multiplicative";
  const { alpha, gamma, damping } = parameters;
  const slopeRate = hasTrend ? parameters.beta / alpha : 0;
  if (adds || scales) season.set(state.season);
  let level = +state.level;
  let slope = +state.slope;
  let { place } = state;
  for (let k = 0; k < path.length; k++) {
    const base = hasTrend ? level + damping * slope : level;
    const index = adds || scales ? (season[place] ?? 0) : 0;
    const expected = adds ? base + index : scales ? base * index : base;
    const error = deviation * normal();
    const value = multiplies ? expected * (1 + error) : expected + error;
    path[k] = value;
    const seen = adds ? value - index : scales ? value / apart(index) : value;
    const next = base + alpha * (seen - base);
    if (hasTrend) slope = base - level + slopeRate * (next - base);
    if (adds) season[place] = index + gamma * (value - base - index);
    else if (scales) season[place] = index + gamma * (value / apart(base) - index);
    level = next;
    place = place + 1 === SEASON ? 0 : place + 1;
  }
}
