import type { Month } from "#app/domain/calendar";
import { at } from "#app/domain/forecast/series";
import { chanceAbove } from "#app/domain/forecast/series-forecast";

/** How a forecast year stands to a ceiling. */
export type CeilingChance = {
  /** The chance that the year ends above it. */
  readonly chance: number;
  /** The chance that it is exceeded by the end of each month. */
  readonly byMonth: readonly { readonly month: Month; readonly chance: number }[];
  /** The month in which it is exceeded in the middle of the courses that exceed it; absent where too few do to tell. */
  readonly crossing: Month | undefined;
  /** What is expected above it, in cents, over all courses: those that stay under count for nothing. */
  readonly expectedOver: number;
  /** What is expected to be left of it, likewise. */
  readonly expectedLeft: number;
};

/** A chance under this names no month. */
const LEAST_CHANCE = 0.05;

/** Holds a ceiling against a forecast year. A ceiling of zero is exceeded by anything at all. */
export function chanceOf(
  courses: readonly Float64Array[],
  months: readonly { readonly month: Month }[],
  ceiling: number,
): CeilingChance {
  const byMonth = months.map(({ month }, m) => ({
    month,
    chance: chanceAbove(courses[m] ?? new Float64Array(0), ceiling),
  }));
  const end = courses.at(-1) ?? new Float64Array(0);
  const chance = byMonth.at(-1)?.chance ?? 0;
  let over = 0;
  let left = 0;
  for (let i = 0; i < end.length; i++) {
    over += Math.max(0, at(end, i) - ceiling);
    left += Math.max(0, ceiling - at(end, i));
  }
  return {
    ...{ chance, byMonth },
    crossing: chance < LEAST_CHANCE ? undefined : byMonth.find((each) => each.chance >= chance / 2)?.month,
    expectedOver: end.length === 0 ? 0 : over / end.length,
    expectedLeft: end.length === 0 ? 0 : left / end.length,
  };
}
