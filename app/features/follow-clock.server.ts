import { addDays, dayOf, type Instant, instantAt } from "#app/domain/calendar";
import { closesAt, type Deadline } from "#app/domain/deadline";
import { tellOfUndecided } from "#app/features/increase-requests/tell-of-undecided.server";
import { tellOfOverdue } from "#app/features/threads/tell-of-overdue.server";
import type { Deed } from "#db/audit.server";
import { enqueueJob } from "#db/queries/job.server";
import type { Tx } from "#db/store.server";

/** When reminders go out on a day. */
const MORNING = "06:30";

/**
 * Tells in a demonstration what the mornings up to a moment would have told: terms that passed, dated when they passed,
 * so that whoever moves to another moment after that reads the same; and asks for the reminders of the last morning.
 */
export async function followClock(tx: Tx, { at, origin }: Deed, moment: Instant): Promise<void> {
  const deed = { at, origin, clockAt: moment };
  const dated = (passed: Deadline): Deed => ({ ...deed, clockAt: closesAt(passed) });
  await tellOfOverdue(tx, deed, dated);
  await tellOfUndecided(tx, deed, dated);
  const today = instantAt(dayOf(moment), MORNING);
  const morning = today <= moment ? today : instantAt(addDays(dayOf(moment), -1), MORNING);
  const lane = `reminders/${dayOf(morning)}`;
  await enqueueJob(tx, deed, { key: "remind-of-work", payload: { at: morning }, lane, once: true });
}
