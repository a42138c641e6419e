import mapshaper from "mapshaper";
import { beforeAll, describe, expect, it } from "vitest";
import { readBorders } from "#app/exchange/borders";
import { outlinesOf } from "#app/map/borders";
import regions from "#geo/regions.json";
import built from "#geo/regions.topojson?raw";
import { builtShapes, type Shape, shapesOf } from "#tests/support/borders";
import { detailed, officialFile } from "#tests/support/official-borders";

const shapes = detailed(builtShapes());

const topoJson = async (geoJson: string): Promise<string> => {
  const files = await mapshaper.applyCommands("-i regions.json -o format=topojson quantization=1000000", {
    "regions.json": geoJson,
  });
  return String(files["regions.json"]);
};

/** Square degrees of land, holes left out. */
const areaOf = ({ polygons }: Shape): number =>
  Math.abs(
    polygons
      .flat()
      .flatMap((ring) =>
        ring.slice(1).map(([x, y], index) => ((ring[index]?.[0] ?? x) * y - x * (ring[index]?.[1] ?? y)) / 2),
      )
      .reduce((sum, part) => sum + part, 0),
  );

const neighboursOf = (topology: string) =>
  Object.fromEntries(outlinesOf(JSON.parse(topology)).map(({ code, touches }) => [code, touches.toSorted()]));

describe.each([
  ["GeoJSON in RD New", () => officialFile(shapes, "RD New")],
  ["GeoJSON in WGS84", () => officialFile(shapes, "WGS84")],
  ["TopoJSON in WGS84", () => topoJson(officialFile(shapes, "WGS84"))],
  ["TopoJSON in RD New", () => topoJson(officialFile(shapes, "RD New"))],
])("official borders as %s", (_what, file) => {
  let text = "";
  let read = "";
  beforeAll(async () => {
    text = await file();
    read = await readBorders(text, regions);
  });

  it("become small enough to draw, each region with the land and the neighbours it has", () => {
    expect(text.length).toBeGreaterThan(300_000);
    expect(read.length).toBeLessThanOrEqual(60_000);
    const taken = shapesOf(read);
    expect(taken.map(({ id, name }) => [id, name])).toEqual(regions.map(({ code, name }) => [code, name]));
    const shares = taken.map((shape, index) => areaOf(shape) / areaOf(shapes[index] ?? shape));
    expect(Math.min(...shares)).toBeGreaterThan(0.98);
    expect(Math.max(...shares)).toBeLessThan(1.02);
    expect(neighboursOf(read)).toEqual(neighboursOf(built));
  });

  it("keep enclaves as holes and islands as parts", () => {
    const partsOf = (code: string) => shapesOf(read).find(({ id }) => id === code)?.polygons ?? [];
    expect(partsOf("VR20").flat()).toHaveLength(partsOf("VR20").length + 2);
    expect(partsOf("VR02").length).toBeGreaterThan(3);
  });
});
