// Cuts the provinces into regions: every spot goes to the region of the nearest place in the same province.
import { Delaunay } from "d3-delaunay";
import clipping from "polygon-clipping";

/** @typedef {import("./facts.mjs").Position} Position */
/** @typedef {import("./facts.mjs").Place} Place */
/** @typedef {import("polygon-clipping").MultiPolygon} MultiPolygon */
/** @typedef {{ region: string, shape: MultiPolygon }} Piece a region, or what it has of one province */

/** A degree of longitude is this part of a degree of latitude in the middle of the country. */
const LON_SHRINK = Math.cos((52.15 * Math.PI) / 180);
/** West, south, east and north of all cells, well around the country. */
const EXTENT = /** @type {const} */ ([2 * LON_SHRINK, 50, 8 * LON_SHRINK, 54.5]);

/**
 * @param {MultiPolygon} province
 * @param {readonly Place[]} places
 * @returns {Piece[]}
 */
export function cutProvince(province, places) {
  const inside = places.filter(({ position }) => contains(province, position));
  const regions = [...new Set(inside.map(({ region }) => region))];
  const [only] = regions;
  if (only !== undefined && regions.length === 1) return [{ region: only, shape: province }];
  const cells = cellsOf(inside);
  return regions.map((region) => {
    const [first = [], ...others] = cells.filter((cell) => cell.region === region).map(({ shape }) => shape);
    return { region, shape: clipping.intersection(province, clipping.union(first, ...others)) };
  });
}

/**
 * For every place, what lies nearer to it than to any other.
 * @param {readonly Place[]} places
 * @returns {Piece[]}
 */
function cellsOf(places) {
  const cells = Delaunay.from(
    places,
    ({ position: [lon] }) => lon * LON_SHRINK,
    ({ position: [, lat] }) => lat,
  ).voronoi(EXTENT);
  return places.flatMap(({ region }, index) => {
    // Two places on one spot share a cell, which only one of them gets.
    const cell = cells.cellPolygon(index);
    return cell ? [{ region, shape: [[cell.map(([x, y]) => degrees(x, y))]] }] : [];
  });
}

/**
 * A corner of a cell in whole micro-degrees: with longer fractions polygon-clipping sometimes fails.
 * @param {number} x
 * @param {number} y
 * @returns {Position}
 */
const degrees = (x, y) => [Math.round((x / LON_SHRINK) * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/**
 * Whether a position lies in a shape: a line from it to the east crosses the outline an odd number of times.
 * @param {MultiPolygon} shape
 * @param {Position} position
 */
function contains(shape, [lon, lat]) {
  const crossings = shape.flat().flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
    }),
  );
  return crossings.length % 2 === 1;
}
