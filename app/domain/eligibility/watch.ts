import { type Day, earlierOf, firstOfYear, type Instant, lastOfYear, laterOf } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import { type Dossier, type EligiblePeriod, eligibilityOver } from "#app/domain/eligibility/eligibility";
import { normSetsToKeep } from "#app/domain/eligibility/norms-of-agreement";
import type { Policy } from "#app/domain/policy";
import type { Bilingual } from "#app/domain/statement";

/** A lot of an agreement that runs or will, which does not meet its norms on some day that is still to come. */
export type Lapse = {
  readonly contract: string;
  readonly lot: string;
  /** From the day on which it first does not meet. */
  readonly fails: EligiblePeriod;
  /** The ground for exclusion that was found, where that and no norm makes it so. */
  readonly ground?: Bilingual | undefined;
};

/** Whether the norms of a policy are held against agreements of this form: not where talks or hospital care made it. */
export const isWatched = ({ form }: Pick<Contract, "form">): boolean => form !== "idd" && form !== "msz";

type At = { readonly today: Day; readonly knownAt: Instant };

/** How each lot of an agreement stands by the norms to keep it, on every day of the contract year still to come. */
export function lotsKept(
  contract: Contract,
  policy: Policy,
  dossier: Dossier,
  { today, knownAt }: At,
): { readonly lot: string; readonly periods: readonly EligiblePeriod[] }[] {
  const year = policy.contractYear;
  const state = contractState(contract, year, today, knownAt);
  const from = state && laterOf(state.startsOn, firstOfYear(year));
  const through = state && earlierOf(state.endsOn, lastOfYear(year));
  if (!from || !through || laterOf(from, today) > through) return [];
  const { lots } = state;
  const normSets = normSetsToKeep(policy);
  return policy.lots
    .filter(({ key }) => lots.includes(key))
    .map((lot) => ({
      lot: lot.key,
      // Looked at from its beginning, so that a period keeps its first day whenever one looks.
      periods: eligibilityOver(lot, normSets, dossier, { from, through, knownAt }).filter(
        (period) => period.through >= today,
      ),
    }));
}

/**
 * The lots of an agreement that do not, or will not, meet the norms on some day of the contract year that is still to
 * come: conditions are to get and to keep an agreement (rule 1.16).
 */
export const lapsesOf = (contract: Contract, policy: Policy, dossier: Dossier, at: At): Lapse[] =>
  lotsKept(contract, policy, dossier, at).flatMap(({ lot, periods }) => {
    const fails = periods.find(({ outcome }) => outcome === "fails");
    return fails ? [{ contract: contract.id, lot, fails }] : [];
  });
