import { type Day, firstOfYear, type Instant } from "#app/domain/calendar";
import type { TermFact } from "#app/domain/ceiling/contract-terms";
import type { SettlementTerms } from "#app/domain/ceiling/settlement";
import { rulesFor } from "#app/domain/dates/claims";
import { dayOfYear } from "#app/domain/dates/term";
import type { PolicyVersion } from "#app/domain/policy";

/** The days that the policy of a contract year, or what an agreement adopts of it, lay down for claims and settlement. */
export function settlementTermsOf(
  versions: readonly PolicyVersion[],
  facts: readonly TermFact[],
  contractYear: number,
  now: Instant,
): SettlementTerms {
  // Years before the first policy go by its rules.
  const version = versions.findLast(({ policy }) => policy.contractYear <= contractYear) ?? versions[0];
  if (!version) return {};
  const rules = rulesFor(version, facts, firstOfYear(contractYear), now);
  const day = (key: string): Day | undefined => {
    const named = rules.find((rule) => rule.key === key)?.dayOfYear;
    return named === undefined ? undefined : dayOfYear(contractYear + 1, named);
  };
  return {
    claimsThrough: day("claims-through"),
    warnsFrom: day("late-contact"),
    settleBy: day("settlement"),
  };
}
