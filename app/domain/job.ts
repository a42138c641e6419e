import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import { retention } from "#app/domain/retention";

/** Every job that the product knows. Those with a schedule come by themselves, the others when they are asked for. */
export const jobKeys = [
  "deliver-mail",
  "send-digests",
  "purge-sessions",
  "verify-audit-chain",
  "remind-certificates",
  "watch-conditions",
  "watch-terms",
  "remind-of-work",
  "send-decision-letters",
  "send-outcome-letters",
  "take-in-production",
  "clear-production",
  "make-forecasts",
  "send-code-changes",
  "thin-forecasts",
] as const;
export type JobKey = (typeof jobKeys)[number];
export const isJobKey = (text: unknown): text is JobKey => jobKeys.some((key) => key === text);

/** What steps of a job are called: keys of the texts of `job`. */
export const stepWords = [
  "messages",
  "people",
  "events",
  "certificates",
  "lines",
  "letters",
  "moments",
] as const;
/** How far a job is: steps done, of how many where that is known, and what the steps are. */
export type JobProgress = {
  readonly done: number;
  readonly total?: number | undefined;
  readonly words: (typeof stepWords)[number];
};

/** How a run ended: `given-up` after its last attempt failed. */
export type JobEnd = "done" | "given-up" | "cancelled";

/** The dated facts of one run of a job, on the real clock. */
export type JobRun = {
  readonly dueAt: Instant;
  /** How often it was begun. */
  readonly attempts: number;
  /** Until when the server that runs it has it for itself; absent while it waits. */
  readonly leaseUntil?: Instant | undefined;
  readonly cancelAskedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly end?: JobEnd | undefined;
};

export type JobState = "waiting" | "retrying" | "running" | "cancelling" | "interrupted" | JobEnd;

/** What a run is doing at a real moment; `interrupted` when its server was lost and no other has taken it over. */
export function jobState(run: JobRun, now: Instant): JobState {
  if (run.end) return run.end;
  if (!run.leaseUntil) return run.attempts === 0 ? "waiting" : "retrying";
  if (run.leaseUntil <= now) return "interrupted";
  return run.cancelAskedAt ? "cancelling" : "running";
}

/** Whether anything of a run can still change. */
export const isOpen = (state: JobState): boolean => !["done", "given-up", "cancelled"].includes(state);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 1_440 * MINUTE;

/** `ms` milliseconds after `at` (negative: before). */
export const later = (at: Instant, ms: number): Instant => instantOf(msOf(at) + ms);

/**
 * How long a server has a run for itself, how long before the end of that it asks for more, and how far ahead the end
 * of a lease is believed: what ends later was given by a clock that has been set back since, and holds no more.
 */
export const lease = { lasts: 60 * SECOND, renewedBefore: 40 * SECOND, believed: 120 * SECOND } as const;

/** Progress is stored at most so often. */
export const PROGRESS_EVERY = SECOND;

/** The pause after each failed attempt; there is one attempt more than there are pauses. */
const pauses = [1, 5, 30, 120].map((minutes) => minutes * MINUTE);
export const MOST_ATTEMPTS = pauses.length + 1;
/**
 * How often a run may be begun beyond its attempts because its server was lost, which says nothing of the run itself;
 * one that takes its server down each time ends here.
 */
export const MOST_LOST = 5;
export const LONGEST_PAUSE = Math.max(...pauses);

/**
 * How long to wait after a failed attempt, in milliseconds; undefined when it was the last.
 * @param attempts how many were made, 1 or more
 * @param most how many may be made
 */
export const pauseAfter = (attempts: number, most: number): number | undefined =>
  attempts >= most ? undefined : (pauses[attempts - 1] ?? pauses.at(-1));

/** How long ended runs are kept: what went well a day, what a person may want to look into a season. */
export const runsKept = (now: Instant): { doneSince: Instant; othersSince: Instant } => ({
  doneSince: later(now, -DAY),
  othersSince: later(now, -retention.runs * DAY),
});
