// The twelve provinces: outlines of a drawing, laid on the earth.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import clipping from "polygon-clipping";

const require = createRequire(import.meta.url);

/** @typedef {import("./facts.mjs").Position} Position */
/** @typedef {import("polygon-clipping").MultiPolygon} MultiPolygon */

/** The drawing is a Web Mercator projection: degrees = origin + scale × drawing unit, the latitude's still stretched. */
const LON = { origin: 3.3567945, scale: 0.0063218583 };
const STRETCHED_LAT = { origin: 63.6678964, scale: -0.006334633 };
const RADIANS = Math.PI / 180;

/**
 * The outline of every province, in degrees.
 * @returns {MultiPolygon[]}
 */
export function readProvinces() {
  const file = require.resolve("@svg-maps/netherlands/netherlands.svg");
  const paths = [...readFileSync(file, "utf8").matchAll(/<path\s[^>]*\sd="([^"]+)"/g)];
  if (paths.length !== 12) throw new Error(`the drawing holds ${paths.length} provinces instead of 12`);
  return paths.map(([, path = ""]) => {
    const [first, ...others] = outlinesOf(path).map(
      /** @returns {MultiPolygon} */ (outline) => [[outline.map(onEarth)]],
    );
    if (!first) throw new Error("a province has no outline");
    return clipping.union(first, ...others);
  });
}

/**
 * A point of the drawing in degrees, to about a metre.
 * @param {Position} point
 * @returns {Position}
 */
function onEarth([x, y]) {
  const stretched = (STRETCHED_LAT.origin + STRETCHED_LAT.scale * y) * RADIANS;
  const lat = (2 * Math.atan(Math.exp(stretched)) - Math.PI / 2) / RADIANS;
  return [round(LON.origin + LON.scale * x), round(lat)];
}

/** @param {number} degrees */
const round = (degrees) => Math.round(degrees * 1e5) / 1e5;

/**
 * The closed outlines of a path of the drawing, in its units. It knows only "m … z": a start relative to the
 * start before, then steps relative to the point before, then back to the start.
 * @param {string} path
 * @returns {Position[][]}
 */
function outlinesOf(path) {
  if (/[^mz\d\s.,e-]/.test(path)) throw new Error("the drawing holds a kind of line that is not read");
  /** @type {Position} */
  let start = [0, 0];
  return path
    .split("m")
    .filter((outline) => outline.trim() !== "")
    .map((outline) => {
      const points = walk(start, outline);
      start = points[0] ?? start;
      return points;
    });
}

/**
 * The points one comes to from `from` by the steps that a text of pairs `x,y` holds.
 * @param {Position} from
 * @param {string} steps
 * @returns {Position[]}
 */
function walk([x, y], steps) {
  let pen = { x, y };
  return [...steps.matchAll(/([-\d.e]+),([-\d.e]+)/g)].map(([, right, down]) => {
    pen = { x: pen.x + Number(right), y: pen.y + Number(down) };
    return [pen.x, pen.y];
  });
}
