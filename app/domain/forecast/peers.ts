import { addMonths, type Month } from "#app/domain/calendar";
import { completedMonths, lastDeveloped } from "#app/domain/forecast/completed-months";
import { type OddMonths, setRight } from "#app/domain/forecast/odd-months";
import { firstCareMonth, type Received } from "#app/domain/forecast/received";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { at, isPositive, meanOf, SEASON } from "#app/domain/forecast/series";

/**
 * Agreements that have delivered the same lots for years, month by month from one month on, completed: what a history
 * that is too short for a season of its own borrows one from. Every series is as long as the others.
 */
export type Peers = {
  readonly from: Month;
  readonly series: readonly Float64Array[];
  /** Set where too few deliver the same lots, and these are all agreements with all their lots. */
  readonly isWide?: boolean;
};

/** Lengths of history that are tried, the longest first, and the fewest agreements that make a season. */
const LENGTHS = [60, 48, 36, 24];
/** How many months ago it may have ended: a season does not age, and agreements end with the year. */
const ENDS = [0, 6, 12];
const FEWEST_PEERS = 5;

type Completed = {
  /** The run-off that young months are completed by. */
  readonly pattern: Triangle;
  /** The last month whose receipts are all in. */
  readonly through: Month;
  readonly odd?: OddMonths | undefined;
};

/**
 * The agreements that were delivered under in every month of the last years, as far back as there are enough of them.
 * @returns undefined where there are too few with two years
 */
export function peersOf(
  received: readonly Received[],
  { pattern, through, odd }: Completed,
): Peers | undefined {
  const whole = received.flatMap((each) => {
    const first = firstCareMonth(each, through);
    const months = completedMonths(each, pattern, through);
    return first && months ? [setRight(months, first, odd)] : [];
  });
  const last = lastDeveloped(pattern, through);
  for (const length of LENGTHS)
    for (const end of ENDS) {
      const series = whole
        .filter((values) => values.length >= length + end)
        .map((values) => values.slice(values.length - end - length, values.length - end))
        .filter(isPositive);
      if (series.length >= FEWEST_PEERS) return { from: addMonths(last, 1 - length - end), series };
    }
  return undefined;
}

/** Most years whose season is taken together. */
const MOST_YEARS = 3;

/**
 * What each month of the season is of its year's mean, by the whole years before a place: the mean over these years.
 * Place 0 belongs to the first value.
 */
export function seasonBefore(values: Float64Array, place: number): Float64Array {
  const years = Math.min(MOST_YEARS, Math.floor(place / SEASON));
  const season = new Float64Array(SEASON);
  for (let year = 1; year <= years; year++) {
    const start = place - year * SEASON;
    const mean = meanOf(values.subarray(start, start + SEASON));
    for (let t = start; t < start + SEASON; t++) {
      season[t % SEASON] = at(season, t % SEASON) + at(values, t) / mean / years;
    }
  }
  return season;
}

/** All peers together, without one of them where a place is named. */
export function togetherWithout({ series }: Peers, left?: number): Float64Array {
  const sum = new Float64Array(series[0]?.length ?? 0);
  series.forEach((values, place) => {
    if (place === left) return;
    for (let t = 0; t < sum.length; t++) sum[t] = at(sum, t) + at(values, t);
  });
  return sum;
}
