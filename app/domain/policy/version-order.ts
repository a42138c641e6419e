import type { Day } from "#app/domain/calendar";
import type { PolicyVersion } from "#app/domain/policy";

/** What of a version says which one it is of which policy. */
type Named = {
  readonly insurer: string;
  readonly version: number;
  readonly policy: { readonly key: string; readonly contractYear: number };
};

/** Contract years count before versions; a year has fewer than a thousand versions. */
const rank = ({ policy, version }: Named): number => policy.contractYear * 1000 + version;

/** The latest of the same insurer's earlier versions of a policy, of the same or an earlier year. */
export const versionBefore = (named: Named, all: readonly PolicyVersion[]): PolicyVersion | undefined =>
  all
    .filter(({ insurer, policy }) => insurer === named.insurer && policy.key === named.policy.key)
    .filter((each) => rank(each) < rank(named))
    .sort((a, b) => rank(b) - rank(a))[0];

/** The versions of the same policy for the same contract year, the first one first. */
export const versionsOfYear = (
  { insurer, policy: { key, contractYear } }: Omit<Named, "version">,
  all: readonly PolicyVersion[],
): readonly PolicyVersion[] =>
  all
    .filter((each) => each.insurer === insurer && each.policy.key === key)
    .filter(({ policy }) => policy.contractYear === contractYear)
    .sort((a, b) => a.version - b.version);

/**
 * The version that a process keeps which began on a day: the one that counted then. A later version touches what begins
 * after it (rule 4.87). Undefined where none counted yet.
 */
export const versionKept = (ofYear: readonly PolicyVersion[], beganOn: Day): PolicyVersion | undefined =>
  ofYear.findLast(({ effectiveFrom }) => effectiveFrom <= beganOn);
