import { addDays, type Day, instantAt } from "#app/domain/calendar";
import type { CandidacyFact } from "#app/domain/candidacy";
import type { Contract } from "#app/domain/contract";
import { bucketsOf } from "#app/domain/map-bucket";
import { filterLayer } from "#app/domain/map-filter";
import { type MapPayload, mapSource } from "#app/domain/map-layer";
import { layerReader } from "#app/domain/map-reader";
import { placesOf, searched } from "#app/domain/map-search";
import type { RegionCode } from "#app/domain/region";
import type { SeasonFacts } from "#app/domain/season-facts";
import statusNl from "#app/i18n/status/nl";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import { drawnRegions } from "#app/map/drawn-region";

export const name = "Step of the ruler, 25 regions × 6 lots with their sentences, slowest in a hundred";
export const unit = "ms";
export const atMost = 16;

const START: Day = "2022-04-01";
const DAYS = 640;

/** What the browser derives for each step of the ruler, over all days of a season of generous size. */
export async function run(): Promise<{ value: number }> {
  const season = generousSeason();
  const payload: MapPayload = { kind: "season", season };
  const read = layerReader(mapSource(payload), instantAt("2024-06-01"));
  const found = searched(placesOf(payload), "Gemeente");
  const write = reasonWriter(statusNl, named(season.organisations, season.lots), "nl");
  const step = (day: Day): number => {
    const before = performance.now();
    const layer = read({ day, layer: "idd" });
    const view = { statuses: bucketsOf("idd"), layer: "idd" } as const;
    const { regions } = filterLayer(layer, view, found);
    drawnRegions(layer.regions, regions, (bucket) => bucket, write);
    write(layer.sentence);
    return performance.now() - before;
  };
  const days = Array.from({ length: DAYS }, (_, index) => addDays(START, index));
  for (const day of days.slice(0, 100)) step(day);
  const times = days.map(step).sort((a, b) => a - b);
  return { value: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const both = (text: string) => ({ nl: text, en: text });
const fact = (id: string, day: Day) => ({ id, day, recordedAt: instantAt(day, "12:00") });

/** Every region with a renewed lead party, three smaller agreements, four candidates and twelve registrations. */
function generousSeason(): SeasonFacts {
  const lots = numbers(6).map((index) => ({
    key: `lot-${index}`,
    title: both(`Kavel ${index}`),
    short: both(`K${index}`),
    inIdd: index < 4,
    selective: index > 3,
    notFor: [],
  }));
  const codes = numbers(25).map((index): RegionCode => `VR${index + 1}`);
  const tenderLots = codes.flatMap((region) => lots.map((lot) => tenderOf(region, lot.key)));
  return {
    contractYear: 2023,
    regions: codes.map((code) => ({
      code,
      name: `Regio ${code}`,
      aliases: [],
      province: "",
      population: 1,
    })),
    municipalities: numbers(342).map((index) => ({
      code: `GM${index}`,
      name: `Gemeente ${index}`,
      region: codes[index % 25] ?? "VR1",
    })),
    parts: [],
    lots,
    organisations: numbers(80).map((index) => ({
      id: `org-${index}`,
      name: `Laboratorium ${index}`,
      kind: "laboratory",
      fictional: true,
    })),
    contracts: codes.flatMap((region, index) => [
      leadOf(region, index),
      ...numbers(3).map((each) => smallOf(region, each)),
    ]),
    candidacies: codes.flatMap((region) => numbers(4).map((each) => candidateOf(region, each))),
    tenderLots,
    registrations: tenderLots.flatMap(({ id }) =>
      numbers(2).map((each) => ({
        id: `${id}-${each}`,
        provider: `org-${each}`,
        tenderLot: id,
        facts: [
          { ...fact(`${id}-${each}-a`, "2022-09-05"), kind: "started" as const },
          { ...fact(`${id}-${each}-b`, "2022-10-01"), kind: "submitted" as const },
        ],
      })),
    ),
    renewalBy: "2022-06-30",
  };
}

const leadOf = (region: RegionCode, index: number): Contract => ({
  id: `lead-${region}`,
  form: "idd",
  provider: `org-${index}`,
  area: { region },
  parties: [],
  facts: [
    {
      ...fact(`${region}-1`, "2021-06-01"),
      kind: "agreed",
      startsOn: "2022-01-01",
      endsOn: "2022-12-31",
      lots: ["lot-0", "lot-1", "lot-2", "lot-3"],
    },
    { ...fact(`${region}-2`, "2021-07-15"), kind: "published" },
    { ...fact(`${region}-3`, "2022-05-01"), kind: "talks-opened", forYear: 2023 },
    index % 3 === 0
      ? { ...fact(`${region}-4`, "2022-06-30"), kind: "talks-failed", forYear: 2023, reason: "" }
      : { ...fact(`${region}-4`, "2022-06-20"), kind: "renewed", forYear: 2023, endsOn: "2025-12-31" },
    { ...fact(`${region}-5`, "2022-07-01"), kind: "bought-selectively", forYear: 2023, lots: ["lot-4"] },
  ],
});

const smallOf = (region: RegionCode, index: number): Contract => ({
  id: `small-${region}-${index}`,
  form: "tender",
  provider: `org-${index + 30}`,
  area: { region },
  parties: [],
  facts: [
    {
      ...fact(`${region}-small-${index}`, "2022-11-10"),
      kind: "agreed",
      startsOn: "2023-01-01",
      endsOn: "2023-12-31",
      lots: [`lot-${index}`],
    },
  ],
});

const candidateOf = (region: RegionCode, index: number) => ({
  id: `candidate-${region}-${index}`,
  provider: `org-${index + 40}`,
  area: { region },
  contractYear: 2023,
  facts: [
    {
      ...fact(`${region}-${index}-a`, "2022-04-20"),
      kind: "interest-shown",
      receivedAt: instantAt("2022-04-20"),
    },
    { ...fact(`${region}-${index}-b`, "2022-05-02"), kind: "documents-sent" },
    {
      ...fact(`${region}-${index}-c`, "2022-05-20"),
      kind: "offer-received",
      receivedAt: instantAt("2022-05-20"),
      late: false,
    },
    { ...fact(`${region}-${index}-d`, "2022-06-20"), kind: "not-agreed", reason: "" },
  ] satisfies CandidacyFact[],
});

const tenderOf = (region: RegionCode, lot: string) => ({
  id: `tender-${region}-${lot}`,
  contractYear: 2023,
  area: { region },
  lot,
  days: {
    opensOn: "2022-09-01",
    questionsThrough: "2022-09-30",
    closesOn: "2022-10-14",
    outcomeBy: "2022-11-01",
  } as const,
  facts: [
    { ...fact(`${region}-${lot}-a`, "2022-08-31"), kind: "announced" as const, ground: "" },
    { ...fact(`${region}-${lot}-b`, "2022-11-01"), kind: "outcome" as const, qualified: 2 },
  ],
});
