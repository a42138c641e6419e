import { calibrated } from "#app/domain/forecast/calibrated-paths";
import {
  type Calibration,
  calibrationFor,
  measureOf,
  offsetAt,
  yearlyChange,
} from "#app/domain/forecast/calibration";
import { expectationOf, fitMembers } from "#app/domain/forecast/members";
import { drawSums, monthlySpread } from "#app/domain/forecast/path-draw";
import type { Random } from "#app/domain/forecast/random";
import { at, isNonNegative, meanOf } from "#app/domain/forecast/series";

/** What the months after a series bring. */
export type SeriesForecast = {
  /** The middle of each month. */
  readonly middle: Float64Array;
  /** How many measures wide a band of a month is: quantiles are the middle and this many times their offset. */
  readonly measures: readonly number[];
  /** For each month the sums up to it, a number a course; never falling where the history was never negative. */
  readonly courses: readonly Float64Array[];
};

export type ForecastSettings = {
  readonly months: number;
  readonly calibration: Calibration;
  readonly courses: number;
  readonly normal: Random;
};

/**
 * Forecasts the months after a series. Amounts are measured by their own mean, so that scaling the data scales the
 * forecast.
 * @param values six months or more
 */
export function forecastSeries(values: Float64Array, settings: ForecastSettings): SeriesForecast {
  const scale = meanOf(values.map(Math.abs)) || 1;
  const scaled = values.map((value) => value / scale);
  const members = fitMembers(scaled);
  const { combined } = expectationOf(scaled, members, settings.months);
  const raw = drawSums(scaled, members.mixture, combined, settings.courses, settings.normal);
  const { sums } = calibrationFor(settings.calibration, values.length);
  const yearly = yearlyChange(scaled);
  return {
    middle: combined.map((value) => value * scale),
    measures: monthlySpread(raw).map((spread) => measureOf(spread, yearly) * scale),
    courses: calibrated(raw, scaled, combined, sums, scale),
  };
}

/** The value of each month that a share of the chances lies below. */
export function monthlyQuantile(
  values: Float64Array,
  { middle, measures }: SeriesForecast,
  calibration: Calibration,
  share: number,
): Float64Array {
  const { months } = calibrationFor(calibration, values.length);
  const least = isNonNegative(values) ? 0 : Number.NEGATIVE_INFINITY;
  return middle.map((value, k) =>
    Math.max(least, value + (measures[k] ?? 0) * offsetAt(months, k + 1, share)),
  );
}

/** The share of courses whose sum lies above a ceiling. @param sums of one month, a number a course */
export function chanceAbove(sums: Float64Array, ceiling: number): number {
  let above = 0;
  for (let i = 0; i < sums.length; i++) if (at(sums, i) > ceiling) above++;
  return sums.length === 0 ? 0 : above / sums.length;
}
