/**
 * How long what is personal, or serves the product alone, is kept after it has served, in days. What proves who did what
 * and who was told is kept as long as the organisation keeps its papers.
 */
export const retention = {
  /** Sessions that ended: by them a device is known again. */
  sessions: 90,
  /** Attempts to sign in, which are counted. */
  attempts: 1,
  /** Runs of jobs that did not go well; what went well a day. */
  runs: 90,
} as const;
