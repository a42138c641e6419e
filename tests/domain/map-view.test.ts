import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketsOf, type Layer, layersFor } from "#app/domain/map-bucket";
import { type KnownToMap, type MapView, mapViewParams, parseMapView } from "#app/domain/map-view";

const known: KnownToMap = {
  years: [2022, 2023],
  span: { from: "2022-04-01", to: "2023-12-31" },
  regions: [
    { code: "VR02", name: "Fryslân", aliases: ["Friesland"] },
    { code: "VR05", name: "Twente", aliases: [] },
  ],
  lots: [{ key: "chemistry" }, { key: "imaging" }],
  today: "2023-07-12",
  layers: layersFor("season"),
};
const read = (query: string, against: KnownToMap = known) =>
  parseMapView(new URLSearchParams(query), against);
const problemsOf = (query: string) => read(query).problems.map((problem) => problem.key);

describe("the view a URL asks for", () => {
  test("is today's map of the newest year when it asks for nothing", () => {
    expect(read("")).toEqual({
      view: {
        year: 2023,
        day: "2023-07-12",
        layer: "idd",
        lot: undefined,
        statuses: [],
        region: undefined,
        q: "",
        show: "map",
      },
      problems: [],
    });
  });

  test.each([
    ["year=2031", "problem.year", { year: 2023 }],
    ["year=2021", "problem.year", { year: 2022 }],
    ["year=soon", "problem.year", { year: 2023 }],
    ["day=2023-02-29", "problem.day", { day: "2023-07-12" }],
    ["day=2021-12-31", "problem.dayBefore", { day: "2022-04-01" }],
    ["day=2024-01-01", "problem.dayAfter", { day: "2023-12-31" }],
    ["layer=heat", "problem.layer", { layer: "idd" }],
    ["layer=published", "problem.layer", { layer: "idd" }],
    ["layer=lot&lot=dentistry", "problem.lot", { lot: "chemistry" }],
    ["status=gap&status=lost", "problem.status", { statuses: ["gap"] }],
    ["layer=gaps&status=contracted", "problem.status", { statuses: [] }],
    ["region=Atlantis", "problem.region", { region: undefined }],
    ["show=globe", "problem.show", { show: "map" }],
  ])("%s says %s and becomes the nearest that there is", (query, problem, nearest) => {
    expect(problemsOf(query)).toEqual([problem]);
    expect(read(query).view).toMatchObject(nearest);
  });

  test("stays within the season when today lies outside it", () => {
    expect(read("", { ...known, today: "2026-01-01" }).view.day).toBe("2023-12-31");
    expect(read("", { ...known, today: "2020-01-01" }).view.day).toBe("2022-04-01");
  });

  test("finds a region by the policy's own spelling", () => {
    expect(read("region=friesland")).toMatchObject({ view: { region: "VR02" }, problems: [] });
  });

  test("shows the public published agreements and nothing else", () => {
    const forPublic = { ...known, layers: layersFor("public"), lots: [] };
    expect(read("", forPublic).view.layer).toBe("published");
    expect(read("layer=gaps&status=not-published", forPublic)).toMatchObject({
      view: { layer: "published", statuses: ["not-published"] },
      problems: [{ key: "problem.layer" }],
    });
  });

  test("survives the way through the URL, whatever it is", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseMapView(mapViewParams(view), known)).toEqual({ view, problems: [] });
      }),
    );
  });

  test("never fails, and is always one that can be asked for", () => {
    expect.hasAssertions();
    const names = fc.constantFrom("year", "day", "layer", "lot", "status", "region", "q", "show");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { view } = parseMapView(new URLSearchParams(pairs), known);
        expect(parseMapView(mapViewParams(view), known)).toEqual({ view, problems: [] });
      }),
    );
  });
});

const anyView: fc.Arbitrary<MapView> = fc.constantFrom<Layer>(...known.layers).chain((layer) =>
  fc.record({
    year: fc.constantFrom(...known.years),
    day: fc.constantFrom("2022-04-01", "2022-09-12", "2023-12-31"),
    layer: fc.constant(layer),
    lot: layer === "lot" ? fc.constantFrom("chemistry", "imaging") : fc.constant(undefined),
    statuses: fc.subarray([...bucketsOf(layer)]),
    region: fc.constantFrom("VR02", "VR05", undefined),
    q: fc.constantFrom("", "Enschede", "s-Gravenhage & omstreken"),
    show: fc.constantFrom("map", "table"),
  }),
);
