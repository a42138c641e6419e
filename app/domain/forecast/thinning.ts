import { type Day, dayOf, type Instant, monthOf } from "#app/domain/calendar";
import { triedDays } from "#app/domain/forecast/asked-moment";

/** A kept forecast as far as it matters whether it stays. */
export type Thinnable = {
  readonly id: string;
  readonly ceiling: string;
  readonly cutOff: Instant;
  readonly engine: number;
};

/**
 * The forecasts of long ago that can go: of each ceiling and month the last one stays, and the last that could be told
 * on a day on which the past is tried, so that a back-test says tomorrow what it says today. Any can be made again.
 * @param old those that nothing compares day by day any more
 * @returns their keys
 */
export function thinned(old: readonly Thinnable[]): string[] {
  const stay = new Map<string, Thinnable>();
  const keep = (key: string, each: Thinnable) => {
    const other = stay.get(key);
    if (!other || isAfter(each, other)) stay.set(key, each);
  };
  for (const each of old) {
    const day = dayOf(each.cutOff);
    keep(`${each.ceiling} ${monthOf(day)}`, each);
    if (isTried(day)) keep(`${each.ceiling} ${day}`, each);
  }
  const staying = new Set([...stay.values()].map(({ id }) => id));
  return old.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
}

const isTried = (day: Day): boolean => triedDays.some((end) => day.endsWith(end));

/** Whether one counts before another: from newer data, or from the same by a newer engine. */
const isAfter = (one: Thinnable, other: Thinnable): boolean =>
  one.cutOff === other.cutOff ? one.engine > other.engine : one.cutOff > other.cutOff;
