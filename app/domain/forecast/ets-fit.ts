import { EtsCandidate } from "#app/domain/forecast/ets-candidate";
import { filterEts } from "#app/domain/forecast/ets-filter";
import {
  copyOf,
  type EtsName,
  type EtsParameters,
  type EtsShape,
  type EtsState,
  etsShape,
} from "#app/domain/forecast/ets-shape";
import { etsStart } from "#app/domain/forecast/ets-start";
import { minimise } from "#app/domain/forecast/minimise";
import { at, SEASON } from "#app/domain/forecast/series";

/** A model of exponential smoothing that has seen a series. */
export type EtsModel = {
  readonly name: EtsName;
  readonly shape: EtsShape;
  readonly parameters: EtsParameters;
  /** Where it stands after the last month. */
  readonly state: EtsState;
  /** Standard deviation of its errors; of their share of what was expected where errors multiply. */
  readonly deviation: number;
  readonly logLikelihood: number;
  /** Akaike's criterion, corrected for short series (Hurvich & Tsai 1989): less is better. */
  readonly aicc: number;
};

type FitOptions = {
  /** Whether the state before the first month is optimised too: slower, and worth it on long series only. */
  readonly optimisesStart?: boolean;
};

/** Fits one model, or undefined where the series is too short for it or it runs away. */
export function fitEts(values: Float64Array, name: EtsName, options: FitOptions = {}): EtsModel | undefined {
  const shape = etsShape(name);
  if (values.length <= parameterCount(shape) + 4) return undefined;
  const candidate = new EtsCandidate(values, shape, etsStart(values, shape));
  const quick = minimise((point) => candidate.cost(point), {
    ...candidate.search(),
    evaluations: 120,
    tolerance: 1e-4,
  });
  const best = options.optimisesStart
    ? minimise((point) => candidate.cost(point), {
        ...candidate.searchWithStart(quick.point),
        evaluations: 2_000,
        tolerance: 1e-10,
      })
    : quick;
  if (!candidate.take(best.point)) return undefined;
  return followed(values, name, { ...candidate.parameters }, copyOf(candidate.state));
}

/** A model with the parameters that it has, led through another series: what a changed history costs. */
export const refollowed = (model: EtsModel, values: Float64Array): EtsModel | undefined =>
  followed(values, model.name, model.parameters, etsStart(values, model.shape));

function followed(
  values: Float64Array,
  name: EtsName,
  parameters: EtsParameters,
  state: EtsState,
): EtsModel | undefined {
  const shape = etsShape(name);
  const errors = new Float64Array(values.length);
  const cost = filterEts(shape, parameters, state, values, errors);
  if (!Number.isFinite(cost)) return undefined;
  const count = parameterCount(shape);
  const estimated = count + 1; // the deviation too
  let squares = 0;
  for (let t = 0; t < errors.length; t++) squares += at(errors, t) ** 2;
  const correction = (2 * estimated * (estimated + 1)) / (values.length - estimated - 1);
  return {
    ...{ name, shape, parameters, state },
    deviation: Math.sqrt(squares / Math.max(1, values.length - count)),
    logLikelihood: -cost / 2,
    aicc: cost + 2 * estimated + correction,
  };
}

/** Smoothing parameters and the state before the first month. */
function parameterCount({ trend, season }: EtsShape): number {
  const forTrend = trend === "none" ? 0 : trend === "linear" ? 2 : 3;
  return 2 + forTrend + (season === "none" ? 0 : SEASON);
}
