import { expect, test } from "vitest";
import type { Place } from "#app/domain/map-search";
import type { MapView } from "#app/domain/map-view";
import { Search } from "#app/map/search";
import { htmlOf } from "#tests/components/page";

const region = { code: "VR03", name: "Drenthe", aliases: [], province: "Drenthe", population: 1 } as const;
const places: readonly Place[] = [
  { kind: "region", name: "Drenthe", regions: ["VR03"] },
  { kind: "municipality", name: "Emmen", regions: ["VR03"] },
  { kind: "provider", name: "Lab", regions: ["VR03", "VR05"] },
];
const nothing = () => undefined;

/** The page of a search as it comes from the server, before any script runs. */
function pageOf(q: string, language: "nl" | "en" = "nl"): string {
  const view: MapView = { year: 2023, day: "2022-09-12", layer: "idd", statuses: [], q, show: "map" };
  const addressOf = (change: Partial<MapView>) => `/map?region=${change.region}&q=${change.q}`;
  const state = { view, problems: [], addressOf, show: nothing, pass: nothing };
  return htmlOf(<Search places={places} regions={[region]} found={1} state={state} />, language, "/map");
}

test("a search names what it finds and links the region", () => {
  expect(pageOf("emmen")).toContain('href="/map?region=VR03&amp;q=">Emmen: gemeente in Drenthe</a>');
  expect(pageOf("emmen", "en")).toContain(">Emmen: municipality in Drenthe</a>");
  expect(pageOf("drenthe")).toContain(">Drenthe</a>");
});

test("a name of several regions is told without a link", () => {
  expect(pageOf("lab")).toContain("<li>Lab: aanbieder in 2 regio&#x27;s</li>");
});
