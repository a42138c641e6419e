import type { PolicyVersion } from "#app/domain/policy";
import { type Difference, differencesOf } from "#app/domain/policy/difference";
import { versionBefore } from "#app/domain/policy/version-order";
import type { Viewer } from "#app/domain/viewer";
import { publishedPolicies } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** A published policy beside another: what differs, or nothing where there is no other. */
export type DifferencesRead = {
  readonly version: PolicyVersion;
  readonly against?: PolicyVersion | undefined;
  readonly differences: readonly Difference[];
  /** Every other published policy that it can be held against. */
  readonly others: readonly PolicyVersion[];
};

/**
 * Reads how a published policy differs from the one that was asked for, or else from the one before it: the version
 * before it of the same policy, of the same or an earlier year. Undefined where there is no such policy.
 */
export async function readDifferences(
  viewer: Viewer,
  db: Db,
  { id, against }: { id: string; against?: string | null | undefined },
): Promise<DifferencesRead | undefined> {
  const versions = await publishedPolicies(viewer, db);
  const version = versions.find((each) => each.id === id);
  if (!version) return undefined;
  const others = versions.filter((each) => each.id !== id);
  const other = others.find((each) => each.id === against) ?? versionBefore(version, others);
  const differences = other ? differencesOf(other.policy, version.policy) : [];
  return { version, against: other, differences, others };
}
