// Builds geo/regions.topojson and geo/regions.json from the facts and two packages; see geo/README.md.
import { writeFileSync } from "node:fs";
import { cutProvince } from "./steps/cut.mjs";
import { readMunicipalities, readPlaces, readRegions } from "./steps/facts.mjs";
import { joinRegions } from "./steps/join.mjs";
import { readProvinces } from "./steps/provinces.mjs";

const municipalities = readMunicipalities();
const regions = readRegions();

const places = readPlaces(municipalities);
const pieces = readProvinces().flatMap((province) => cutProvince(province, places));
const topojson = await joinRegions(pieces, regions);
write("regions.topojson", topojson);

const described = regions.map((region) => ({
  ...region,
  municipalities: municipalities
    .filter((municipality) => municipality.region === region.code)
    .map(({ code, name }) => ({ code, name })),
}));
write("regions.json", `[\n${described.map((region) => JSON.stringify(region)).join(",\n")}\n]`);

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const folder = process.argv[2] ?? "geo";
  writeFileSync(`${folder}/${name}`, `${text}\n`);
  console.log(`${folder}/${name}: ${Buffer.byteLength(text) + 1} bytes`);
}
