import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import regions from "#geo/regions.json";
import { readMunicipalities, readPlaces } from "#geo/steps/facts.mjs";
import { builtShapes, type Position, type Shape } from "#tests/support/borders";

const file = new URL("../../geo/regions.topojson", import.meta.url);
const shapes = builtShapes();

function within(ring: readonly Position[], [lon, lat]: Position): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const regionsAt = (position: Position): string[] =>
  shapes
    .filter(({ polygons }) => polygons.some(([outer = []]) => within(outer, position)))
    .map(({ id }) => id);

const squareKilometres = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + (x * y2 - x2 * y) / 2;
    }, 0),
  ) *
  111.32 ** 2 *
  Math.cos((52.15 * Math.PI) / 180);

const landOf = (name: string): number => {
  const shape = shapes.find((each) => each.name === name);
  return (shape?.polygons ?? []).reduce((sum, [outer = []]) => sum + squareKilometres(outer), 0);
};

it("are the 25 regions by code and name, in order of code", () => {
  expect(shapes.map(({ id, name }) => [id, name])).toEqual(regions.map(({ code, name }) => [code, name]));
  expect(shapes).toHaveLength(25);
});

it("fit in 30 KB", () => {
  expect(readFileSync(file).byteLength).toBeLessThanOrEqual(30_000);
});

it("have closed rings, no holes and no part under 2 square kilometres", () => {
  const polygons = shapes.flatMap((shape: Shape) => shape.polygons);
  for (const [outer = [], ...holes] of polygons) {
    expect(holes).toEqual([]);
    expect(outer.at(-1)).toEqual(outer[0]);
    expect(squareKilometres(outer)).toBeGreaterThan(2);
  }
});

it("never claim the same spot twice", () => {
  const claimed: string[][] = [];
  for (let lon = 3.205; lon < 7.3; lon += 0.02) {
    for (let lat = 50.705; lat < 53.7; lat += 0.02) claimed.push(regionsAt([lon, lat]));
  }
  expect(claimed.filter((codes) => codes.length > 0).length).toBeGreaterThan(10_000);
  expect(claimed.filter((codes) => codes.length > 1)).toEqual([]);
});

it("hold every place of the municipalities of their region", () => {
  const places = readPlaces(readMunicipalities());
  const strays = places.filter(({ position, region }) => !regionsAt(position).includes(region));
  expect(places.length).toBeGreaterThan(1_700);
  expect(strays).toEqual([]);
});

it("have about the area that is known of them", () => {
  expect(landOf("Drenthe")).toBeGreaterThan(2_600);
  expect(landOf("Drenthe")).toBeLessThan(2_760);
  expect(landOf("Gooi en Vechtstreek")).toBeGreaterThan(180);
  expect(landOf("Gooi en Vechtstreek")).toBeLessThan(330);
});

it("come with the municipalities, each in one region", () => {
  const codes = regions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code));
  expect(codes).toHaveLength(342);
  expect(new Set(codes).size).toBe(342);
  expect(regions.find(({ code }) => code === "VR02")).toMatchObject({
    name: "Fryslân",
    aliases: ["Friesland (Fryslân)", "Friesland"],
    population: 654_019,
  });
});

it("are what the build makes of the facts, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-geo-"));
  execFileSync(process.execPath, ["geo/build-regions.mjs", folder]);
  for (const name of ["regions.topojson", "regions.json"]) {
    expect(readFileSync(join(folder, name), "utf8")).toBe(readFileSync(new URL(name, file), "utf8"));
  }
  rmSync(folder, { recursive: true });
});
