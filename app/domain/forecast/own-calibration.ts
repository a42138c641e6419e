import type { Calibration, CalibrationOfLength, Misses } from "#app/domain/forecast/calibration";
import { missesOf } from "#app/domain/forecast/calibration";
import { missesFrom, type PastSeries } from "#app/domain/forecast/rolling-origins";
import { SEASON } from "#app/domain/forecast/series";

/** A calibration with the number of misses of the installation's own past that it was learnt from. */
export type OwnCalibration = { readonly calibration: Calibration; readonly count: number };

/** So many misses of one's own weigh as much as the public table that an installation begins with. */
const EQUAL = 300;
/** The most series that are tried: more tell little more, and take their time. */
const MOST_SERIES = 100;
/** Months between the moments that each series is forecast from. */
const STEP = 6;

/**
 * The calibration of an installation: that it begins with, drawn to what forecasts of its own past turned out as, the
 * more the more of them there are (a credibility of n / (n + 300)). Nothing in it is newer than the series are.
 * @param series months of each agreement as they are known by now, from old to new, two years or more
 */
export function ownCalibration(series: readonly PastSeries[], starting: Calibration): OwnCalibration {
  const every = Math.max(1, Math.ceil(series.length / MOST_SERIES));
  const tried = series.filter(({ came }, place) => place % every === 0 && came.length >= 2 * SEASON);
  let count = 0;
  const calibration = starting.map((table): CalibrationOfLength => {
    const past = tried.flatMap((each) => missesFrom(each, table.historyFrom, STEP));
    count += past.length;
    return {
      ...table,
      sums: drawnTo(
        table.sums,
        past.map(({ sums }) => sums),
      ),
    };
  });
  return { calibration, count };
}

/** Each month's misses between the table's and one's own, by how many of one's own there are. */
function drawnTo(table: Misses, own: readonly (readonly number[])[]): Misses {
  return table.map((known, k) => {
    const found = own.flatMap((misses) => (misses[k] === undefined ? [] : [Math.abs(misses[k])]));
    if (found.length === 0) return known;
    const weight = found.length / (found.length + EQUAL);
    const learnt = missesOf(found, known.length - 1);
    return known.map((miss, step) => weight * (learnt[step] ?? miss) + (1 - weight) * miss);
  });
}
