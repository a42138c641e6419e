import { decisionRefusals } from "#app/domain/increase-request/decision";

/** Why an act on a request was not done: `refused.<key>` in the texts of `increase` says it, with its cure. */
export const actProblems = [
  ...decisionRefusals,
  "changed-meanwhile",
  "proposed-already",
  "nobody-signs",
  "no-such-buyer",
  "own-mandate",
  "mandate-reason",
  "too-late",
  "too-short",
  "too-long",
  "outcome-missing",
  "considered-missing",
  "met-missing",
  "amount-wrong",
  "day-wrong",
  "day-missing",
  "not-movable",
  "moved-already",
  "term-over",
  "not-later",
  "act-missing",
  "none-chosen",
] as const;
export type ActProblem = (typeof actProblems)[number];

/** The problems that messages name; what they do not know is left out. */
export const problemsNamed = (messages: readonly string[]): ActProblem[] =>
  actProblems.filter((problem) => messages.includes(problem));
