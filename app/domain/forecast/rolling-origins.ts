import { missesOfPast, type PastMisses } from "#app/domain/forecast/back-test";
import { type CalibrationOfLength, missesOf } from "#app/domain/forecast/calibration";
import { AFTER } from "#app/domain/forecast/odd-months";
import { SEASON } from "#app/domain/forecast/series";

/** Most months ahead that misses are kept for. */
export const MOST_MONTHS = 24;
const STEPS = 20;
/** Fewest misses that tell how often the great ones come. */
const FEWEST = 300;

/** Lengths of history that are told apart: from how many months on, and the window that is tried; all where absent. */
const lengths: readonly { readonly from: number; readonly window?: number }[] = [
  { from: 0, window: 8 },
  { from: 12, window: 15 },
  { from: 24, window: 24 },
  { from: 36, window: 36 },
  { from: 60 },
];

/**
 * Learns how far forecasts go astray from many series: each is forecast again and again from a year earlier, with no
 * more than was known then, and held against what came.
 * @returns for each length of history that there are enough misses of
 */
export function learnCalibration(series: readonly Float64Array[]): CalibrationOfLength[] {
  return lengths.flatMap(({ from, window }) => {
    const past = series.flatMap((came) =>
      missesOfSeries({ came, usual: came }, { from, window, step: SEASON }),
    );
    const sums = kept(past.map((misses) => misses.sums));
    const months = kept(past.map((misses) => misses.months));
    return sums.length === 0 ? [] : [{ historyFrom: from, sums, months }];
  });
}

/** The misses of one series, forecast from histories of one of the lengths that are told apart, so many months apart. */
export const missesFrom = (series: PastSeries, from: number, step: number): PastMisses[] =>
  missesOfSeries(series, { from, window: lengths.find((each) => each.from === from)?.window, step });

/** The months of an agreement as they came, and with those set right in which all were out of the ordinary. */
export type PastSeries = { readonly came: Float64Array; readonly usual: Float64Array };

type Origins = { readonly from: number; readonly window: number | undefined; readonly step: number };

function missesOfSeries({ came, usual }: PastSeries, { from, window, step }: Origins): PastMisses[] {
  const found: PastMisses[] = [];
  for (let origin = came.length - SEASON; origin >= (window ?? from); origin -= step) {
    const begin = window ? origin - window : 0;
    // What was odd a moment before was not known to be yet.
    const told = Math.max(begin, origin - AFTER);
    const known = Float64Array.from([...usual.subarray(begin, told), ...came.subarray(told, origin)]);
    const misses = missesOfPast(known, came.slice(origin, origin + MOST_MONTHS));
    if (misses) found.push(misses);
  }
  return found;
}

/** Misses by months ahead, as far ahead as there are enough of them. */
function kept(past: readonly (readonly number[])[]): number[][] {
  const byMonth = Array.from({ length: MOST_MONTHS }, (_, k) =>
    past.flatMap((misses) => (misses[k] === undefined ? [] : [Math.abs(misses[k])])),
  );
  const enough = byMonth.findIndex((misses) => misses.length < FEWEST);
  return byMonth
    .slice(0, enough < 0 ? undefined : enough)
    .map((misses) => missesOf(misses, STEPS).map((miss) => Number(miss.toPrecision(3))));
}
