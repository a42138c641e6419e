import type { Policy } from "#app/domain/policy";
import { checkDays } from "#app/domain/policy/check-days";
import { checkKeys, checkReferences } from "#app/domain/policy/check-keys";
import { checkNorms } from "#app/domain/policy/check-norms";
import { checkQuestions } from "#app/domain/policy/check-questions";
import type { PolicyProblem } from "#app/domain/policy/problem";

/** Everything that a policy of the right shape says wrongly; empty when it can be adopted. */
export const checkPolicy = (policy: Policy): PolicyProblem[] => [
  ...checkKeys(policy),
  ...checkReferences(policy),
  ...checkDays(policy),
  ...checkQuestions(policy),
  ...checkNorms(policy),
];
