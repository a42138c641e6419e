import { dayOf } from "#app/domain/calendar";
import type { MapPayload } from "#app/domain/map-layer";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { publishedPolicies } from "#db/queries/policy.server";
import { publicFacts, seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

export type MapData = {
  /** The policy in force for the contract year. */
  readonly version: PolicyVersion;
  /** Contract years that have a policy, oldest first. */
  readonly years: readonly number[];
  readonly payload: MapPayload;
};

/**
 * The contract year asked for, or else the nearest one that has a policy; undefined while no policy is known.
 * People of an insurer see their own; others see the first insurer's.
 */
export async function readMap(viewer: Viewer, db: Db, year?: number): Promise<MapData | undefined> {
  const all = await publishedPolicies(viewer, db);
  const own = all.filter((version) => version.insurer === viewer.organisation);
  const insurer = own[0]?.insurer ?? all[0]?.insurer;
  const today = dayOf(viewer.now);
  const versions = all.filter((version) => version.insurer === insurer && version.effectiveFrom <= today);
  const years = [...new Set(versions.map((version) => version.policy.contractYear))].sort((a, b) => a - b);
  const nearest = [...years]
    .sort((a, b) => Math.abs(a - (year ?? a)) - Math.abs(b - (year ?? b)))
    .at(year === undefined ? -1 : 0);
  const version = versions
    .filter((each) => each.policy.contractYear === nearest)
    .sort((a, b) => b.version - a.version)[0];
  if (!version) return undefined;
  return { version, years, payload: await readPayload(viewer, db, version) };
}

async function readPayload(viewer: Viewer, db: Db, version: PolicyVersion): Promise<MapPayload> {
  const season = await seasonFacts(viewer, db, version);
  return season
    ? { kind: "season", season }
    : { kind: "public", ...(await publicFacts(viewer, db, version)) };
}
