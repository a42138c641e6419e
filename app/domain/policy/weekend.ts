import type { Day } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import { type Holiday, restOn, workingDayUntil } from "#app/domain/holiday";
import type { Phase } from "#app/domain/phase";
import { type Policy, phasesOf } from "#app/domain/policy";

/** A last day that is no working day: it stays the last day, and is said (fact D21). */
export type RestWarning = {
  readonly phase: Phase;
  readonly day: Day;
  readonly rest: Holiday | "saturday" | "sunday";
  readonly lastWorkingDay: Day;
};

/** The last days of a policy that fall on a day of rest, in the order of its steps. */
export const restWarnings = (policy: Policy): readonly RestWarning[] =>
  phasesOf(policy).flatMap((phase) => {
    const day = phase.deadline && lastDayOf(phase.deadline);
    const rest = day && restOn(day);
    return day && rest ? [{ phase, day, rest, lastWorkingDay: workingDayUntil(day) }] : [];
  });
