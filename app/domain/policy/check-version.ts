import type { Day } from "#app/domain/calendar";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import type { PolicyProblem } from "#app/domain/policy/problem";

/**
 * Whether a policy can follow the versions there are: two versions of one contract year never hold on the same day
 * as the latest, and none holds before it is made known.
 */
export function checkVersion(
  earlier: readonly PolicyVersion[],
  policy: Policy,
  effectiveFrom: Day,
): PolicyProblem[] {
  const path = "effectiveFrom";
  if (effectiveFrom < policy.publishedOn) {
    const values = { day: effectiveFrom, published: policy.publishedOn };
    return [{ path, key: "versionTooEarly", values }];
  }
  return earlier
    .filter(({ policy: { key, contractYear } }) => key === policy.key && contractYear === policy.contractYear)
    .filter((version) => version.effectiveFrom >= effectiveFrom)
    .map(({ version, effectiveFrom: from }) => ({
      path,
      key: "versionNotLater",
      values: { day: effectiveFrom, version, from },
    }));
}
