import { createHash } from "node:crypto";
import { dayOf } from "#app/domain/calendar";
import type { MapPayload } from "#app/domain/map-layer";
import type { PolicyVersion } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import type { Viewer } from "#app/domain/viewer";
import { policiesConcerning } from "#db/queries/policy.server";
import { publicFacts, seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/**
 * The policy in force for each contract year that is bought by region, oldest first: of the viewer's own insurer, or
 * else of the one that is asked for, or the first one. Empty while none is known, and for the people of an insurer that
 * does not buy by region.
 */
export async function policiesOnMap(viewer: Viewer, db: Db, asked?: string): Promise<PolicyVersion[]> {
  const today = dayOf(viewer.now);
  const published = (await policiesConcerning(viewer, db)).filter(
    ({ effectiveFrom, policy }) => effectiveFrom <= today && isRegional(policy),
  );
  const insurer = (published.find((each) => each.insurer === asked) ?? published[0])?.insurer;
  const latest = new Map<number, PolicyVersion>();
  for (const version of published.filter((each) => each.insurer === insurer)) {
    const known = latest.get(version.policy.contractYear);
    if (!known || known.version < version.version) latest.set(version.policy.contractYear, version);
  }
  return [...latest.values()].sort((a, b) => a.policy.contractYear - b.policy.contractYear);
}

/**
 * What the map of a contract year is drawn from: the whole season for the insurer's people, else what is published;
 * with a name made from its content alone, so that it tells nothing of what the viewer may not see.
 */
export async function mapPayload(
  viewer: Viewer,
  db: Db,
  version: PolicyVersion,
): Promise<{ payload: MapPayload; state: string }> {
  const season = await seasonFacts(viewer, db, version);
  if (season) return { payload: { kind: "season", season }, state: contentName(season) };
  const published = await publicFacts(viewer, db, version);
  return { payload: { kind: "public", ...published }, state: contentName(published) };
}

const contentNames = new WeakMap<object, string>();

/** The beginning of the SHA-256 of facts, worked out once for the same object. */
function contentName(facts: object): string {
  const name =
    contentNames.get(facts) ?? createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 20);
  contentNames.set(facts, name);
  return name;
}
