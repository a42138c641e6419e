import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  or,
  type SQL,
} from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Instant } from "#app/domain/calendar";
import { type JobEnd, type JobProgress, LONGEST_PAUSE, later, lease } from "#app/domain/job";
import type { JobOutcome } from "#app/domain/job-outcome";
import type { Db, Tx } from "#db/store.server";

type Jobs = Db["t"]["jobs"];
const isOpen = ({ endedAt }: Jobs): SQL => isNull(endedAt);

/** A run as a server takes it on. */
export type ClaimedRun = {
  readonly id: string;
  readonly key: string;
  readonly payload: unknown;
  /** How often it was begun, this time included. */
  readonly attempts: number;
  readonly account: string | undefined;
  readonly organisation: string | undefined;
  /** Whether somebody has asked for its end. */
  readonly cancelAsked: boolean;
};

/** When the run of each job's schedule is due that stands open; a job without one is not planned. */
export async function plannedRuns(db: Db): Promise<ReadonlyMap<string, Instant>> {
  const { jobs } = db.t;
  const rows = await db
    .select({ key: jobs.key, dueAt: jobs.dueAt })
    .from(jobs)
    .where(and(isOpen(jobs), isNotNull(jobs.occurrence)));
  return new Map(rows.map(({ key, dueAt }) => [key, dueAt]));
}

/** Lets a run of a schedule that waits for a later moment begin at this one. */
export async function bringForward(tx: Tx, key: string, dueAt: Instant): Promise<void> {
  const { jobs } = tx.t;
  const waiting = and(
    isOpen(jobs),
    isNotNull(jobs.occurrence),
    isNull(jobs.leaseUntil),
    eq(jobs.attempts, 0),
  );
  await tx
    .update(jobs)
    .set({ dueAt })
    .where(and(eq(jobs.key, key), waiting, gt(jobs.dueAt, dueAt)));
}

/** Plans a run of a schedule; another server may have done so. */
export async function planRun(tx: Tx, key: string, dueAt: Instant, at: Instant): Promise<void> {
  const occurrence = `${key}@${dueAt}`;
  await tx
    .insert(tx.t.jobs)
    .values({ id: uuidv7(), key, lane: key, occurrence, payload: null, enqueuedAt: at, dueAt })
    .onConflictDoNothing();
}

/** Forgets the runs of a job that ended too long ago to matter. */
export async function forgetRuns(
  tx: Tx,
  key: string,
  { doneSince, othersSince }: { doneSince: Instant; othersSince: Instant },
): Promise<void> {
  const { jobs } = tx.t;
  const [last] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, key), eq(jobs.end, "done")))
    .orderBy(desc(jobs.endedAt))
    .limit(1);
  const old = or(and(eq(jobs.end, "done"), lt(jobs.endedAt, doneSince)), lt(jobs.endedAt, othersSince));
  await tx.delete(jobs).where(and(eq(jobs.key, key), old, last && notInArray(jobs.id, [last.id])));
}

/**
 * Whether a run is due. What was asked for at a moment to come, or waits longer than there are pauses, was written
 * under a clock that has been set back since.
 */
function isDue({ dueAt, occurrence, attempts }: Jobs, now: Instant): SQL | undefined {
  const asked = and(isNull(occurrence), eq(attempts, 0));
  const retried = and(gt(attempts, 0), gt(dueAt, later(now, LONGEST_PAUSE)));
  return or(lte(dueAt, now), asked, retried);
}

/** Whether a server has a run for itself. */
const isHad = ({ leaseUntil }: Jobs, now: Instant): SQL | undefined =>
  and(gt(leaseUntil, now), lte(leaseUntil, later(now, lease.believed)));

/** The run among `keys` that is to begin first: due, had by no server, and alone in its lane. */
export async function nextDueRun(db: Db, keys: readonly string[], now: Instant) {
  const { jobs } = db.t;
  const busy = await db
    .select({ lane: jobs.lane })
    .from(jobs)
    .where(and(isOpen(jobs), isHad(jobs, now)));
  const lanes = busy.map(({ lane }) => lane);
  const [run] = await db
    .select()
    .from(jobs)
    .where(
      and(
        isOpen(jobs),
        inArray(jobs.key, [...keys]),
        isDue(jobs, now),
        or(
          isNull(jobs.leaseUntil),
          lte(jobs.leaseUntil, now),
          gt(jobs.leaseUntil, later(now, lease.believed)),
        ),
        lanes.length > 0 ? notInArray(jobs.lane, lanes) : undefined,
      ),
    )
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(1);
  return run;
}

/** Takes on the run that is to begin first; writes come one after the other, so one server gets it. */
export async function claimRun(
  tx: Tx,
  given: { keys: readonly string[]; holder: string; now: Instant; leaseUntil: Instant },
): Promise<ClaimedRun | undefined> {
  const { jobs } = tx.t;
  const run = await nextDueRun(tx, given.keys, given.now);
  if (!run) return undefined;
  const attempts = run.attempts + 1;
  await tx
    .update(jobs)
    .set({
      attempts,
      leaseHolder: given.holder,
      leaseUntil: given.leaseUntil,
      startedAt: given.now,
      progress: null,
    })
    .where(eq(jobs.id, run.id));
  return {
    id: run.id,
    key: run.key,
    payload: run.payload,
    attempts,
    account: run.account ?? undefined,
    organisation: run.organisation ?? undefined,
    cancelAsked: run.cancelAskedAt !== null,
  };
}

/** Which of these runs a server still has, and of which the end was asked. */
export async function heldRuns(
  db: Db,
  ids: readonly string[],
  holder: string,
): Promise<ReadonlyMap<string, { cancelAsked: boolean }>> {
  const { jobs } = db.t;
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: jobs.id, cancelAskedAt: jobs.cancelAskedAt })
    .from(jobs)
    .where(and(inArray(jobs.id, [...ids]), eq(jobs.leaseHolder, holder), isOpen(jobs)));
  return new Map(rows.map(({ id, cancelAskedAt }) => [id, { cancelAsked: cancelAskedAt !== null }]));
}

/** Writes a run for the server that has it; says whether it still had it. */
async function writeHeld(
  tx: Tx,
  { id, holder }: { readonly id: string; readonly holder: string },
  change: Partial<Jobs["$inferInsert"]>,
): Promise<boolean> {
  const { jobs } = tx.t;
  const changed = await tx
    .update(jobs)
    .set(change)
    .where(and(eq(jobs.id, id), eq(jobs.leaseHolder, holder), isOpen(jobs)))
    .returning({ id: jobs.id });
  return changed.length === 1;
}

type Held = { readonly id: string; readonly holder: string };
const free = { leaseHolder: null, leaseUntil: null } as const;

/** Keeps a run for its server, with how far it is. */
export const keepRun = (
  tx: Tx,
  held: Held,
  change: { readonly leaseUntil: Instant; readonly progress?: JobProgress | undefined },
): Promise<boolean> => writeHeld(tx, held, change);

/** Ends a run for good. */
export const endRun = (
  tx: Tx,
  held: Held,
  given: {
    readonly at: Instant;
    readonly end: JobEnd;
    readonly outcome?: JobOutcome | undefined;
    readonly failure?: string | undefined;
    readonly progress?: JobProgress | undefined;
  },
): Promise<boolean> => {
  const { at, failure, ...ended } = given;
  const failed = failure === undefined ? {} : { failure, failedAt: at };
  return writeHeld(tx, held, { ...free, ...ended, ...failed, endedAt: at });
};

/** Lets a run wait for its next attempt. */
export const retryRun = (
  tx: Tx,
  held: Held,
  given: { readonly at: Instant; readonly dueAt: Instant; readonly failure: string },
): Promise<boolean> =>
  writeHeld(tx, held, { ...free, dueAt: given.dueAt, failure: given.failure, failedAt: given.at });

/** Gives a run back that was not finished, as if this attempt had not been made. */
export const releaseRun = (tx: Tx, held: Held, attempts: number): Promise<boolean> =>
  writeHeld(tx, held, { ...free, attempts: attempts - 1 });
