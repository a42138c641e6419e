import { measureOf, yearlyChange } from "#app/domain/forecast/calibration";
import { expectationOf, fitMembers } from "#app/domain/forecast/members";
import { drawSums, monthlySpread } from "#app/domain/forecast/path-draw";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import { at, cumulated, deviationOf } from "#app/domain/forecast/series";

/** Courses that tell the spread of a back-test well enough. */
const COURSES = 200;

/** How a forecast of the past turned out, for each month ahead, in measures; positive where more came. */
export type PastMisses = { readonly sums: readonly number[]; readonly months: readonly number[] };

/**
 * Forecasts with what was known then, and holds what came against it.
 * @param known what was known then
 * @param came what came after it
 * @returns undefined where the history never changed: that says nothing of others
 */
export function missesOfPast(known: Float64Array, came: Float64Array): PastMisses | undefined {
  const members = fitMembers(known);
  const { combined } = expectationOf(known, members, came.length);
  const sums = drawSums(known, members.mixture, combined, COURSES, normalFrom(randomFrom(1)));
  const yearly = yearlyChange(known);
  const measures = sums.map((row) => measureOf(deviationOf(row), yearly));
  const ofMonths = monthlySpread(sums).map((spread) => measureOf(spread, yearly));
  if (![...measures, ...ofMonths].every((measure) => measure > 0)) return undefined;
  const [forecast, actual] = [cumulated(combined), cumulated(came)];
  return {
    sums: measures.map((measure, k) => (at(actual, k) - at(forecast, k)) / measure),
    months: ofMonths.map((measure, k) => (at(came, k) - at(combined, k)) / measure),
  };
}
