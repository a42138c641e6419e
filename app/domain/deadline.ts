import { addDays, type Day, dayOf, daysBetween, type Instant, msOf, startOf } from "#app/domain/calendar";
import { type Holiday, restOn, workingDayFrom, workingDayUntil } from "#app/domain/holiday";

/**
 * The last moment of something. `through` includes the whole day ("uiterlijk 1 november"), `before` excludes it
 * ("vóór 1 augustus"): both in Amsterdam time. A term does not roll to a working day unless the policy says so (D21).
 */
export type Deadline = {
  readonly day: Day;
  readonly limit: "through" | "before";
  readonly rolls?: boolean | undefined;
};

/** What everybody is told about a deadline, the same everywhere. */
export type DeadlineState = {
  /** Last day that counts, as a person names it: 31 July for "vóór 1 augustus". */
  readonly lastDay: Day;
  /** The first moment that is too late. */
  readonly closesAt: Instant;
  readonly passed: boolean;
  /** Nights left to the last day: 0 on that day, negative after it. */
  readonly daysLeft: number;
  /** Whole time left to `closesAt`; zero when passed. */
  readonly left: {
    readonly days: number;
    readonly hours: number;
    readonly minutes: number;
    readonly seconds: number;
  };
  /** Why the last day is no working day. */
  readonly rest?: Holiday | "saturday" | "sunday" | undefined;
  /** The last working day on which something can still be done: for reminders. */
  readonly lastWorkingDay: Day;
};

/** The last day that counts; on a day of rest it moves to the next working day only where the deadline rolls. */
export function lastDayOf({ day, limit, rolls = false }: Deadline): Day {
  const last = limit === "through" ? day : addDays(day, -1);
  return rolls ? workingDayFrom(last) : last;
}

/** The first moment that is too late: 00:00 in Amsterdam of the day after the last day that counts. */
export function closesAt(deadline: Deadline): Instant {
  const known = closings.get(deadline);
  if (known !== undefined) return known;
  const closing = startOf(addDays(lastDayOf(deadline), 1));
  closings.set(deadline, closing);
  return closing;
}

/** A list holds a thousand things against the same deadline. */
const closings = new WeakMap<Deadline, Instant>();

/** Whether what was received at a moment was in time (rules 4.69 and 4.76, fact D22). */
export const isInTime = (deadline: Deadline, receivedAt: Instant): boolean => receivedAt < closesAt(deadline);

/** Where a deadline stands at a moment. */
export function deadlineState(deadline: Deadline, now: Instant): DeadlineState {
  const lastDay = lastDayOf(deadline);
  const closes = closesAt(deadline);
  const seconds = Math.max(0, Math.floor((msOf(closes) - msOf(now)) / 1000));
  return {
    lastDay,
    closesAt: closes,
    passed: !isInTime(deadline, now),
    daysLeft: daysBetween(dayOf(now), lastDay),
    left: {
      days: Math.floor(seconds / 86_400),
      hours: Math.floor(seconds / 3600) % 24,
      minutes: Math.floor(seconds / 60) % 60,
      seconds: seconds % 60,
    },
    rest: restOn(lastDay),
    lastWorkingDay: workingDayUntil(lastDay),
  };
}
