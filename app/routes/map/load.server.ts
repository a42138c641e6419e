import type { AppLoadContext } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { parseContractYear } from "#app/domain/map-view";
import { seasonMarks, seasonSpan } from "#app/domain/season";
import { textsFor } from "#app/i18n/areas.server";
import type { MapData } from "#app/map/map-data";
import { bordersInForce } from "#db/queries/borders.server";
import { mapPayload, policiesOnMap } from "#db/queries/map.server";

/** Pictures under the regions, where the installation names a source for them. */
const tiles = () =>
  process.env.MAP_TILES_URL
    ? { url: process.env.MAP_TILES_URL, attribution: process.env.MAP_TILES_ATTRIBUTION ?? "" }
    : undefined;

/** Reads all that the map page of the contract year in the URL is drawn from; undefined while no policy is known. */
export async function loadMap(request: Request, context: AppLoadContext): Promise<MapData | undefined> {
  const { viewer, language } = await visit(request, context);
  const { db } = context.store;
  const versions = await policiesOnMap(viewer, db);
  const years = versions.map((version) => version.policy.contractYear);
  const year = parseContractYear(new URL(request.url).searchParams, years).value;
  const version = versions.find((each) => each.policy.contractYear === year);
  if (!version) return undefined;
  const [payload, borders] = await Promise.all([mapPayload(viewer, db, version), bordersInForce(viewer, db)]);
  const { policy } = version;
  return {
    texts: textsFor(language, "map", "status", "timeline"),
    language,
    contractYear: year,
    years,
    today: dayOf(viewer.now),
    knownAt: viewer.now,
    span: seasonSpan(policy),
    marks: seasonMarks(policy),
    borders: { url: `/borders/${borders.sha256}`, attribution: borders.source },
    tiles: tiles(),
    policy: { id: version.id, title: policy.title, version: version.version },
    payload,
  };
}
