import { randomUUID } from "node:crypto";
import { clockNow } from "#app/clock.server";
import { type Instant, msOf } from "#app/domain/calendar";
import {
  type JobProgress,
  later,
  lease,
  MOST_ATTEMPTS,
  MOST_LOST,
  PROGRESS_EVERY,
  pauseAfter,
  runsKept,
} from "#app/domain/job";
import { failureOf } from "#app/jobs/failure.server";
import type { Job, JobContext, JobGround } from "#app/jobs/job";
import { nextRun } from "#app/jobs/next-run.server";
import {
  bringForward,
  type ClaimedRun,
  claimRun,
  endRun,
  forgetRuns,
  heldRuns,
  keepRun,
  nextDueRun,
  plannedRuns,
  planRun,
  releaseRun,
  retryRun,
} from "#db/queries/job-lease.server";

/** Why a run is ended before it is done. */
type Interruption = "cancelled" | "stopping" | "lost";

type UnderWay = {
  readonly run: ClaimedRun;
  readonly controller: AbortController;
  leaseUntil: Instant;
  /** What the run told since it was last stored. */
  untold: JobProgress | undefined;
  told: JobProgress | undefined;
  /** When progress was last stored, in milliseconds. */
  toldAt: number;
  finished: Promise<void>;
};

export type RunnerOptions = JobGround & {
  readonly jobs: readonly Job[];
  /** Hears what went wrong outside the jobs themselves. */
  readonly onError: (error: unknown) => void;
};

/** How many runs one server has under way at most, and how often it looks for work. */
const MOST_AT_ONCE = 3;
const EVERY_MS = 1_000;

/**
 * Runs the jobs of one server. Each run is had under a lease of the database: no two servers have the same run, and
 * what a lost server had is taken over when its lease ends.
 */
export class JobRunner {
  private readonly holder = randomUUID();
  private readonly underWay = new Map<string, UnderWay>();
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: RunnerOptions) {}

  /** Looks for work every second until it is stopped. */
  start(): void {
    this.timer = setTimeout(async () => {
      this.ticking = this.tick().catch(this.options.onError);
      await this.ticking;
      if (!this.stopped) this.start();
    }, EVERY_MS);
  }

  /** Interrupts what is under way, gives it back, and looks for work no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.ticking;
    for (const { controller } of this.underWay.values()) interrupt(controller, "stopping");
    await this.settled();
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.underWay.values()].map(({ finished }) => finished));
  }

  /** One look: keeps what is under way, plans what is scheduled, begins what is due. */
  async tick(): Promise<void> {
    await this.keep();
    await this.plan();
    while (!this.stopped && this.underWay.size < MOST_AT_ONCE && (await this.begin()));
  }

  private async keep(): Promise<void> {
    const { store, now } = this.options;
    const held = await heldRuns(store.db, [...this.underWay.keys()], this.holder);
    for (const [id, mine] of this.underWay) {
      const found = held.get(id);
      if (!found) interrupt(mine.controller, "lost");
      else if (found.cancelAsked) interrupt(mine.controller, "cancelled");
      const at = now();
      const tells = mine.untold !== undefined && msOf(at) - mine.toldAt >= PROGRESS_EVERY;
      const { leaseUntil: until } = mine;
      const renews = until <= later(at, lease.renewedBefore) || until > later(at, lease.lasts);
      if (!found || !(tells || renews)) continue;
      const progress = mine.untold ?? mine.told;
      const leaseUntil = later(at, lease.lasts);
      if (await store.write((tx) => keepRun(tx, { id, holder: this.holder }, { leaseUntil, progress }))) {
        Object.assign(mine, { leaseUntil, told: progress, untold: undefined, toldAt: msOf(at) });
      }
    }
  }

  private async plan(): Promise<void> {
    const { store, jobs, now } = this.options;
    const planned = await plannedRuns(store.db);
    for (const { key, schedule } of jobs) {
      const [at, known] = [now(), planned.get(key)];
      if (!schedule || (known !== undefined && known <= at)) continue;
      const dueAt = nextRun(schedule, at);
      if (known !== undefined) {
        // The machine's clock was set back, or the schedule comes earlier than it did.
        if (known > dueAt) await store.write((tx) => bringForward(tx, key, dueAt));
        continue;
      }
      await store.write(async (tx) => {
        await planRun(tx, key, dueAt, at);
        await forgetRuns(tx, key, runsKept(at));
      });
    }
  }

  /** Begins the run that is due first; says whether there was one. */
  private async begin(): Promise<boolean> {
    const { store, jobs, now } = this.options;
    const keys = jobs.map(({ key }) => key);
    const at = now();
    if (!(await nextDueRun(store.db, keys, at))) return false;
    const leaseUntil = later(at, lease.lasts);
    const run = await store.write((tx) => claimRun(tx, { keys, holder: this.holder, now: at, leaseUntil }));
    if (!run) return false;
    const mine: UnderWay = {
      run,
      controller: new AbortController(),
      leaseUntil,
      untold: undefined,
      told: undefined,
      toldAt: 0,
      finished: Promise.resolve(),
    };
    this.underWay.set(run.id, mine);
    mine.finished = this.work(mine)
      .catch(this.options.onError)
      .finally(() => this.underWay.delete(run.id));
    return true;
  }

  private async work(mine: UnderWay): Promise<void> {
    const { store, jobs, now } = this.options;
    const { run, controller } = mine;
    const held = { id: run.id, holder: this.holder };
    const job = jobs.find(({ key }) => key === run.key);
    const most = job?.attempts ?? MOST_ATTEMPTS;
    if (!job || run.cancelAsked) {
      await store.write((tx) => endRun(tx, held, { at: now(), end: "cancelled" }));
    } else if (run.attempts > most + MOST_LOST) {
      // Its servers were lost each time, so nobody could say that it failed.
      await store.write((tx) => endRun(tx, held, { at: now(), end: "given-up" }));
    } else {
      try {
        const outcome = await job.run(this.contextOf(mine));
        const progress = mine.untold ?? mine.told;
        await store.write((tx) => endRun(tx, held, { at: now(), end: "done", outcome, progress }));
      } catch (error) {
        await this.fail(run, most, controller.signal.aborted ? controller.signal.reason : undefined, error);
      }
    }
  }

  private async fail(run: ClaimedRun, most: number, why: Interruption | undefined, error: unknown) {
    const { store, now } = this.options;
    const held = { id: run.id, holder: this.holder };
    if (why === "lost") return;
    if (why === "stopping") await store.write((tx) => releaseRun(tx, held, run.attempts));
    else if (why === "cancelled")
      await store.write((tx) => endRun(tx, held, { at: now(), end: "cancelled" }));
    else {
      const at = now();
      const failure = failureOf(error);
      const pause = pauseAfter(run.attempts, most);
      await store.write((tx) =>
        pause === undefined
          ? endRun(tx, held, { at, end: "given-up", failure })
          : retryRun(tx, held, { at, dueAt: later(at, pause), failure }),
      );
    }
  }

  private contextOf(mine: UnderWay): JobContext {
    const { store, mode, mailServer, address, worker, now } = this.options;
    const { run, controller } = mine;
    const at = now();
    return {
      ...{ store, mode, mailServer, address, worker, now },
      payload: run.payload,
      deed: {
        account: run.account,
        organisation: run.organisation,
        at,
        clockAt: clockNow(mode, undefined, at),
        origin: `job ${run.key}`,
      },
      signal: controller.signal,
      tell: (progress) => {
        mine.untold = progress;
      },
    };
  }
}

/** The first reason counts. */
function interrupt(controller: AbortController, why: Interruption): void {
  if (!controller.signal.aborted) controller.abort(why);
}
