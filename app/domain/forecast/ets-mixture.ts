import { type EtsModel, fitEts, refollowed } from "#app/domain/forecast/ets-fit";
import { etsMean } from "#app/domain/forecast/ets-path";
import { etsNames, etsShape } from "#app/domain/forecast/ets-shape";
import { at, isPositive, SEASON } from "#app/domain/forecast/series";

/** A model with the share of its say. */
export type WeightedEts = { readonly model: EtsModel; readonly weight: number };

/** A model that weighs less than this share of the best one is left out. */
const LEAST_WEIGHT = 0.01;

/** Every model that fits a series, weighed by Akaike's criterion (Burnham & Anderson 2002). Empty where none fits. */
export function fitMixture(values: Float64Array): WeightedEts[] {
  const positive = isPositive(values);
  const fitted = etsNames.flatMap((name) => {
    const { error, season } = etsShape(name);
    const multiplies = error === "multiplicative" || season === "multiplicative";
    if ((multiplies && !positive) || (season !== "none" && values.length < 2 * SEASON)) return [];
    return fitEts(values, name) ?? [];
  });
  return weighed(fitted);
}

/** The mixture with its parameters and weights, led through another history of the same contract. */
export function refollowedMixture(mixture: readonly WeightedEts[], values: Float64Array): WeightedEts[] {
  const positive = isPositive(values);
  const kept = mixture.flatMap(({ model, weight }) => {
    const { error, season } = model.shape;
    if (!positive && (error === "multiplicative" || season === "multiplicative")) return [];
    const followed = refollowed(model, values);
    return followed ? [{ model: followed, weight }] : [];
  });
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ model, weight }) => ({ model, weight: weight / total }));
}

function weighed(models: readonly EtsModel[]): WeightedEts[] {
  const best = Math.min(...models.map(({ aicc }) => aicc));
  const kept = models
    .map((model) => ({ model, weight: Math.exp((best - model.aicc) / 2) }))
    .filter(
      ({ model, weight }) => weight > LEAST_WEIGHT && Number.isFinite(at(etsMean(model, SEASON), SEASON - 1)),
    );
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ model, weight }) => ({ model, weight: weight / total }));
}

/** What the mixture expects of the months ahead. */
export function mixtureMean(mixture: readonly WeightedEts[], months: number): Float64Array {
  const mean = new Float64Array(months);
  for (const { model, weight } of mixture) {
    const own = etsMean(model, months);
    for (let k = 0; k < months; k++) mean[k] = at(mean, k) + weight * at(own, k);
  }
  return mean;
}
