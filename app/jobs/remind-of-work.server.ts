import { addDays, type Day, dayOf, type Instant, parseInstant, startOf } from "#app/domain/calendar";
import { deadlineState } from "#app/domain/deadline";
import { actingFor } from "#app/domain/membership";
import type { NoticeValues } from "#app/domain/notice-values";
import type { Viewer } from "#app/domain/viewer";
import { type WorkGroup, workList } from "#app/domain/work/item";
import { remindersOf, type WorkReminder } from "#app/domain/work/reminder";
import { readWork } from "#app/features/work/read-work.server";
import en from "#app/i18n/work/en";
import nl from "#app/i18n/work/nl";
import type { Job, JobContext } from "#app/jobs/job";
import { audit } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { lastDone } from "#db/queries/job.server";
import { everybodyActive, keepWorkReminder } from "#db/queries/reminder.server";
import type { Db } from "#db/store.server";

/**
 * Reminds everybody of the work on their own list, every morning, thirty, fourteen, seven, three days and one day
 * before it ends, each time once. What a standstill kept goes out once, in order, and says that it comes late.
 */
export const remindOfWork: Job = {
  key: "remind-of-work",
  schedule: "30 6 * * *",
  async run(context) {
    const { store, mode, signal, tell, deed, payload } = context;
    const at = askedIn(payload) ?? deed.clockAt;
    // The days on which a demonstration's server looked are not those of its clocks.
    const last = mode === "live" ? await lastDone(store.db, "remind-of-work") : undefined;
    const days = { today: dayOf(at), looked: last && dayOf(last.endedAt) };
    const people = await everybodyActive(store.db);
    let count = 0;
    for (const [done, { account, memberships }] of people.entries()) {
      signal.throwIfAborted();
      tell({ done, total: people.length, words: "people" });
      const { organisation, roles } = actingFor(memberships);
      const viewer = { account, organisation: organisation?.id, roles, now: at };
      const groups = await workSince(viewer, store.db, days);
      for (const reminder of remindersOf(groups, days)) if (await remind(context, viewer, reminder)) count++;
    }
    return { key: "work.reminded", values: { count } };
  },
};

/** The moment whose reminders were asked for, in a demonstration whose clock was moved. */
function askedIn(payload: unknown): Instant | undefined {
  if (typeof payload !== "object" || payload === null || !("at" in payload)) return undefined;
  return typeof payload.at === "string" ? parseInstant(payload.at) : undefined;
}

/** The work of now; and what stood on the list when a standstill began and ended during it. */
async function workSince(
  viewer: Viewer,
  db: Db,
  { today, looked }: { readonly today: Day; readonly looked: Day | undefined },
): Promise<WorkGroup[]> {
  const groups = workList(await readWork(viewer, db, viewer.now), viewer.now);
  const now = groups.flatMap((part) => part.groups);
  if (looked === undefined || addDays(looked, 1) >= today) return now;
  const began = startOf(addDays(looked, 1));
  const then = workList(await readWork({ ...viewer, now: began }, db, began), began);
  const known = new Set(now.map(keyOf));
  const ended = then
    .flatMap((part) => part.groups)
    .filter((group) => group.deadline && deadlineState(group.deadline, viewer.now).passed)
    .filter((group) => !known.has(keyOf(group)));
  return [...now, ...ended];
}

const keyOf = ({ kind, deadline }: WorkGroup): string => `${kind} ${deadline?.limit} ${deadline?.day}`;

/** A reminder, its note that it went out, and its place in the log, in one transaction. */
function remind({ store, ...context }: JobContext, viewer: Viewer, reminder: WorkReminder): Promise<boolean> {
  const deed = { ...context.deed, clockAt: viewer.now };
  const { group, lastDay, ahead, missedOn } = reminder;
  const { account = "", organisation } = viewer;
  return store.write(async (tx) => {
    const row = { account, kind: group.kind, lastDay, daysAhead: ahead, remindedAt: deed.clockAt };
    if (!(await keepWorkReminder(tx, row))) return false;
    await notify(tx, deed, {
      to: [account],
      kind: missedOn ? "deadline-missed" : "deadline-near",
      values: valuesOf(reminder, viewer),
      ...{ thing: "work", thingId: `${group.kind} ${lastDay}`, legalEffect: false },
    });
    await audit(tx, deed, {
      ...{ verb: "reminded", thing: "work", thingId: `${group.kind} ${lastDay}`, holder: organisation },
      after: { day: lastDay, count: group.items.length, late: missedOn !== undefined },
    });
    return true;
  });
}

function valuesOf({ group, lastDay, missedOn }: WorkReminder, { now }: Viewer): NoticeValues {
  const what = { bilingual: { nl: nl[`kind.${group.kind}`], en: en[`kind.${group.kind}`] } };
  const values = { what, count: group.items.length, day: { day: lastDay } };
  if (missedOn) return { ...values, due: { day: missedOn } };
  const { daysLeft, lastWorkingDay } = deadlineState(
    group.deadline ?? { day: lastDay, limit: "through" },
    now,
  );
  return { ...values, days: daysLeft, workday: { day: lastWorkingDay } };
}
