import { type Day, firstOfYear } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { type Policy, phasesOf } from "#app/domain/policy";
import { phaseOnDay } from "#app/domain/season";

/**
 * By when a step of a policy has to be done: its own last day; else, where the policy names none, that of the next
 * step of the same part that has one. Undefined where no later step has one either.
 */
export function dueOf(policy: Policy, key: string): Deadline | undefined {
  for (const { phases } of policy.parts) {
    const at = phases.findIndex((phase) => phase.key === key);
    if (at >= 0) return phases.slice(at).find((phase) => phase.deadline)?.deadline;
  }
  return phasesOf(policy).find((phase) => phase.key === key)?.deadline;
}

/** Whether the day of a step has passed; false where the policy does not know the step or names no day. */
export function isPast(policy: Policy, key: string, day: Day): boolean {
  const phase = phasesOf(policy).find((each) => each.key === key);
  return phase !== undefined && phaseOnDay(policy, phase, day).state === "passed";
}

/** Before the contract year begins. */
export const beforeYear = ({ contractYear }: Policy): Deadline => ({
  day: firstOfYear(contractYear),
  limit: "before",
});
