import { addMonths, type Month } from "#app/domain/calendar";
import {
  firstCareMonth,
  monthsBetween,
  type Received,
  triangleOfReceived,
} from "#app/domain/forecast/received";
import { chainLadder, latestOf, type Triangle } from "#app/domain/forecast/run-off-triangle";

/** A month of which less than this has come in is left out: it would tell more of its claims than of its care. */
const LEAST_DEVELOPED = 0.7;

/** The share of a month that has come in by an age. */
function sharesOf(pattern: Triangle): (age: number) => number {
  const { factors } = chainLadder(pattern);
  return (age) => 1 / factors.slice(age).reduce((product, factor) => product * factor, 1);
}

/** The last month of which enough has come in. @param through the last month whose receipts are all in */
export function lastDeveloped(pattern: Triangle, through: Month): Month {
  const shareAt = sharesOf(pattern);
  const ages = Math.max(1, ...pattern.map((row) => row.length));
  const young = Array.from({ length: ages }, (_, age) => age).findIndex(
    (age) => age > 0 && shareAt(age) >= LEAST_DEVELOPED,
  );
  return addMonths(through, -Math.max(young, 1));
}

/**
 * What each month comes to by the share of it that has come in, from the first month through the last of which enough
 * has: good enough to see a season or to try forecasts on, where no month is looked at for its own sake.
 * @param pattern the run-off that months are completed by
 * @returns undefined where nothing was received
 */
export function completedMonths(
  received: Received,
  pattern: Triangle,
  through: Month,
): Float64Array | undefined {
  const first = firstCareMonth(received, through);
  if (!first) return undefined;
  const shareAt = sharesOf(pattern);
  const months = Math.max(0, monthsBetween(first, lastDeveloped(pattern, through)) + 1);
  const rows = triangleOfReceived(received, first, through).slice(0, months);
  return Float64Array.from(rows, (row) => latestOf(row) / shareAt(row.length - 1));
}
