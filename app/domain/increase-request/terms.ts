import type { RequestTerms } from "#app/domain/increase-request/request";
import type { PolicyVersion } from "#app/domain/policy";
import type { Statement } from "#app/domain/statement";

/** The days of a policy version for requests; undefined where it knows no ceilings or names no days. */
export function requestTerms({ policy: { ceiling } }: PolicyVersion): RequestTerms | undefined {
  const [ask, decide] = [ceiling?.request.deadline, ceiling?.decision.deadline];
  return ask && decide && { ask, decide };
}

/** What a policy says of asking for more: by when it has to be in (rule 4.76), and its other sentences (4.75, 4.78, 4.80). */
export const saidOfAsking = ({ policy: { ceiling } }: PolicyVersion): readonly Statement[] =>
  ceiling ? [ceiling.request, ...ceiling.statements] : [];
