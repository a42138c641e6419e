import type { NormSet } from "#app/domain/norm";
import { OPEN_TENDER, type TenderCriteria, tenderNormSets } from "#app/domain/tender/criteria";

/** What of a policy says which norms hold for an agreement. */
type Asking = {
  readonly parts: readonly { readonly key: string }[];
  readonly normSets: readonly NormSet[];
  readonly tender?: TenderCriteria | undefined;
};

/** The norms to get an agreement by: those of the open tender where a policy has one, else all of it. */
export const normSetsToGet = (policy: Asking): readonly NormSet[] =>
  policy.parts.some(({ key }) => key === OPEN_TENDER) ? tenderNormSets(policy) : policy.normSets;

/** The norms to keep it by: those that last all year or, where a policy does not say which do, all (rule 1.16). */
export function normSetsToKeep(policy: Asking): readonly NormSet[] {
  const all = normSetsToGet(policy);
  const lasting = all.filter((set) => set.lasting);
  return lasting.length > 0 ? lasting : all;
}
