import { Cron } from "croner";
import { type Instant, instantOf, msOf, ZONE } from "#app/domain/calendar";

/**
 * The first moment after `after` that a schedule names.
 * @param schedule a cron expression in the time of Amsterdam
 * @throws Error when it names no moment to come
 */
export function nextRun(schedule: string, after: Instant): Instant {
  const next = new Cron(schedule, { timezone: ZONE }).nextRun(new Date(msOf(after)));
  if (!next) throw new Error(`The schedule "${schedule}" names no moment after ${after}`);
  return instantOf(next.getTime());
}
