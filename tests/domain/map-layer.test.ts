import { describe, expect, test } from "vitest";
import { addDays } from "#app/domain/calendar";
import { bucketsOf, layersFor } from "#app/domain/map-bucket";
import { filterLayer } from "#app/domain/map-filter";
import { layerOf, type MapPayload, mapSource } from "#app/domain/map-layer";
import { layerReader } from "#app/domain/map-reader";
import type { Shown } from "#app/domain/map-region";
import { findPlaces, placesMeant, placesOf, searched } from "#app/domain/map-search";
import type { RegionCode } from "#app/domain/region";
import type { SeasonFacts } from "#app/domain/season-facts";
import { agreed, contract, knownLater, lots, registration, tenderLot } from "#tests/support/season";

const named = (code: RegionCode, name: string, aliases: readonly string[] = []) => ({
  code,
  name,
  aliases,
  province: "",
  population: 1,
});
const organisation = (id: string, name: string) =>
  ({ id, name, kind: "laboratory", fictional: true }) as const;
const at = <T extends { area?: object | undefined }>(region: RegionCode, each: T) => ({
  ...each,
  area: { region },
});

const ours = contract("idd", "linde", [
  ["2022-06-28", agreed("2023-01-01", "2025-12-31")],
  ["2022-07-01", { kind: "bought-selectively", forYear: 2023, lots: ["imaging"] }],
  ["2022-07-15", { kind: "published" }],
]);
const partner = {
  organisation: "hospital",
  role: "hospital",
  from: "2023-01-01",
} as const;

/** Utrecht contracted with imaging bought selectively, Twente out to tender with one empty lot, Zeeland silent. */
const season: SeasonFacts = {
  contractYear: 2023,
  regions: [named("VR09", "Utrecht"), named("VR05", "Twente"), named("VR19", "Zeeland", ["Zeelandia"])],
  municipalities: [{ code: "GM0153", name: "Enschede", region: "VR05" }],
  parts: [],
  lots,
  organisations: [organisation("linde", "Lab De Linde"), organisation("hospital", "Ziekenhuis Zuid")],
  contracts: [{ ...at("VR09", ours), parties: [partner] }],
  candidacies: [],
  tenderLots: ["chemistry", "thrombosis"].map((lot) =>
    at("VR05", tenderLot(lot, [["2022-08-31", { kind: "announced", ground: "" }]])),
  ),
  registrations: [registration("linde", "tender-chemistry-all", [["2022-09-20", { kind: "submitted" }]])],
  renewalBy: "2022-06-30",
};
const payload: MapPayload = { kind: "season", season };
const source = mapSource(payload);
const show = (shown: Partial<Shown>) =>
  layerOf(source, { day: "2022-10-20", layer: "idd", ...shown }, knownLater);
const bucketsOn = (shown: Partial<Shown>) => show(shown).regions.map(({ bucket }) => bucket);

describe("the map on a day", () => {
  test("follows the facts from day to day", () => {
    expect(bucketsOn({ day: "2022-06-01" })).toEqual(["no-idd", "no-idd", "no-idd"]);
    expect(bucketsOn({ day: "2022-09-12" })).toEqual(["contracted", "tender-open", "no-idd"]);
    expect(bucketsOn({ day: "2022-10-20" })).toEqual(["contracted", "gap", "no-idd"]);
  });

  test("files by one lot, by number of providers and by lots without provider", () => {
    expect(bucketsOn({ layer: "lot", lot: "chemistry" })).toEqual(["contracted", "being-assessed", "no-idd"]);
    expect(bucketsOn({ layer: "providers" })).toEqual(["providers-1", "providers-0", "providers-0"]);
    expect(bucketsOn({ layer: "gaps" })).toEqual(["gaps-0", "gaps-1", "gaps-0"]);
  });

  test("does not know what was recorded later", () => {
    const early = layerOf(source, { day: "2022-10-20", layer: "idd" }, "2022-06-01T00:00:00.000Z");
    expect(early.regions.map(({ bucket }) => bucket)).toEqual(["no-idd", "no-idd", "no-idd"]);
  });

  test("names the lead party, what was bought selectively and what has no provider", () => {
    const [utrecht, twente] = show({}).regions;
    expect(utrecht).toMatchObject({ parties: ["linde"], selective: ["imaging"], gaps: [] });
    expect(twente).toMatchObject({ parties: [], selective: [], gaps: ["thrombosis"] });
  });

  test("says itself in one sentence with the figures of its legend", () => {
    const { sentence, legend } = show({});
    expect(sentence).toEqual([
      {
        key: "say.idd",
        values: { day: { day: "2022-10-20" }, year: 2023, total: 3, count: 1 },
      },
      { key: "say.oneGap", values: { region: "Twente", lots: { lots: ["thrombosis"] }, count: 1 } },
    ]);
    expect(legend.find(({ bucket }) => bucket === "contracted")?.count).toBe(1);
  });

  test.each(layersFor("season"))("counts every region once in the legend of %s", (layer) => {
    const { legend } = show({ layer, lot: "imaging" });
    expect(legend.map(({ bucket }) => bucket)).toEqual(bucketsOf(layer));
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

describe("one day after another", () => {
  const days = Array.from({ length: 640 }, (_, index) => addDays("2022-04-01", index));

  test.each(layersFor("season"))("reads %s as each day by itself", (layer) => {
    const read = layerReader(source, knownLater);
    for (const day of [...days, ...days.toReversed()]) {
      const shown: Shown = { day, layer, lot: "chemistry" };
      expect(read(shown)).toEqual(layerOf(source, shown, knownLater));
    }
  });
});

describe("the public's map", () => {
  const published: MapPayload = {
    kind: "public",
    contractYear: 2023,
    regions: season.regions,
    municipalities: season.municipalities,
    organisations: season.organisations,
    lots: season.lots,
    perLot: [],
    publications: [
      {
        region: "VR09",
        form: "idd",
        lots: [],
        provider: "linde",
        publishedOn: "2022-07-15",
        startsOn: "2023-01-01",
        endsOn: "2025-12-31",
        extends: false,
        countsThrough: "2025-12-31",
      },
    ],
  };
  const on = (day: Shown["day"]) =>
    layerOf(mapSource(published), { day, layer: "published" }, knownLater).regions.map(
      ({ bucket }) => bucket,
    );

  test("shows an agreement from the day it is published", () => {
    expect(on("2022-07-14")).toEqual(["not-published", "not-published", "not-published"]);
    expect(on("2022-07-15")).toEqual(["contracted", "not-published", "not-published"]);
  });
});

describe("the filter", () => {
  const places = placesOf(payload);
  const filter = (q: string, statuses: readonly ("contracted" | "gap")[] = []) =>
    filterLayer(show({}), { statuses, layer: "idd" }, searched(places, q));

  test("leaves as many regions as the chosen legend entries count", () => {
    const { regions, legend } = filter("", ["gap"]);
    expect(regions.map(({ name }) => name)).toEqual(["Twente"]);
    expect(legend.find(({ bucket }) => bucket === "gap")?.count).toBe(1);
  });

  test("counts what a search leaves", () => {
    const { regions, legend } = filter("enschede");
    expect(regions.map(({ name }) => name)).toEqual(["Twente"]);
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  test.each([
    ["Zeelandia", ["VR19"]],
    ["linde", ["VR09"]],
    ["ziekenhuis zuid", ["VR09"]],
    ["Lab", ["VR09"]],
    ["zee", ["VR19"]],
    ["nowhere", []],
  ])("finds %s", (text, codes) => {
    expect([...findPlaces(places, text)]).toEqual(codes);
  });

  test("names what a search means", () => {
    expect(placesMeant(places, "enschede")).toEqual([
      { kind: "municipality", name: "Enschede", regions: ["VR05"] },
    ]);
  });
});
