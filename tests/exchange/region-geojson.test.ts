import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { regionGeoJson } from "#app/exchange/region-geojson";
import type { RegionRow } from "#app/exchange/region-row";
import { outlinesOf } from "#app/map/borders";
import { builtBorders } from "#geo/built-borders.server";

const outlines = outlinesOf(JSON.parse(builtBorders.topojson)).map(({ code, shape }) => ({
  code,
  geometry: shape.geometry,
}));
const rows = outlines.map(
  ({ code }): RegionRow => ({
    code,
    name: `=cmd <script>${code}`,
    status: "contracted",
    statusName: "IDD contracted",
    leadParty: "Lead",
    providers: ["Lead"],
    selectiveLots: [],
    gaps: [],
    day: "2022-09-12",
    contractYear: 2023,
    source: "Plafondkaart",
  }),
);
const about = {
  name: "IDD in the 25 GHOR regions",
  day: "2022-09-12",
  contractYear: 2023,
  source: "Plafondkaart",
  attribution: "MapSVG",
};
const area = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);

describe("map as GeoJSON", () => {
  const file = regionGeoJson(rows, outlines, about);

  it("says what it is, and holds each region with the properties of its row", () => {
    expect(file).toMatchObject({ type: "FeatureCollection", ...about });
    expect(file.features).toHaveLength(25);
    expect(file.features.map(({ properties }) => properties)).toEqual(rows);
    expect(JSON.parse(JSON.stringify(file)).features[0].properties.name).toContain("<script>");
  });

  it("has closed rings in WGS84, outer ones against the clock", () => {
    for (const { geometry } of file.features)
      for (const [outer = [], ...holes] of geometry.coordinates) {
        expect(outer.at(0)).toEqual(outer.at(-1));
        expect(area(outer)).toBeGreaterThan(0);
        for (const hole of holes) expect(area(hole)).toBeLessThan(0);
        for (const [longitude = 0, latitude = 0] of outer) {
          expect(longitude).toBeGreaterThan(3);
          expect(longitude).toBeLessThan(7.4);
          expect(latitude).toBeGreaterThan(50.7);
          expect(latitude).toBeLessThan(53.7);
        }
      }
  });

  it("holds the rows that are given only, and leaves out what has no outline", () => {
    const codes = (given: readonly RegionRow[]) =>
      regionGeoJson(given, outlines.slice(1), about).features.map(({ id }) => id);
    expect(codes(rows.slice(0, 3))).toEqual(rows.slice(1, 3).map(({ code }) => code));
  });
});
