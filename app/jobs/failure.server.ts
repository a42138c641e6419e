import { oneLine } from "#app/domain/outbox";

const MOST = 500;

/** What went wrong, for an administrator: of a failed query only what the database said, not the values. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error), MOST);
  const told = "query" in error && error.cause instanceof Error ? error.cause : error;
  return oneLine(told.message || told.name, MOST);
}
