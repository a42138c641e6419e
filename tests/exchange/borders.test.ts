import { describe, expect, it } from "vitest";
import { readBorders } from "#app/exchange/borders";
import regions from "#geo/regions.json";
import built from "#geo/regions.topojson?raw";
import {
  builtShapes,
  geoJson,
  metresBetween,
  moved,
  type Position,
  rdNew,
  type Shape,
  shapesOf,
} from "#tests/support/borders";

const read = (text: string) => readBorders(text, regions);
const corners = (shapes: readonly Shape[]): Position[] => shapes.flatMap(({ polygons }) => polygons.flat(2));

/** How far the corner of `shapes` that lies farthest from any corner of its region in `others` lies from it. */
function farthest(shapes: readonly Shape[], others: readonly Shape[]): number {
  const distances = shapes.flatMap((shape, index) => {
    const near = corners(others.slice(index, index + 1));
    return corners([shape]).map((corner) => Math.min(...near.map((other) => metresBetween(corner, other))));
  });
  return Math.max(...distances);
}

/** The built shapes with the first ring of one region changed. */
function spoilt(code: string, change: (ring: Position[]) => Position[]): string {
  return geoJson(
    builtShapes().map((shape) => {
      const [[ring = [], ...holes] = [], ...others] = shape.polygons;
      return shape.id === code ? { ...shape, polygons: [[change(ring), ...holes], ...others] } : shape;
    }),
  );
}

describe("a file of borders is taken", () => {
  it("from GeoJSON in degrees", async () => {
    const text = await read(geoJson(builtShapes()));
    const shapes = shapesOf(text);
    expect(shapes.map(({ id, name }) => [id, name])).toEqual(regions.map(({ code, name }) => [code, name]));
    expect(farthest(shapes, builtShapes())).toBeLessThan(4);
    expect(text.length).toBeLessThanOrEqual(60_000);
  });

  it("from TopoJSON, and then again from what came out", async () => {
    const once = await read(built);
    expect(farthest(shapesOf(once), builtShapes())).toBeLessThan(4);
    expect(farthest(shapesOf(await read(once)), shapesOf(once))).toBeLessThan(4);
  });

  it("from TopoJSON that holds other layers too", async () => {
    const topology = JSON.parse(built);
    topology.objects = { land: { type: "Polygon", arcs: [[0]] }, ...topology.objects };
    expect(shapesOf(await read(JSON.stringify(topology)))).toHaveLength(25);
  });

  it.each([
    ["told by its numbers", {}],
    ["named", { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } } }],
  ])("from RD New %s", async (_how, more) => {
    const shapes = shapesOf(await read(geoJson(moved(builtShapes(), rdNew), more)));
    expect(farthest(shapes, builtShapes())).toBeLessThan(4);
  });

  it("in whatever order, with heights and a byte order mark", async () => {
    const high = JSON.parse(geoJson(builtShapes().reverse()), (_key, value) =>
      Array.isArray(value) && typeof value[0] === "number" ? [...value, 0] : value,
    );
    const shapes = shapesOf(await read(`\uFEFF${JSON.stringify(high)}`));
    expect(shapes.map(({ id }) => id)).toEqual(regions.map(({ code }) => code));
  });

  it("with far too much detail, which is made small", async () => {
    const wobble = (ring: Position[]): Position[] =>
      ring.flatMap(([x, y], index) => {
        const [x2, y2] = ring[index + 1] ?? [x, y];
        if (index === ring.length - 1) return [[x, y]];
        return Array.from({ length: 40 }, (_, step): Position => {
          const along = step / 40;
          const aside = 0.0004 * Math.sin(step * 2.4 + x * 50);
          return step === 0 ? [x, y] : [x + (x2 - x) * along + aside, y + (y2 - y) * along];
        });
      });
    // One region alone keeps its neighbours whole: only its coast and land border may wobble.
    const text = spoilt("VR10", wobble);
    expect(text.length).toBeGreaterThan(150_000);
    const small = await read(text);
    expect(small.length).toBeLessThanOrEqual(60_000);
    expect(shapesOf(small)).toHaveLength(25);
  });
});

describe("a file of borders is refused", () => {
  const ring = (code: string, change: (ring: Position[]) => Position[]) => () => spoilt(code, change);
  it.each<[string, () => string, RegExp]>([
    ["empty", () => " \n", /^The file is empty/],
    ["not JSON", () => "PK\u0003\u0004 zip", /^The file is not JSON: give GeoJSON or TopoJSON/],
    ["a list", () => "[]", /no GeoJSON FeatureCollection and no TopoJSON Topology/],
    ["one feature", () => '{"type":"Feature","geometry":null}', /no GeoJSON FeatureCollection/],
    ["without shapes", () => geoJson([]), /^The file holds no shapes/],
    [
      "of municipalities",
      () => geoJson(builtShapes().map((shape, index) => ({ ...shape, id: `GM${1000 + index}` }))),
      /^Shape 1 of the file has no region code such as VR01 .*veiligheidsregio/,
    ],
    ["of 24 regions", () => geoJson(builtShapes().slice(1)), /^The file lacks VR01: /],
    [
      "with a region twice",
      () => geoJson([...builtShapes(), ...builtShapes().slice(4, 5)]),
      /^The file holds VR05 more than once/,
    ],
    [
      "with a region that is none",
      () => geoJson(builtShapes().map((shape) => (shape.id === "VR07" ? { ...shape, id: "VR77" } : shape))),
      /^The file holds VR77, which is no region/,
    ],
    ["with an open ring", ring("VR03", (all) => all.slice(0, -1)), /^VR03 has a ring that does not end/],
    ["with a short ring", ring("VR03", ([a = [5, 52]]) => [a, a, a]), /^VR03 has a ring of fewer than four/],
    [
      "with a flat ring",
      ring("VR03", ([a = [5, 52], b = [5, 53]]) => [a, b, a, b, a]),
      /^VR03 has a ring that encloses no area/,
    ],
    [
      "with an empty ring list",
      () => geoJson([{ ...first(), polygons: [] }, ...rest()]),
      /^VR01 has no outline/,
    ],
    [
      "with longitude and latitude swapped",
      () => geoJson(moved(builtShapes(), ([lon, lat]) => [lat, lon])),
      /^VR01 has its coordinates the wrong way round: write longitude before latitude/,
    ],
    [
      "in RD New, swapped",
      () =>
        geoJson(
          moved(builtShapes(), (position) => {
            const [x, y] = rdNew(position);
            return [y, x];
          }),
        ),
      /^VR01 has its coordinates the wrong way round/,
    ],
    [
      "outside the country",
      ring("VR24", (all) => all.map(([lon, lat]): Position => [lon, lat - 1])),
      /^VR24 reaches outside the Netherlands/,
    ],
    [
      "in Web Mercator, without saying so",
      () => geoJson(moved(builtShapes(), ([lon, lat]) => [lon * 111_319, lat * 130_000])),
      /^VR01 reaches outside the Netherlands: convert the file/,
    ],
    [
      "in a system it names",
      () => geoJson(builtShapes(), { crs: { type: "name", properties: { name: "EPSG:3857" } } }),
      /^The file says that its coordinates are in EPSG:3857: convert it/,
    ],
    [
      "with numbers beyond number",
      () => geoJson(builtShapes()).replace(/\[\[\[\[\d+\.\d+/, "[[[[1e999"),
      /^VR01 is no Polygon or MultiPolygon of finite numbers/,
    ],
    [
      "of points",
      () => geoJson(builtShapes()).replaceAll("MultiPolygon", "MultiPoint"),
      /^VR01 is no Polygon or MultiPolygon/,
    ],
    [
      "with a region on top of another",
      () => geoJson(builtShapes().map((shape) => (shape.id === "VR02" ? { ...first(), id: "VR02" } : shape))),
      /^VR0[12] lies on top of another region/,
    ],
    [
      "with lines that cross one another",
      ring("VR13", () => [
        [3.4, 52.5],
        [3.7, 52.6],
        [3.7, 52.5],
        [3.4, 52.7],
        [3.4, 52.5],
      ]),
      /^VR13 lies on top of another region, or its lines cross/,
    ],
    [
      "TopoJSON without its lines",
      () => JSON.stringify({ ...JSON.parse(built), arcs: [] }),
      /^The file is TopoJSON whose shapes name lines that it does not hold/,
    ],
    [
      "TopoJSON without objects",
      () => JSON.stringify({ ...JSON.parse(built), objects: {} }),
      /^The file holds no shapes/,
    ],
  ])("%s", async (_what, text, sentence) => {
    await expect(read(text())).rejects.toMatchObject({
      name: "BordersRefused",
      message: expect.stringMatching(sentence),
    });
  });
});

function first(): Shape {
  const [shape] = builtShapes();
  if (!shape) throw new Error("no shapes");
  return shape;
}
const rest = () => builtShapes().slice(1);
