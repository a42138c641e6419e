import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { layersFor } from "#app/domain/map-bucket";
import type { MapPayload } from "#app/domain/map-layer";
import { type KnownToMap, parseContractYear } from "#app/domain/map-view";
import type { PolicyVersion } from "#app/domain/policy";
import type { Municipality, Region } from "#app/domain/region";
import { seasonSpan } from "#app/domain/season";
import type { Viewer } from "#app/domain/viewer";
import { mapPayload, policiesOnMap } from "#db/queries/map.server";
import type { Db } from "#db/store.server";

/** A contract year as the map, the pages of regions and the downloads read it. */
export type MapRead = {
  readonly version: PolicyVersion;
  readonly payload: MapPayload;
  /** Names this payload: another one has another name. */
  readonly state: string;
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
  /** What a URL about this contract year is checked against. */
  readonly known: KnownToMap;
  readonly today: Day;
  /** What was recorded later does not count. */
  readonly knownAt: Instant;
};

/** The policy of the contract year and insurer that a URL asks for, among those of all years that there are. */
async function versionsAsked(viewer: Viewer, db: Db, params: URLSearchParams) {
  const versions = await policiesOnMap(viewer, db, params.get("insurer") ?? undefined);
  const years = versions.map((version) => version.policy.contractYear);
  const year = parseContractYear(params, years).value;
  return { years, version: versions.find((each) => each.policy.contractYear === year) };
}

/** The policy of the contract year that a URL asks for, or of the nearest one; undefined while no policy is known. */
export const readVersion = async (
  viewer: Viewer,
  db: Db,
  params: URLSearchParams,
): Promise<PolicyVersion | undefined> => (await versionsAsked(viewer, db, params)).version;

/** Reads the contract year that a URL asks for, or the nearest one there is; undefined while no policy is known. */
export async function readMap(viewer: Viewer, db: Db, params: URLSearchParams): Promise<MapRead | undefined> {
  const { years, version } = await versionsAsked(viewer, db, params);
  if (!version) return undefined;
  const { payload, state } = await mapPayload(viewer, db, version);
  const { regions, municipalities } = payload.kind === "season" ? payload.season : payload;
  const lots = payload.kind === "season" ? payload.season.lots : [];
  const today = dayOf(viewer.now);
  const span = seasonSpan(version.policy);
  const known = { years, span, regions, lots, today, layers: layersFor(payload.kind) };
  return { version, payload, state, regions, municipalities, known, today, knownAt: viewer.now };
}
