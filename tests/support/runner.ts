import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import type { JobKey } from "#app/domain/job";
import type { Job, JobContext } from "#app/jobs/job";
import { JobRunner, type RunnerOptions } from "#app/jobs/runner.server";
import type { Store } from "#db/store.server";

export const START: Instant = "2023-07-12T08:00:00.000Z";
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

/** A clock that stands still until it is moved. */
export function handClock(start: Instant = START): { now: () => Instant; move: (ms: number) => void } {
  let at = msOf(start);
  return {
    now: () => instantOf(at),
    move: (ms) => {
      at += ms;
    },
  };
}

/** A server's runner that looks for work only when it is told to. */
export function runnerOf(
  store: Store,
  jobs: readonly Job[],
  now: () => Instant,
  more: Partial<RunnerOptions> = {},
): { runner: JobRunner; errors: unknown[] } {
  const errors: unknown[] = [];
  const runner = new JobRunner({
    ...{ store, jobs, now },
    mode: "live",
    mailServer: undefined,
    address: "https://plafondkaart.example",
    worker: "",
    onError: (error) => errors.push(error),
    ...more,
  });
  return { runner, errors };
}

/** Something that happens when it is told to. */
export function event<T = void>(): { promise: Promise<T>; happen: (value: T) => void } {
  let happen: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    happen = resolve;
  });
  return { promise, happen };
}

const rejection = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

/** A job that waits until it is told to end, and counts how often it runs at the same time. */
export function slowJob(key: JobKey, more: Partial<Job> = {}) {
  const seen = { begun: 0, together: 0, most: 0 };
  const end = event();
  const contexts: JobContext[] = [];
  const job: Job = {
    key,
    ...more,
    async run(context) {
      contexts.push(context);
      seen.begun++;
      seen.most = Math.max(seen.most, ++seen.together);
      try {
        await Promise.race([end.promise, rejection(context.signal)]);
      } finally {
        seen.together--;
      }
      return undefined;
    },
  };
  return { job, seen, end: () => end.happen(), contexts };
}
