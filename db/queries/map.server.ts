import { dayOf } from "#app/domain/calendar";
import type { MapPayload } from "#app/domain/map-layer";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { publishedPolicies } from "#db/queries/policy.server";
import { publicFacts, seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/**
 * The policy in force for each contract year, oldest first: of the viewer's own insurer, or else of the first one.
 * Empty while none is known.
 */
export async function policiesOnMap(viewer: Viewer, db: Db): Promise<PolicyVersion[]> {
  const today = dayOf(viewer.now);
  const published = (await publishedPolicies(viewer, db)).filter((version) => version.effectiveFrom <= today);
  const insurer =
    published.find((version) => version.insurer === viewer.organisation)?.insurer ?? published[0]?.insurer;
  const latest = new Map<number, PolicyVersion>();
  for (const version of published.filter((each) => each.insurer === insurer)) {
    const known = latest.get(version.policy.contractYear);
    if (!known || known.version < version.version) latest.set(version.policy.contractYear, version);
  }
  return [...latest.values()].sort((a, b) => a.policy.contractYear - b.policy.contractYear);
}

/** What the map of a contract year is drawn from: the whole season for the insurer's people, else what is published. */
export async function mapPayload(viewer: Viewer, db: Db, version: PolicyVersion): Promise<MapPayload> {
  const season = await seasonFacts(viewer, db, version);
  return season
    ? { kind: "season", season }
    : { kind: "public", ...(await publicFacts(viewer, db, version)) };
}
