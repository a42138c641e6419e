import { describe, expect, it } from "vitest";
import type { Day } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { coverageOf } from "#app/domain/coverage";
import type { RegionFacts } from "#app/domain/region-status";
import { regionStatus } from "#app/domain/region-status";
import { agreed, contract, knownLater, lots, region, regionFacts, tenderLot } from "#tests/support/season";

const coverage = (facts: Partial<RegionFacts>, day: Day = "2023-02-01") =>
  regionStatus(regionFacts(facts), lots, day, knownLater).areas.map((area) =>
    coverageOf(area).map(({ lot, kind, providers, throughMsz }) => [lot, kind, providers, throughMsz]),
  );
const year = (served: readonly string[]) => agreed("2023-01-01", "2023-12-31", served);
const signed = (form: Contract["form"], provider: string, served: readonly string[], part?: string) =>
  contract(form, provider, [["2022-06-28", year(served)]], part);

describe("coverage of a lot", () => {
  const table: readonly [string, readonly Contract[], readonly unknown[]][] = [
    ["nobody", [], ["chemistry", "none", [], []]],
    [
      "one provider",
      [signed("tender", "lab-a", ["chemistry"])],
      ["chemistry", "single-provider", ["lab-a"], []],
    ],
    [
      "two providers",
      [signed("tender", "lab-a", ["chemistry"]), signed("tender", "lab-b", ["chemistry"])],
      ["chemistry", "contracted", ["lab-a", "lab-b"], []],
    ],
    [
      "two agreements of one provider",
      [signed("tender", "lab-a", ["chemistry"]), signed("private", "lab-a", ["chemistry"])],
      ["chemistry", "single-provider", ["lab-a"], []],
    ],
    [
      "a hospital through specialist medical care alone",
      [signed("msz", "hospital", ["chemistry"])],
      ["chemistry", "through-msz", [], ["hospital"]],
    ],
    [
      "a hospital by open tender and through specialist medical care",
      [signed("tender", "hospital", ["chemistry"]), signed("msz", "hospital", ["chemistry"])],
      ["chemistry", "single-provider", ["hospital"], []],
    ],
    [
      "one provider, with a hospital beside it",
      [signed("idd", "lead", ["chemistry", "thrombosis"]), signed("msz", "hospital", ["chemistry"])],
      ["chemistry", "contracted", ["lead"], ["hospital"]],
    ],
  ];
  it.each(table)("%s", (_name, contracts, expected) => {
    expect(coverage({ contracts })[0]?.[0]).toEqual(expected);
  });

  it("is nobody's while the extension is still in talks", () => {
    const lead = contract("idd", "lead", [
      ["2020-06-01", agreed("2021-01-01", "2022-12-31")],
      ["2022-05-01", { kind: "talks-opened", forYear: 2023 }],
    ]);
    expect(coverage({ contracts: [lead] }, "2022-06-01")[0]?.[0]).toEqual(["chemistry", "none", [], []]);
  });

  it("is the hospital's while the tender is still open", () => {
    const tender = tenderLot("imaging", [["2022-07-15", { kind: "announced", ground: "no lead party" }]]);
    const facts = { contracts: [signed("msz", "hospital", ["imaging"])], tenderLots: [tender] };
    expect(coverage(facts, "2022-09-10")[0]?.[2]).toEqual(["imaging", "through-msz", [], ["hospital"]]);
  });

  it("differs by part of a region", () => {
    const part = (id: string) => ({ id, region, name: id, municipalities: [], from: "2020-01-01" }) as const;
    const contracts = [
      signed("tender", "lab-a", ["chemistry"], "north"),
      signed("tender", "lab-b", ["chemistry"]),
    ];
    const kinds = coverage({ parts: [part("north"), part("south")], contracts }).map((area) => area[0]?.[1]);
    expect(kinds).toEqual(["contracted", "single-provider"]);
  });

  it("never counts subcontractors", () => {
    const lead = signed("idd", "lead", ["chemistry", "thrombosis"]);
    const parties = [{ organisation: "helper", role: "subcontractor", from: "2023-01-01" }] as const;
    expect(coverage({ contracts: [{ ...lead, parties }] })[0]?.[0]?.[1]).toBe("single-provider");
  });
});
