import { type DestinationStream, destination, type Logger, pino } from "pino";

/** What is kept of an error: a failed query's values, which can be personal, stay out. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const told = "query" in error && error.cause instanceof Error ? error.cause : error;
  return { type: told.name, message: told.message, stack: told.stack };
}

/** A log of JSON lines without personal data, on standard output unless told otherwise. */
export const createLog = (level: string, out: DestinationStream = destination(1)): Logger =>
  pino({ level, serializers: { err: errorFields } }, out);
