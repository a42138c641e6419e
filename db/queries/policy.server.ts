import { and, asc, desc, eq, lte } from "drizzle-orm";
import { type Day, dayOf, type Instant, yearOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { policyOf } from "#app/domain/policy/version-one";
import { type Way, waysOf } from "#app/domain/policy/ways";
import type { Viewer } from "#app/domain/viewer";
import { insurersDealing } from "#db/queries/dealing.server";
import { keptUntilWrite } from "#db/queries/kept.server";
import type { Db, Tx } from "#db/store.server";

type Row = Db["t"]["policies"]["$inferSelect"];

const versionOf = (row: Row): PolicyVersion => ({
  id: row.id,
  insurer: row.insurer,
  version: row.version,
  effectiveFrom: row.effectiveFrom,
  reason: row.reason,
  policy: policyOf(row.document),
});

/** Whether the viewer's day has come to the day the policy was published. */
const isOut = (version: PolicyVersion, viewer: Viewer): boolean =>
  version.policy.publishedOn <= dayOf(viewer.now);

const keep = keptUntilWrite<readonly (PolicyVersion & { readonly recordedAt: Instant })[]>();

/** Every version there is: the latest contract year first, within it the latest version first. */
const allVersions = (db: Db) =>
  keep(db, "all", async () => {
    const { policies } = db.t;
    const rows = await db
      .select()
      .from(policies)
      .orderBy(desc(policies.contractYear), asc(policies.insurer), asc(policies.key), desc(policies.version));
    return rows.map((row) => ({ ...versionOf(row), recordedAt: row.recordedAt }));
  });

/** All versions that every visitor may read: the latest contract year first, within it the latest version first. */
export async function publishedPolicies(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const all = await allVersions(db);
  return all.filter((version) => version.recordedAt <= viewer.now && isOut(version, viewer));
}

/** The version in force on the viewer's day of every policy of every insurer. */
export async function policiesInForce(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const today = dayOf(viewer.now);
  const versions = (await publishedPolicies(viewer, db)).filter(
    ({ effectiveFrom }) => effectiveFrom <= today,
  );
  const latest = new Map<string, PolicyVersion>();
  for (const version of versions) {
    const { insurer, policy } = version;
    const name = `${insurer} ${policy.key} ${policy.contractYear}`;
    const known = latest.get(name);
    if (!known || known.version < version.version) latest.set(name, version);
  }
  return [...latest.values()];
}

/**
 * The versions whose dates and areas concern the viewer: an insurer's people are concerned by their own insurer's
 * alone, a provider by those of whom it deals with and those under which it can still come to, everybody else by all
 * that are published.
 */
export async function policiesConcerning(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const published = await publishedPolicies(viewer, db);
  const { organisation, roles, now } = viewer;
  if (may(roles, "see-season")) return published.filter(({ insurer }) => insurer === organisation);
  const over = ({ policy }: PolicyVersion) => policy.contractYear < yearOf(dayOf(now));
  if (organisation === undefined || !may(roles, "see-own-contracts") || !published.some(over))
    return published;
  const insurers = [...new Set(published.map(({ insurer }) => insurer))];
  const dealing = await insurersDealing(db, organisation, insurers);
  // Who deals with nobody reads everybody's.
  if (dealing.size === 0) return published;
  return published.filter((version) => !over(version) || dealing.has(version.insurer));
}

/** Those of the versions in force that concern the viewer. */
export async function policiesOwn(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const concerning = new Set((await policiesConcerning(viewer, db)).map(({ id }) => id));
  return (await policiesInForce(viewer, db)).filter(({ id }) => concerning.has(id));
}

/** The ways of buying that the policies know which concern the viewer: without one, nothing is said of it. */
export const waysConcerning = async (viewer: Viewer, db: Db): Promise<readonly Way[]> =>
  waysOf((await policiesConcerning(viewer, db)).map(({ policy }) => policy));

/** One version that every visitor may read, or undefined. */
export async function publishedPolicy(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<PolicyVersion | undefined> {
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const { policies } = db.t;
  const [row] = await db
    .select()
    .from(policies)
    .where(and(eq(policies.id, id), lte(policies.recordedAt, viewer.now)));
  const version = row && versionOf(row);
  return version && isOut(version, viewer) ? version : undefined;
}

/** An insurer's versions that are known at the viewer's moment, the earliest contract year and version first. */
export async function policyVersions(viewer: Viewer, db: Db, insurer: string): Promise<PolicyVersion[]> {
  const all = await allVersions(db);
  return all
    .filter((version) => version.insurer === insurer && version.recordedAt <= viewer.now)
    .map(({ recordedAt: _, ...version }) => version)
    .sort(
      (a, b) =>
        a.policy.contractYear - b.policy.contractYear ||
        (a.policy.key < b.policy.key ? -1 : a.policy.key > b.policy.key ? 1 : 0) ||
        a.version - b.version,
    );
}

/** The version that counts for a contract year on a day, as known at the viewer's moment; undefined where none does. */
export async function policyInForce(
  viewer: Viewer,
  db: Db,
  { insurer, contractYear, day }: { insurer: string; contractYear: number; day: Day },
): Promise<PolicyVersion | undefined> {
  const versions = await policyVersions(viewer, db, insurer);
  return versions
    .filter((version) => version.policy.contractYear === contractYear && version.effectiveFrom <= day)
    .at(-1);
}

/** Adopts a version; a row is never changed afterwards. */
export const insertPolicy = async (tx: Tx, row: Row): Promise<void> => {
  await tx.insert(tx.t.policies).values(row);
};
