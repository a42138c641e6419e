import { addMonths, type Month } from "#app/domain/calendar";
import { completedMonths } from "#app/domain/forecast/completed-months";
import { firstCareMonth, monthsBetween, type Received } from "#app/domain/forecast/received";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { at, medianOf, percentOff, SEASON } from "#app/domain/forecast/series";
import { type Reason, reason } from "#app/domain/reason";

/** What each month from a first one on was to what it would have been: 1 where nothing was out of the ordinary. */
export type OddMonths = { readonly from: Month; readonly factors: Float64Array };

/** The least that a month has to differ, as the logarithm of the ratio: a total of many is steadier than each of them. */
const LEAST = 0.05;
/** How many times the usual distance that has to be. */
const TIMES_USUAL = 5;
/** The largest part of the months that can be odd: where more look so, that is how they are. */
const MOST = 1 / 5;
/** Months that have to have gone by as usual: until then nobody knows whether it passes. */
export const AFTER = 3;
const ROUNDS = 3;

/**
 * The months in which all agreements together were out of the ordinary and came back to it, such as a spring in which
 * practices were closed. One agreement alone tells too little of it: left in, such months would be taken for the season
 * of their name, and the recovery from them for growth.
 * @param total what all came to in each month, from old to new, two years or more
 * @returns for each month how many times the usual it was; 1 for the usual ones, and for what has not passed yet
 */
function oddFactors(total: Float64Array): Float64Array {
  const none = new Float64Array(total.length).fill(1);
  if (total.length < 2 * SEASON || total.some((value) => value <= 0)) return none;
  const logs = total.map(Math.log);
  let odd = Array.from(total, () => false);
  let away: Float64Array = new Float64Array(total.length);
  for (let round = 0; round < ROUNDS; round++) {
    away = awayFromUsual(logs, odd);
    const usual = 1.4826 * medianOf(away.map(Math.abs));
    const isFar = (t: number) => Math.abs(at(away, t)) > Math.max(LEAST, TIMES_USUAL * usual);
    odd = Array.from(total, (_, t) => isFar(t) && hasPassed(away, t));
  }
  const count = odd.filter(Boolean).length;
  if (count === 0 || count > total.length * MOST) return none;
  return total.map((_, t) => (odd[t] ? Math.exp(at(away, t)) : 1));
}

/**
 * How far each month lies from what its growth and its season lead to expect, as a logarithm. Growth is the middle of
 * what months change in a year, which few odd ones do not move (Theil & Sen).
 */
function awayFromUsual(logs: Float64Array, odd: readonly boolean[]): Float64Array {
  const yearly = logs.subarray(SEASON).map((value, t) => value - at(logs, t));
  const growth = medianOf(yearly) / SEASON;
  const level = logs.map((value, t) => value - growth * t);
  const middle = medianOf(level);
  return level.map((value, t) => {
    const same = Array.from(level).filter((_, place) => !odd[place] && (place - t) % SEASON === 0);
    const usual = usualOf(same.map((each) => each - middle));
    return same.length === 0 || usual === undefined ? 0 : value - middle - usual;
  });
}

/** How many times further from the middle of all months the odd one of two has to lie to be told from the other. */
const PLAINLY = 1.5;

/**
 * What is usual for the months of a name: their middle, and of two that differ the one that plainly lies nearer to
 * the middle of all months.
 * @returns undefined where nobody can tell which of two is odd
 */
function usualOf(ratios: readonly number[]): number | undefined {
  const [nearer = 0, further = nearer] = [...ratios].sort((a, b) => Math.abs(a) - Math.abs(b));
  if (ratios.length !== 2 || Math.abs(further - nearer) < LEAST) return medianOf(ratios);
  return Math.abs(further) > PLAINLY * Math.abs(nearer) ? nearer : undefined;
}

/** Whether the months after a month were known and as usual again, or odd and passed themselves. */
function hasPassed(away: Float64Array, t: number): boolean {
  for (let from = t + 1; from + AFTER <= away.length; from++) {
    const after = away.subarray(from, from + AFTER);
    if (after.every((each) => Math.abs(each) < Math.max(LEAST, Math.abs(at(away, t)) / 2)))
      return from - t <= SEASON / 2;
  }
  return false;
}

/**
 * The odd months of what was received of all agreements together.
 * @param pattern the run-off that young months are completed by
 * @param through the last month whose receipts are all in
 * @returns undefined where there were none
 */
export function oddMonths(received: Received, pattern: Triangle, through: Month): OddMonths | undefined {
  const from = firstCareMonth(received, through);
  const total = completedMonths(received, pattern, through);
  const factors = total && oddFactors(total);
  return from && factors?.some((factor) => factor !== 1) ? { from, factors } : undefined;
}

/** The months from a first one on with odd ones set right. */
export function setRight(values: Float64Array, first: Month, odd: OddMonths | undefined): Float64Array {
  if (!odd) return values;
  const place = monthsBetween(odd.from, first);
  return values.map((value, t) => value / (odd.factors[place + t] ?? 1));
}

/** Which months of a history were set right, in words: each with how much more or less than usual came of all. */
export function oddIn(odd: OddMonths | undefined, first: Month, count: number): Reason[] {
  if (!odd) return [];
  return [...odd.factors].flatMap((factor, t) => {
    const month = addMonths(odd.from, t);
    const place = monthsBetween(first, month);
    if (factor === 1 || place < 0 || place >= count) return [];
    const key = factor < 1 ? "less-of-all" : "more-of-all";
    return [reason(key, { place: place + 1, percent: percentOff(factor) })];
  });
}
