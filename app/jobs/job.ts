import type { Instant } from "#app/domain/calendar";
import type { JobKey, JobProgress } from "#app/domain/job";
import type { JobOutcome } from "#app/domain/job-outcome";
import type { Mode } from "#app/domain/mode";
import type { MailServer } from "#app/exchange/mail-server.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What every job of a server has at hand. */
export type JobGround = {
  readonly store: Store;
  readonly mode: Mode;
  /** The mail server to hand messages to; absent when none was named, and always in a demonstration. */
  readonly mailServer: MailServer | undefined;
  /** Where readers find the product, without a slash at the end: `https://plafondkaart.example`. */
  readonly address: string;
  /** The built file of the worker for heavy computing. */
  readonly worker: string;
  /** The real clock. */
  readonly now: () => Instant;
};

/** What a run of a job has at hand. */
export type JobContext = JobGround & {
  /** What was given with a run that was asked for. */
  readonly payload: unknown;
  /** For the writes of this run, at its beginning. */
  readonly deed: Deed;
  /** Ends when somebody cancels the run, when the server stops, or when it lost the run to another. */
  readonly signal: AbortSignal;
  /** Tells how far the run is; it is stored now and then. */
  readonly tell: (progress: JobProgress) => void;
};

/**
 * What the product does without a visitor. A run can be cut off at any moment and begun again, also by another
 * server, so doing it twice must harm nothing.
 */
export type Job = {
  readonly key: JobKey;
  /** When it comes by itself: a cron expression in the time of Amsterdam. */
  readonly schedule?: string;
  /** How often a run may be begun before it is given up; a few times unless told otherwise. */
  readonly attempts?: number;
  /** @throws the signal's reason when that ends; any other error counts as a failed attempt. */
  readonly run: (context: JobContext) => Promise<JobOutcome | undefined>;
};
