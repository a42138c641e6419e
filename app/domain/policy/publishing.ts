import { canonical } from "#app/domain/audit-chain";
import type { Day } from "#app/domain/calendar";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { checkVersion } from "#app/domain/policy/check-version";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { versionsOfYear } from "#app/domain/policy/version-order";

/** Why a draft cannot be published as it stands; the keys are texts of `policy-draft`. */
export type PublishProblem =
  | { readonly key: "faults"; readonly values: { readonly count: number } }
  | { readonly key: "unconfirmed"; readonly values: { readonly count: number } }
  | { readonly key: "past" | "publishedPast" | "publishedLater"; readonly values: { readonly day: Day } }
  | { readonly key: "same" }
  | { readonly key: "version"; readonly problem: PolicyProblem };

type Drafted = {
  readonly insurer: string;
  readonly policy: Policy;
  readonly effectiveFrom: Day;
  /** Days and texts that moved along with the year and that nobody confirmed. */
  readonly unconfirmed: number;
  /** The insurer's own versions, published or adopted. */
  readonly versions: readonly PolicyVersion[];
};

/** The number that a draft gets once it is published. */
export const nextVersion = ({
  insurer,
  policy,
  versions,
}: Omit<Drafted, "effectiveFrom" | "unconfirmed">): number =>
  (versionsOfYear({ insurer, policy }, versions).at(-1)?.version ?? 0) + 1;

/**
 * Why a policy without faults cannot be published on a day, or nothing. It counts from today or later; the first version
 * of a year also makes itself known no earlier than today, and a later version no later than it is published.
 */
export function publishProblems(drafted: Drafted, today: Day): PublishProblem[] {
  const { insurer, policy, effectiveFrom, unconfirmed, versions } = drafted;
  const earlier = versionsOfYear({ insurer, policy }, versions);
  const { publishedOn } = policy;
  const isFirst = earlier.length === 0;
  const latest = earlier.at(-1);
  return [
    ...(unconfirmed > 0 ? [{ key: "unconfirmed" as const, values: { count: unconfirmed } }] : []),
    ...(effectiveFrom < today ? [{ key: "past" as const, values: { day: effectiveFrom } }] : []),
    ...(isFirst && publishedOn < today
      ? [{ key: "publishedPast" as const, values: { day: publishedOn } }]
      : []),
    ...(!isFirst && publishedOn > today
      ? [{ key: "publishedLater" as const, values: { day: publishedOn } }]
      : []),
    ...(latest && canonical(latest.policy) === canonical(policy) ? [{ key: "same" as const }] : []),
    ...checkVersion(
      versions.filter((each) => each.insurer === insurer),
      policy,
      effectiveFrom,
    ).map((problem) => ({ key: "version" as const, problem })),
  ];
}
