import type { Instant } from "#app/domain/calendar";

/**
 * Where production was told: claims that the insurer accepted, which count, or the provider's own statement, which
 * stands beside them. The two are never added (reading 6).
 */
export const productionSources = ["accepted", "statement"] as const;
export type ProductionSource = (typeof productionSources)[number];

/** A line of a batch is known by one number: the batch and the line of its file together. */
const LINES_OF_A_BATCH = 100_000_000;

/** The most lines that a file may have. */
export const MOST_LINES = LINES_OF_A_BATCH - 1;

/** The most bytes of a file that a visitor delivers; a command takes larger ones. */
export const fileLimit = 45_000_000;

/** @param line of the file, the header being line 1. */
export const lineKey = (batch: number, line: number): number => batch * LINES_OF_A_BATCH + line;

export const batchOfLine = (key: number): number => Math.floor(key / LINES_OF_A_BATCH);
export const lineOfKey = (key: number): number => key % LINES_OF_A_BATCH;

/** The dated facts of a batch, on the clock in force. */
export type BatchMoments = {
  readonly receivedAt: Instant;
  /** When its file had been read to the end and every line was judged. */
  readonly checkedAt?: Instant | undefined;
  /** From when its lines count; until then nobody but its sender sees it. */
  readonly acceptedAt?: Instant | undefined;
  /** When it was given up, or found unfit: nothing of it counts. */
  readonly discardedAt?: Instant | undefined;
};

export type BatchState = "reading" | "checked" | "accepted" | "discarded";

/** How far a batch is. */
export function batchState(batch: BatchMoments): BatchState {
  if (batch.acceptedAt) return "accepted";
  if (batch.discardedAt) return "discarded";
  return batch.checkedAt ? "checked" : "reading";
}
