import { addDays, type Day, daysBetween } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { WorkGroup } from "#app/domain/work/item";

/** How many nights before its last day somebody is reminded of work; after the last time the list alone tells it. */
export const remindedAhead = [30, 14, 7, 3, 1] as const;

/** What is kept of a reminder of work whose last day passed while nobody could be reminded. */
export const AFTERWARDS = 0;

/** A reminder of work of one kind that ends on one day. */
export type WorkReminder = {
  readonly group: WorkGroup;
  readonly lastDay: Day;
  /** Which of the reminders it is: one of `remindedAhead`, or `AFTERWARDS`. */
  readonly ahead: number;
  /** The day on which it should have gone out, where a standstill kept it: then it says so. */
  readonly missedOn?: Day | undefined;
};

/**
 * The reminder that is due of a last day: the nearest to its end of those that have come, so that what a standstill
 * kept comes once and not five times. A day that has passed is told of only where its last reminder fell in a standstill.
 * @param looked the day on which reminders went out last; undefined where they never did
 */
export function reminderOf(
  lastDay: Day,
  { today, looked }: { readonly today: Day; readonly looked: Day | undefined },
): Pick<WorkReminder, "ahead" | "missedOn"> | undefined {
  const left = daysBetween(today, lastDay);
  const missed = (due: Day): Day | undefined =>
    looked !== undefined && looked < due && due < today ? due : undefined;
  const ahead = [...remindedAhead].reverse().find((days) => left <= days);
  if (ahead === undefined) return undefined;
  const missedOn = missed(addDays(lastDay, -ahead));
  if (left >= 0) return { ahead, missedOn };
  return missedOn && { ahead: AFTERWARDS, missedOn };
}

/** The reminders that are due on a day, in the order of their last days. */
export function remindersOf(
  groups: readonly WorkGroup[],
  days: { readonly today: Day; readonly looked: Day | undefined },
): WorkReminder[] {
  return groups
    .flatMap((group) => {
      const lastDay = group.deadline && lastDayOf(group.deadline);
      const due = lastDay && reminderOf(lastDay, days);
      return due ? [{ group, lastDay, ...due }] : [];
    })
    .toSorted((a, b) => daysBetween(b.lastDay, a.lastDay));
}
