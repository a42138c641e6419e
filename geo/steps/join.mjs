// Joins the pieces of every region into clean, simple shapes that share their borders.
import mapshaper from "mapshaper";

/** @typedef {import("./cut.mjs").Piece} Piece */
/** @typedef {import("./facts.mjs").Region} Region */

/** Closes gaps and settles overlaps of the drawing's provinces, joins per region, drops specks. */
const CLEAN = "-clean gap-fill-area=3km2 -dissolve2 code,name";
const DROP_SPECKS = "-filter-slivers min-area=2km2";
/** Part of the corners that is kept: a file that a browser likes, and lines that look true on a national map. */
const KEPT = "50%";

/**
 * One object `regions` with 25 features: `id` and property `code`, and property `name`.
 * @param {readonly Piece[]} pieces
 * @param {readonly Region[]} regions
 * @returns {Promise<string>} TopoJSON
 */
export async function joinRegions(pieces, regions) {
  const files = await mapshaper.applyCommands(
    [
      "-i pieces.json snap-interval=0.0006",
      `${CLEAN} ${DROP_SPECKS} ${CLEAN}`,
      `-simplify weighted ${KEPT} keep-shapes ${DROP_SPECKS} ${CLEAN}`,
      "-sort code -rename-layers regions",
      "-o regions.topojson format=topojson quantization=20000 id-field=code",
    ].join(" "),
    { "pieces.json": JSON.stringify(collectionOf(pieces, regions)) },
  );
  return String(files["regions.topojson"]);
}

/**
 * @param {readonly Piece[]} pieces
 * @param {readonly Region[]} regions
 */
function collectionOf(pieces, regions) {
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  return {
    type: "FeatureCollection",
    features: pieces.map(({ region, shape }) => ({
      type: "Feature",
      properties: { code: region, name: nameOf.get(region) },
      geometry: { type: "MultiPolygon", coordinates: shape },
    })),
  };
}
