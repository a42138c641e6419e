import type { RequestTerms } from "#app/domain/increase-request/request";
import type { PolicyVersion } from "#app/domain/policy";

/** The days of a policy version for requests; undefined where it knows no ceilings or names no days. */
export function requestTerms({ policy: { ceiling } }: PolicyVersion): RequestTerms | undefined {
  const [ask, decide] = [ceiling?.request.deadline, ceiling?.decision.deadline];
  return ask && decide && { ask, decide };
}
