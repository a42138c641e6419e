import { type DynamicTheta, dynamicThetaMean, fitDynamicTheta } from "#app/domain/forecast/dynamic-theta";
import {
  fitMixture,
  mixtureMean,
  refollowedMixture,
  type WeightedEts,
} from "#app/domain/forecast/ets-mixture";
import { deseasoned, reseasoned } from "#app/domain/forecast/season-index";
import { seasonalAutoregression } from "#app/domain/forecast/seasonal-autoregression";
import { seasonalNaive } from "#app/domain/forecast/seasonal-naive";
import { at, isNonNegative, SEASON } from "#app/domain/forecast/series";
import { fitTheta, type Smoothing, thetaMean } from "#app/domain/forecast/theta";

/** What was learnt from a series: the parameters of every member of the combination. */
export type Members = {
  readonly mixture: readonly WeightedEts[];
  readonly theta: Smoothing;
  readonly dynamicTheta: DynamicTheta;
};

/** What each member expects of the months ahead, and the combination of them. */
export type Expectation = {
  readonly ets: Float64Array;
  readonly theta: Float64Array;
  readonly dynamicTheta: Float64Array;
  /** Absent in the first year. */
  readonly seasonalNaive: Float64Array | undefined;
  /** Absent in the first two years. */
  readonly autoregression: Float64Array | undefined;
  readonly combined: Float64Array;
};

export function fitMembers(values: Float64Array): Members {
  const level = deseasoned(values).values;
  return {
    mixture: fitMixture(values),
    theta: fitTheta(level),
    dynamicTheta: fitDynamicTheta(level),
  };
}

/** The same parameters after another history of the same contract. */
export const refollowedMembers = (members: Members, values: Float64Array): Members => ({
  ...members,
  mixture: refollowedMixture(members.mixture, values),
});

/**
 * The forecast of the months after a series. From two years on it is the mean of the members without the lowest and
 * the highest; before that the mean of last year's months and theta without season, and in the first year theta alone.
 * What was never negative is not forecast to be.
 */
export function expectationOf(values: Float64Array, members: Members, months: number): Expectation {
  const without = deseasoned(values);
  const back = (forecast: Float64Array) => reseasoned(forecast, without);
  const theta = back(thetaMean(without.values, members.theta, months));
  const isSeasonal = values.length >= 2 * SEASON;
  const each = {
    theta,
    dynamicTheta: back(dynamicThetaMean(without.values, members.dynamicTheta, months)),
    ets: members.mixture.length > 0 ? mixtureMean(members.mixture, months) : theta,
    seasonalNaive: values.length >= SEASON ? seasonalNaive(values, months) : undefined,
    autoregression: isSeasonal ? seasonalAutoregression(values, months) : undefined,
  };
  const least = isNonNegative(values) ? 0 : Number.NEGATIVE_INFINITY;
  const combined = isSeasonal ? trimmed(Object.values(each), months) : ofShort(theta, each.seasonalNaive);
  return { ...each, combined: combined.map((value) => Math.max(least, value)) };
}

/** Before two years have passed. */
const ofShort = (theta: Float64Array, naive: Float64Array | undefined): Float64Array =>
  naive ? theta.map((value, k) => (value + at(naive, k)) / 2) : theta;

/** The mean without the lowest and the highest: no single member can lead it astray. */
function trimmed(members: readonly (Float64Array | undefined)[], months: number): Float64Array {
  const present = members.filter((member) => member !== undefined);
  return Float64Array.from({ length: months }, (_, k) => {
    let sum = 0;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (const member of present) {
      const value = at(member, k);
      sum += value;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return (sum - lowest - highest) / (present.length - 2);
  });
}
