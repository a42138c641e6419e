import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Instant } from "#app/domain/calendar";
import { type JobKey, jobKeys, jobState } from "#app/domain/job";
import type { JobOutcome } from "#app/domain/job-outcome";
import { mayCancel, type ShownRun } from "#app/domain/job-shown";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { Viewer } from "#app/domain/viewer";
import type { Deed } from "#db/audit.server";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import type { Db, Tx } from "#db/store.server";

type Jobs = Db["t"]["jobs"];
const isOpen = ({ endedAt }: Jobs): SQL => isNull(endedAt);

/**
 * Asks for a run of a job, inside the transaction of the write that needs it.
 * Where `lane` is given runs of that lane follow on one another; else runs of the same job do.
 * @returns the key of the run; that of a run of the lane that has not yet begun when `once` is set and there is one.
 */
export async function enqueueJob(
  tx: Tx,
  deed: Deed,
  given: {
    readonly key: JobKey;
    readonly payload?: unknown;
    readonly lane?: string;
    readonly once?: boolean;
  },
): Promise<string> {
  const { jobs } = tx.t;
  const lane = given.lane ?? given.key;
  if (given.once) {
    const [waiting] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(isOpen(jobs), eq(jobs.lane, lane), eq(jobs.attempts, 0), lte(jobs.dueAt, deed.at)))
      .limit(1);
    if (waiting) return waiting.id;
  }
  const id = uuidv7();
  await tx.insert(jobs).values({
    id,
    key: given.key,
    payload: given.payload ?? null,
    lane,
    account: deed.account ?? null,
    organisation: deed.organisation ?? null,
    enqueuedAt: deed.at,
    dueAt: deed.at,
  });
  return id;
}

/** What the viewer may see: the installation's runs and those of the own organisation. */
const visible = ({ organisation }: Jobs, viewer: Viewer): SQL | undefined =>
  or(
    isNull(organisation),
    viewer.organisation === undefined ? undefined : eq(organisation, viewer.organisation),
  );

/** A run as it is shown at a real moment. */
function shown(viewer: Viewer, row: Jobs["$inferSelect"], now: Instant): ShownRun {
  const run = {
    dueAt: row.dueAt,
    attempts: row.attempts,
    leaseUntil: row.leaseUntil ?? undefined,
    cancelAskedAt: row.cancelAskedAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
    end: row.end ?? undefined,
  };
  return {
    id: row.id,
    key: row.key,
    state: jobState(run, now),
    ofAll: row.organisation === null,
    cancellable: mayCancel(viewer, row),
    scheduled: row.occurrence !== null,
    dueAt: row.dueAt,
    startedAt: row.startedAt ?? undefined,
    endedAt: run.endedAt,
    attempts: row.attempts,
    progress: row.progress ?? undefined,
    outcome: row.outcome ?? undefined,
    failure: row.failure ?? undefined,
  };
}

/** Whether a lane ever had a run that is still known. */
export async function hasRunIn(db: Db, lane: string): Promise<boolean> {
  const { jobs } = db.t;
  const rows = await db.select({ id: jobs.id }).from(jobs).where(eq(jobs.lane, lane)).limit(1);
  return rows.length > 0;
}

/** Every open run that the viewer may see, by when it is due. */
export async function openRuns(viewer: Viewer, db: Db, now: Instant): Promise<ShownRun[]> {
  const { jobs } = db.t;
  const rows = await db
    .select()
    .from(jobs)
    .where(and(isOpen(jobs), visible(jobs, viewer)))
    .orderBy(asc(jobs.dueAt), asc(jobs.id));
  return rows.map((row) => shown(viewer, row, now));
}

/** The run of a job that ended last. */
export async function lastEndedRun(
  viewer: Viewer,
  db: Db,
  now: Instant,
  key: JobKey,
): Promise<ShownRun | undefined> {
  const { jobs } = db.t;
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(isNotNull(jobs.endedAt), eq(jobs.key, key), visible(jobs, viewer)))
    .orderBy(desc(jobs.endedAt), desc(jobs.id))
    .limit(1);
  return row && shown(viewer, row, now);
}

/** The runs that did not go well at once, page by page. */
export async function troubledRuns(
  viewer: Viewer,
  db: Db,
  now: Instant,
  ask: ListAsk,
): Promise<ListPage<ShownRun>> {
  const { jobs } = db.t;
  const { key, end, startedAt, endedAt, attempts } = jobs;
  const columns = { job: key, state: end, started: startedAt, ended: endedAt, attempts };
  const troubled = or(ne(end, "done"), isNotNull(jobs.failure));
  const where = and(isNotNull(endedAt), troubled, visible(jobs, viewer), listCondition(columns, ask));
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(jobs)
    .where(where)
    .orderBy(...listOrder(columns, ask, jobs.id))
    .limit(limit)
    .offset(offset);
  return { rows: rows.map((row) => shown(viewer, row, now)), total: await db.$count(jobs, where) };
}

/** One run that the viewer may see; `own` limits it to what the viewer's account asked for. */
export async function readRun(
  viewer: Viewer,
  db: Db,
  now: Instant,
  { id, own }: { readonly id: string; readonly own: boolean },
): Promise<ShownRun | undefined> {
  const { jobs } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const mine = own ? eq(jobs.account, viewer.account ?? "") : undefined;
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), visible(jobs, viewer), mine));
  return row && shown(viewer, row, now);
}

/** The newest run of a lane that the viewer may see. */
export async function lastRunOf(
  viewer: Viewer,
  db: Db,
  now: Instant,
  lane: string,
): Promise<ShownRun | undefined> {
  const { jobs } = db.t;
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.lane, lane), visible(jobs, viewer)))
    .orderBy(desc(jobs.enqueuedAt), desc(jobs.id))
    .limit(1);
  return row && shown(viewer, row, now);
}

/** The lanes among these in which a run was ever asked for. */
export async function lanesRun(db: Db, lanes: readonly string[]): Promise<ReadonlySet<string>> {
  const { jobs } = db.t;
  if (lanes.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ lane: jobs.lane })
    .from(jobs)
    .where(inArray(jobs.lane, [...lanes]));
  return new Set(rows.flatMap(({ lane }) => lane ?? []));
}

/** Asks for the end of a run; one that no server has ends at once. */
export async function askCancel(tx: Tx, id: string, at: Instant): Promise<void> {
  const { jobs } = tx.t;
  const open = and(eq(jobs.id, id), isOpen(jobs));
  await tx.update(jobs).set({ cancelAskedAt: at }).where(open);
  await tx
    .update(jobs)
    .set({ leaseHolder: null, leaseUntil: null, end: "cancelled", endedAt: at })
    .where(and(open, or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, at))));
}

/** The last run of each job that the viewer may see, where it was given up or asks a person to look. */
export async function jobsThatFailed(viewer: Viewer, db: Db): Promise<{ id: string; key: string }[]> {
  const { jobs } = db.t;
  const ended = await Promise.all(
    jobKeys.map((key) =>
      db
        .select()
        .from(jobs)
        .where(and(eq(jobs.key, key), isNotNull(jobs.endedAt), visible(jobs, viewer)))
        .orderBy(desc(jobs.endedAt), desc(jobs.id))
        .limit(1),
    ),
  );
  return ended.flat().filter(({ end, outcome }) => end === "given-up" || outcome?.alarm === true);
}

/** The last run of a job that was done: what it told, and when; undefined before the first. */
export async function lastDone(
  db: Db,
  key: JobKey,
): Promise<{ outcome: JobOutcome | null; endedAt: Instant } | undefined> {
  const { jobs } = db.t;
  const [row] = await db
    .select({ outcome: jobs.outcome, endedAt: jobs.endedAt })
    .from(jobs)
    .where(and(eq(jobs.key, key), eq(jobs.end, "done")))
    .orderBy(desc(jobs.endedAt))
    .limit(1);
  return row?.endedAt ? { outcome: row.outcome, endedAt: row.endedAt } : undefined;
}
