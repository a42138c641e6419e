import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  parseDay,
} from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { addWorkingDays } from "#app/domain/holiday";
import type { ResponseWindow, Term } from "#app/domain/policy/rules";
import { isShort } from "#app/domain/written-text";

const WEEK = 7;
const MONTHS_OF_YEAR = 12;

/** The same day of the month so many months on; in a month that is too short its last day. */
function monthsOn(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return earlierOf(addDays(firstOfMonth(month), Number(day.slice(8)) - 1), lastOfMonth(month));
}

/** The last day of a term that is counted from `from`, which itself is not counted. It does not roll (fact D21). */
export function termEnd(from: Day, { count, unit }: Term): Day {
  if (unit === "days") return addDays(from, count);
  if (unit === "working-days") return addWorkingDays(from, count);
  if (unit === "weeks") return addDays(from, count * WEEK);
  return monthsOn(from, unit === "months" ? count : count * MONTHS_OF_YEAR);
}

/** The day of a year that a rule names as "06-30"; where the year has no such day, the last of that month. */
export const dayOfYear = (year: number, monthAndDay: string): Day =>
  parseDay(`${year}-${monthAndDay}`) ??
  lastOfMonth(addMonths(`${year}-01`, Number(monthAndDay.slice(0, 2)) - 1));

/** A response that is due: its last day, and the earlier one that is striven for (rules 1.32 and 1.33). */
export type ResponseDue = { readonly deadline: Deadline; readonly aim?: Day | undefined };

/**
 * By when a party answers what it received on a day.
 * @param movedTo the day to which the term was moved; it counts only where the window can be moved
 */
export function responseDue(
  { term, aim, movable }: Pick<ResponseWindow, "term" | "aim" | "movable">,
  received: Day,
  movedTo?: Day,
): ResponseDue {
  const day = movable && movedTo !== undefined ? movedTo : termEnd(received, term);
  return { deadline: { day, limit: "through" }, aim: aim && termEnd(received, aim) };
}

/** Why a response term cannot be moved (rule 1.33): it is moved once, in time, to a later day, and with a reason. */
export type MoveRefusal = "not-movable" | "moved-already" | "term-over" | "not-later" | "no-reason";

/** Why a response term cannot be moved to a day, or undefined when it can. */
export function moveRefusal(
  window: Pick<ResponseWindow, "term" | "aim" | "movable">,
  given: {
    readonly received: Day;
    readonly today: Day;
    readonly to: Day;
    readonly reason: string;
    readonly moved: boolean;
  },
): MoveRefusal | undefined {
  if (!window.movable) return "not-movable";
  if (given.moved) return "moved-already";
  const end = termEnd(given.received, window.term);
  if (given.today > end) return "term-over";
  if (given.to <= end) return "not-later";
  return isShort(given.reason) ? "no-reason" : undefined;
}
