import type { Instant } from "#app/domain/calendar";
import type { JobProgress, JobState } from "#app/domain/job";
import type { JobOutcome } from "#app/domain/job-outcome";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";

/**
 * Whether somebody may end a run: whoever asked for it, an administrator where it is the own organisation's, and for
 * a run of the whole installation whoever operates that, since it works for everybody's organisation.
 */
export function mayCancel(
  viewer: Pick<Viewer, "account" | "organisation" | "roles">,
  run: { readonly account: string | null; readonly organisation: string | null },
): boolean {
  if (run.account !== null && run.account === viewer.account) return true;
  if (run.organisation === null) return may(viewer.roles, "cancel-jobs-of-all");
  return run.organisation === viewer.organisation && may(viewer.roles, "run-jobs");
}

/** A run as it is shown. */
export type ShownRun = {
  readonly id: string;
  readonly key: string;
  readonly state: JobState;
  /** Whether it works for the whole installation. */
  readonly ofAll: boolean;
  /** Whether the viewer may end it. */
  readonly cancellable: boolean;
  /** Whether it comes by itself. */
  readonly scheduled: boolean;
  readonly dueAt: Instant;
  readonly startedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly attempts: number;
  readonly progress?: JobProgress | undefined;
  readonly outcome?: JobOutcome | undefined;
  /** What the last failed attempt said. */
  readonly failure?: string | undefined;
};
