import { addDays, type Day, daysBetween, parseDay, yearOf } from "#app/domain/calendar";
import { type Deadline, lastDayOf } from "#app/domain/deadline";
import { type Holiday, isWorkingDay, restOn } from "#app/domain/holiday";
import { type Policy, phasesOf } from "#app/domain/policy";
import type { Bilingual } from "#app/domain/statement";

/** What came in for a step of a policy: the days of what was sent, in the year of that policy. */
export type Arrivals = ReadonlyMap<string, readonly Day[]>;

/** A step of a policy that is tried, laid beside the same step of the policy before it. */
export type StepTried = {
  readonly key: string;
  readonly title: Bilingual;
  readonly opens?: Day | undefined;
  readonly last?: Day | undefined;
  readonly rest?: Holiday | "saturday" | "sunday" | undefined;
  /** How many working days it is open, both ends included; absent where it has no beginning or no end. */
  readonly working?: number | undefined;
  readonly before?: { readonly last?: Day | undefined; readonly working?: number | undefined } | undefined;
  /** Of what came in under the policy before it: how many, and how many of them after the new last day. */
  readonly came?: { readonly count: number; readonly late: number } | undefined;
  /** Days that it closes earlier, or later where negative, once both years are laid on one another. */
  readonly sooner?: number | undefined;
};

/**
 * A policy tried on the calendar: how long each step is open, on which day it ends, how that differs from the policy
 * before it, and what of that year would have come too late.
 */
export function tryOnCalendar(before: Policy, after: Policy, arrivals: Arrivals): readonly StepTried[] {
  const years = after.contractYear - before.contractYear;
  const was = new Map(phasesOf(before).map((phase) => [phase.key, phase]));
  return phasesOf(after)
    .filter(({ opens, deadline }) => opens !== undefined || deadline !== undefined)
    .map(({ key, title, opens, deadline }) => {
      const old = was.get(key);
      const last = deadline && lastDayOf(deadline);
      const oldLast = old?.deadline && lastDayOf(old.deadline);
      const laid = last && laidBack(last, years);
      const came = arrivals.get(key);
      return {
        ...{ key, title, opens, last, rest: last && restOn(last), working: workingDays(opens, deadline) },
        before: old && { last: oldLast, working: workingDays(old.opens, old.deadline) },
        came:
          came && laid ? { count: came.length, late: came.filter((day) => day > laid).length } : undefined,
        sooner: laid && oldLast ? daysBetween(laid, oldLast) : undefined,
      };
    });
}

function workingDays(opens: Day | undefined, deadline: Deadline | undefined): number | undefined {
  if (!opens || !deadline) return undefined;
  const last = lastDayOf(deadline);
  let count = 0;
  for (let day = opens; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The same day so many years earlier; 29 February becomes 28 February. */
const laidBack = (day: Day, years: number): Day => {
  const year = yearOf(day) - years;
  return parseDay(`${year}${day.slice(4)}`) ?? parseDay(`${year}-02-28`) ?? day;
};
