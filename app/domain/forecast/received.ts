import { addMonths, type Month } from "#app/domain/calendar";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";

/** What was received of each care month, by the month in which it was received, in whole cents. */
export type Received = ReadonlyMap<Month, ReadonlyMap<Month, number>>;

/** Ages that late claims are followed for, in months; whatever comes later counts with the last. */
export const AGES = 18;

/** Months from one to another; negative when the other lies earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}

/** `count` months from one on. */
export const monthsFrom = (first: Month, count: number): Month[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index));

/** The first care month that anything was received of by the end of a month. */
export function firstCareMonth(received: Received, through: Month): Month | undefined {
  return [...received.keys()].filter((month) => month <= through).sort()[0];
}

/**
 * The run-off of care months, a row a month from the first through the last, as received by the end of `through`. A
 * month that nothing was received in adds nothing: that is no hole.
 */
export function triangleOfReceived(received: Received, first: Month, through: Month): Triangle {
  return monthsFrom(first, monthsBetween(first, through) + 1).map((careMonth) => {
    const row = received.get(careMonth);
    const ages = Math.min(AGES, monthsBetween(careMonth, through) + 1);
    let total = 0;
    const totals = Array.from({ length: ages }, (_, age) => {
      total += row?.get(addMonths(careMonth, age)) ?? 0;
      return total;
    });
    // Received before its own month ended counts as early, received long after it as late as is followed.
    const early = sumWhere(row, (month) => month < careMonth);
    const late = sumWhere(row, (month) => month > addMonths(careMonth, ages - 1) && month <= through);
    return totals.map((each, age) => each + early + (age === ages - 1 ? late : 0));
  });
}

function sumWhere(row: ReadonlyMap<Month, number> | undefined, isMeant: (month: Month) => boolean): number {
  let sum = 0;
  for (const [month, cents] of row ?? []) if (isMeant(month)) sum += cents;
  return sum;
}
