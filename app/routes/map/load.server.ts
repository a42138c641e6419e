import type { AppLoadContext } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { seasonMarks } from "#app/domain/season";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import type { MapData } from "#app/map/map-data";
import { keepPayload } from "#app/map/payloads";
import { bordersInForce } from "#db/queries/borders.server";

/** Pictures under the regions, where the installation names a source for them. */
const tiles = () =>
  process.env.MAP_TILES_URL
    ? { url: process.env.MAP_TILES_URL, attribution: process.env.MAP_TILES_ATTRIBUTION ?? "" }
    : undefined;

/** The map page without its payload: where to fetch that stands in its place. */
export type LoadedMap = Omit<MapData, "payload"> & { readonly payload: string };

/** Reads all that the map page of the contract year in the URL is drawn from; undefined while no policy is known. */
export async function loadMap(request: Request, context: AppLoadContext): Promise<LoadedMap | undefined> {
  const { viewer, language } = await visit(request, context);
  const { db } = context.store;
  const { searchParams } = new URL(request.url);
  const [read, borders] = await Promise.all([readMap(viewer, db, searchParams), bordersInForce(viewer, db)]);
  if (!read) return undefined;
  const { version, known, today, knownAt } = read;
  const { policy } = version;
  const payload = `/map/facts/${read.state}?year=${policy.contractYear}`;
  keepPayload(payload, read.payload);
  return {
    texts: textsFor(language, "map", "status", "timeline"),
    language,
    contractYear: policy.contractYear,
    years: known.years,
    today,
    knownAt,
    span: known.span,
    marks: seasonMarks(policy),
    borders: { url: `/borders/${borders.sha256}`, attribution: borders.source, adapted: borders.adapted },
    tiles: tiles(),
    policy: { id: version.id, title: policy.title, version: version.version },
    payload,
  };
}
