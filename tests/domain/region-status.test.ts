import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import type { RegionFacts } from "#app/domain/region-status";
import {
  agreed,
  candidacy,
  contract,
  lotOn,
  regionFacts,
  registration,
  statusOn,
  tenderLot,
  through,
} from "#tests/support/season";

describe("a region with a lead party", () => {
  it("is contracted while a multi-year agreement covers the contract year", () => {
    const facts = regionFacts({
      contracts: [contract("idd", "lead", [["2020-11-02", agreed("2021-01-01", "2024-12-31")]])],
    });
    expect(through(facts, ["2020-11-01", "2022-04-01", "2023-07-12"])).toEqual([
      "no-idd",
      "contracted",
      "contracted",
    ]);
  });

  it("counts as contracted until the last day to renew, goes through talks, and stays when they succeed (4.48, 4.56)", () => {
    const facts = regionFacts({
      contracts: [
        contract("idd", "lead", [
          ["2020-11-02", agreed("2021-01-01", "2022-12-31")],
          ["2022-05-09", { kind: "talks-opened", forYear: 2023 }],
          ["2022-06-28", { kind: "renewed", forYear: 2023, endsOn: "2024-12-31" }],
          ["2022-07-15", { kind: "published" }],
        ]),
      ],
    });
    expect(through(facts, ["2022-04-01", "2022-05-09", "2022-06-28", "2023-01-01"])).toEqual([
      "contracted",
      "extension-in-talks",
      "contracted",
      "contracted",
    ]);
  });

  it("is no longer contracted once the talks have failed, or the last day passed in silence (4.57)", () => {
    const past = contract("idd", "lead", [["2020-11-02", agreed("2021-01-01", "2022-12-31")]]);
    const failed = {
      ...past,
      facts: [
        ...past.facts,
        ...contract("idd", "lead", [["2022-06-20", { kind: "talks-failed", forYear: 2023, reason: "price" }]])
          .facts,
      ],
    };
    expect(through(regionFacts({ contracts: [failed] }), ["2022-06-19", "2022-06-20"])).toEqual([
      "contracted",
      "no-idd",
    ]);
    expect(through(regionFacts({ contracts: [past] }), ["2022-06-30", "2022-07-01"])).toEqual([
      "contracted",
      "no-idd",
    ]);
  });

  it("takes a lot bought selectively from the lead party along, marked as such (4.59)", () => {
    const facts = regionFacts({
      contracts: [
        contract("idd", "lead", [
          ["2020-11-02", agreed("2021-01-01", "2024-12-31")],
          ["2022-06-15", { kind: "bought-selectively", forYear: 2023, lots: ["imaging"] }],
        ]),
      ],
    });
    expect(lotOn(facts, "imaging", "2022-06-14")).toMatchObject({ status: "no-idd", selective: false });
    expect(lotOn(facts, "imaging", "2022-06-15")).toMatchObject({
      status: "contracted",
      selective: true,
      providers: ["lead"],
    });
    expect(statusOn(facts, "2022-06-15").selectiveLots).toEqual(["imaging"]);
  });

  it("explains itself with agreement, publication, start and renewal", () => {
    const facts = regionFacts({
      contracts: [
        contract("idd", "lead", [
          ["2022-06-28", agreed("2023-01-01", "2025-12-31")],
          ["2022-07-15", { kind: "published" }],
        ]),
      ],
    });
    expect(statusOn(facts, "2022-07-14").reasons.map((each) => each.key)).toEqual([
      "lead.agreed",
      "lead.starts",
    ]);
    expect(statusOn(facts, "2022-07-15").reasons).toEqual([
      { key: "lead.agreed", values: { provider: { organisation: "lead" }, day: { day: "2022-06-28" } } },
      { key: "lead.published", values: { day: { day: "2022-07-15" } } },
      { key: "lead.starts", values: { day: { day: "2023-01-01" } } },
    ]);
  });
});

describe("a region without a lead party", () => {
  it("has a candidate in talks from interest until the candidacy ends", () => {
    const facts = regionFacts({
      candidacies: [
        candidacy("hopeful", [
          ["2022-04-15", { kind: "interest-shown", receivedAt: instantAt("2022-04-15", "16:05") }],
          [
            "2022-05-27",
            { kind: "offer-received", receivedAt: instantAt("2022-05-27", "23:50"), late: false },
          ],
          ["2022-06-03", { kind: "judged", meets: false, reason: "no signed co-operation agreement" }],
        ]),
      ],
    });
    expect(through(facts, ["2022-04-14", "2022-04-15", "2022-06-02", "2022-06-03"])).toEqual([
      "no-idd",
      "candidate-in-talks",
      "candidate-in-talks",
      "no-idd",
    ]);
  });

  const tendered = (registrations: RegionFacts["registrations"], extra: Partial<RegionFacts> = {}) =>
    regionFacts({
      tenderLots: ["chemistry", "thrombosis"].map((key) =>
        tenderLot(key, [["2022-07-15", { kind: "announced", ground: "no lead party" }]]),
      ),
      registrations,
      ...extra,
    });
  const both = ["chemistry", "thrombosis"].map((key) =>
    registration("lab", `tender-${key}-all`, [["2022-10-14", { kind: "submitted" }]]),
  );

  it("goes through announcement, opening, closing and outcome to agreements per lot (4.61 to 4.70)", () => {
    const facts = tendered(both, {
      contracts: [contract("tender", "lab", [["2022-11-20", agreed("2023-01-01", "2023-12-31")]])],
    });
    expect(
      through(facts, [
        "2022-07-14",
        "2022-07-15",
        "2022-09-01",
        "2022-10-14",
        "2022-10-15",
        "2022-11-20",
        "2023-12-31",
      ]),
    ).toEqual([
      "no-idd",
      "tender-announced",
      "tender-open",
      "tender-open",
      "being-assessed",
      "contracted-per-lot",
      "contracted-per-lot",
    ]);
  });

  it("has a gap as soon as the tender of a lot closes without a registration, until somebody is contracted privately (4.83)", () => {
    const facts = tendered(both.slice(0, 1), {
      contracts: [
        contract("tender", "lab", [["2022-11-20", agreed("2023-01-01", "2023-12-31", ["chemistry"])]]),
        contract("private", "rescue", [["2023-02-13", agreed("2023-02-13", "2023-12-31", ["thrombosis"])]]),
      ],
    });
    expect(through(facts, ["2022-10-14", "2022-10-15", "2023-02-12", "2023-02-13"])).toEqual([
      "tender-open",
      "gap",
      "gap",
      "privately-contracted",
    ]);
    expect(statusOn(facts, "2023-01-01").gaps).toContain("thrombosis");
  });

  it("does not count registrations that were withdrawn", () => {
    const withdrawn = registration("lab", "tender-chemistry-all", [
      ["2022-10-01", { kind: "submitted" }],
      ["2022-10-10", { kind: "withdrawn" }],
    ]);
    expect(lotOn(tendered([withdrawn]), "chemistry", "2022-10-09")).toMatchObject({
      status: "tender-open",
      tender: { submitted: 1 },
    });
    expect(lotOn(tendered([withdrawn]), "chemistry", "2022-10-15")).toMatchObject({
      status: "gap",
      tender: { submitted: 0 },
    });
  });

  it("has a gap from the first day of the contract year when nothing was ever done", () => {
    expect(through(regionFacts(), ["2022-12-31", "2023-01-01"])).toEqual(["no-idd", "gap"]);
  });

  it("keeps a lot of last year's tender where the option to extend is used, and not where it is not (4.60)", () => {
    const option = (used: boolean) =>
      regionFacts({
        contracts: [
          contract("tender", "lab", [
            ["2021-11-15", agreed("2022-01-01", "2022-12-31")],
            [
              "2022-08-30",
              used
                ? { kind: "option-told", forYear: 2023, used, endsOn: "2023-12-31" }
                : { kind: "option-told", forYear: 2023, used },
            ],
          ]),
        ],
      });
    expect(through(option(true), ["2022-08-29", "2022-08-30"])).toEqual(["no-idd", "contracted-per-lot"]);
    expect(through(option(false), ["2022-08-29", "2022-08-30", "2023-01-01"])).toEqual([
      "no-idd",
      "no-idd",
      "gap",
    ]);
  });

  it("covers imaging through hospital care without calling it contracted (4.65, reading 11)", () => {
    const facts = regionFacts({
      contracts: [
        contract("msz", "hospital", [["2022-01-01", agreed("2022-01-01", "2023-12-31", ["imaging"])]]),
      ],
    });
    expect(lotOn(facts, "imaging", "2023-01-01")?.status).toBe("through-msz");
    expect(statusOn(facts, "2023-01-01").providers).toEqual([]);
  });
});
