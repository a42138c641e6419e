import { expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Contract, ContractFact } from "#app/domain/contract";
import { lostOffers, type OfferStage, offerOf, offerSteps, offerTo } from "#app/domain/contracting/offer";

const END = instantAt("2099-12-31");
const offer = {
  startsOn: "2023-01-01",
  endsOn: "2023-12-31",
  lots: ["pathology"],
  answerBy: "2022-11-15",
} as const;
type Told = ContractFact extends infer F
  ? F extends unknown
    ? Omit<F, "id" | "day" | "recordedAt">
    : never
  : never;
let made = 0;
const on = (day: Day, fact: Told): ContractFact => ({
  ...fact,
  id: String(++made),
  day,
  recordedAt: instantAt(day, "09:00"),
});
const contract = (provider: string, ...facts: ContractFact[]): Contract => ({
  ...{ id: provider, form: "tender", provider, area: { region: "VR05" }, parties: [], facts },
});
const offered = on("2022-11-01", { kind: "offered", offer });
const more = on("2022-11-14", {
  kind: "offer-extended",
  answerBy: "2022-11-30",
  reason: "Bestuur vergadert later.",
});
const accepted = on("2022-11-10", { kind: "accepted", by: "A. Bakker", authority: "trade-register" });
const declined = on("2022-11-10", { kind: "declined", by: "A. Bakker", reason: "Het tarief is te laag." });
const withdrawn = on("2022-11-10", { kind: "offer-withdrawn", reason: "Onjuiste verklaring." });

it.each<[string, Day, OfferStage | undefined, readonly ContractFact[]]>([
  ["before it was made", "2022-10-31", undefined, [offered]],
  ["on its last day", "2022-11-15", "open", [offered]],
  ["the day after", "2022-11-16", "lapsed", [offered]],
  ["extended", "2022-11-16", "open", [offered, more]],
  ["the day after the longer term", "2022-12-01", "lapsed", [offered, more]],
  ["accepted, long after", "2023-06-01", "accepted", [offered, accepted]],
  ["declined", "2022-11-20", "declined", [offered, declined]],
  ["withdrawn", "2022-11-20", "withdrawn", [offered, withdrawn]],
  ["without terms", "2022-11-02", undefined, [on("2022-11-01", { kind: "offered" })]],
])("an offer stands by its dates: %s", (_, day, stage, facts) => {
  const state = offerOf({ facts }, day, END);
  expect(state?.stage).toBe(stage);
  const steps = offerSteps({ facts }, day, END);
  const waits = stage === "open" || stage === "lapsed";
  expect(steps.some((step) => step === "accepted")).toBe(waits);
  expect(steps.some((step) => step === "declined")).toBe(stage === "open");
});

it("counts an offer that came to nothing once for each provider, and only for its own lot, area and year", () => {
  const again = on("2022-11-18", { kind: "offered", offer: { ...offer, answerBy: "2022-12-01" } });
  const held = [
    contract("one", offered, declined),
    { ...contract("one", again), id: "anew" },
    contract("two", offered, declined),
    contract("three", offered, accepted),
  ];
  const sought = { area: { region: "VR05" }, lot: "pathology", year: 2023 } as const;
  expect(lostOffers(held, sought, "2022-11-20", END)).toHaveLength(1);
  expect(lostOffers(held, sought, "2022-12-02", END)).toHaveLength(2);
  expect(offerTo(held, { ...sought, provider: "one" }, "2022-11-20", END)?.contract.id).toBe("anew");
  for (const other of [
    { lot: "microbiology" },
    { year: 2024 },
    { area: { region: "VR05", part: "north" } },
  ] as const)
    expect(lostOffers(held, { ...sought, ...other }, "2022-12-02", END)).toEqual([]);
});
