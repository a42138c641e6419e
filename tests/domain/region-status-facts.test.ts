import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import { type RegionFacts, regionStatus } from "#app/domain/region-status";
import { leastSettled, type StatusKey, statusKeys } from "#app/domain/status";
import {
  agreed,
  candidacy,
  contract,
  lotOn,
  lots,
  region,
  regionFacts,
  registration,
  statusOn,
  tenderLot,
  through,
} from "#tests/support/season";

describe("what the year brings", () => {
  const only = ["chemistry", "thrombosis"];

  it("is a gap from the day after an agreement has ended, whatever its tender once said", () => {
    const facts = regionFacts({
      tenderLots: only.map((key) =>
        tenderLot(key, [
          ["2022-07-15", { kind: "announced", ground: "" }],
          ["2022-10-28", { kind: "outcome", qualified: 1 }],
        ]),
      ),
      contracts: [
        contract("tender", "lab", [
          ["2022-11-20", agreed("2023-01-01", "2023-12-31")],
          ["2023-06-01", { kind: "ended", endsOn: "2023-06-30", reason: "bankrupt" }],
        ]),
      ],
    });
    expect(through(facts, ["2022-10-28", "2023-06-30", "2023-07-01"])).toEqual([
      "being-assessed",
      "contracted-per-lot",
      "gap",
    ]);
    expect(lotOn(facts, "chemistry", "2023-07-01")?.reasons).toEqual([
      { key: "none.now", values: { day: { day: "2023-07-01" } } },
    ]);
  });

  it("does not count an agreement before it starts", () => {
    const facts = regionFacts({
      contracts: [contract("private", "rescue", [["2023-02-01", agreed("2023-03-01", "2023-12-31")]])],
    });
    expect(through(facts, ["2023-02-28", "2023-03-01"])).toEqual(["gap", "privately-contracted"]);
  });

  it("keeps the longer term when an option is later told not to be used", () => {
    const facts = regionFacts({
      contracts: [
        contract("idd", "lead", [
          ["2020-11-02", agreed("2021-01-01", "2022-12-31")],
          ["2022-06-28", { kind: "renewed", forYear: 2023, endsOn: "2024-12-31" }],
          ["2022-08-31", { kind: "option-told", forYear: 2025, used: false }],
        ]),
      ],
    });
    expect(statusOn(facts, "2023-07-12").lead?.endsOn).toBe("2024-12-31");
  });

  it("tells how talks ended without agreement, and names the candidate that has come furthest", () => {
    const failed = contract("idd", "lead", [
      ["2020-11-02", agreed("2021-01-01", "2022-12-31")],
      ["2022-06-30", { kind: "talks-failed", forYear: 2023, reason: "price" }],
    ]);
    const candidates = [
      candidacy("early", [["2022-04-12", { kind: "interest-shown", receivedAt: instantAt("2022-04-12") }]]),
      candidacy("ahead", [
        ["2022-04-14", { kind: "interest-shown", receivedAt: instantAt("2022-04-14") }],
        ["2022-06-03", { kind: "judged", meets: true, reason: "" }],
      ]),
    ];
    expect(statusOn(regionFacts({ contracts: [failed] }), "2022-07-01").reasons.at(-1)).toMatchObject({
      key: "talks.failed",
    });
    expect(statusOn(regionFacts({ candidacies: candidates }), "2022-06-10").reasons.at(-1)).toEqual({
      key: "candidacy.meets",
      values: { provider: { organisation: "ahead" }, day: { day: "2022-06-03" } },
    });
  });
});

describe("a region in parts", () => {
  const part = (id: string) => ({ id, region, name: id, municipalities: [], from: "2022-01-01" }) as const;

  it("is as settled as its least settled part, and what holds for the region holds for each part (4.22)", () => {
    const facts = regionFacts({
      parts: [part("north"), part("south")],
      contracts: [contract("tender", "lab", [["2022-11-20", agreed("2023-01-01", "2023-12-31")]], "north")],
      tenderLots: [tenderLot("chemistry", [["2022-07-15", { kind: "announced", ground: "" }]])],
    });
    const status = statusOn(facts, "2022-12-01");
    expect(status.areas.map((area) => [area.part?.id, area.status])).toEqual([
      ["north", "contracted-per-lot"],
      ["south", "gap"],
    ]);
    expect(status.status).toBe("gap");
    expect(status.reasons.at(-1)).toEqual({ key: "region.inPart", values: { part: { part: "south" } } });
  });

  it("counts the registrations of a tender for the whole region once", () => {
    const facts = regionFacts({
      parts: [part("north"), part("south")],
      tenderLots: [tenderLot("imaging", [["2022-07-15", { kind: "announced", ground: "" }]])],
      registrations: [registration("lab", "tender-imaging-all", [["2022-10-10", { kind: "submitted" }]])],
    });
    expect(lotOn(facts, "imaging", "2022-10-20")).toMatchObject({
      tender: { submitted: 1 },
      reasons: [{ key: "tender.closed" }],
    });
  });

  it("lets silence count no further than what is known: days ahead are still undecided", () => {
    const past = contract("idd", "lead", [["2020-11-02", agreed("2021-01-01", "2022-12-31")]]);
    const tendered = tenderLot("chemistry", [["2022-07-15", { kind: "announced", ground: "" }]]);
    const ahead = (facts: RegionFacts, day: Day, today: Day) =>
      regionStatus(facts, lots, day, instantAt(today)).status;
    expect(ahead(regionFacts(), "2023-01-01", "2022-05-20")).toBe("no-idd");
    expect(ahead(regionFacts(), "2023-01-01", "2023-01-01")).toBe("gap");
    expect(ahead(regionFacts({ contracts: [past] }), "2022-09-01", "2022-06-30")).toBe("contracted");
    expect(ahead(regionFacts({ contracts: [past] }), "2022-09-01", "2022-07-01")).toBe("no-idd");
    const lotAhead = (today: Day) =>
      regionStatus(regionFacts({ tenderLots: [tendered] }), lots, "2022-10-20", instantAt(today)).lots[0]
        ?.status;
    expect([lotAhead("2022-10-14"), lotAhead("2022-10-15")]).toEqual(["being-assessed", "gap"]);
  });

  it("tells the registrations of all lots that are open", () => {
    const facts = regionFacts({
      tenderLots: ["chemistry", "thrombosis"].map((key) =>
        tenderLot(key, [["2022-07-15", { kind: "announced", ground: "" }]]),
      ),
      registrations: ["chemistry", "thrombosis", "thrombosis"].map((key, each) =>
        registration(`lab-${each}`, `tender-${key}-all`, [["2022-09-10", { kind: "submitted" }]]),
      ),
    });
    expect(statusOn(facts, "2022-09-12").reasons.map((each) => [each.key, each.values.count])).toEqual([
      ["region.tender-open", undefined],
      ["tender.open", 3],
    ]);
  });

  it("has a rest where its parts leave municipalities over", () => {
    expect(
      statusOn(regionFacts({ parts: [part("north")], partsLeaveRest: true }), "2022-12-01").areas,
    ).toHaveLength(2);
  });
});

describe("knowledge", () => {
  it("leaves out what was recorded later, and a corrected fact once its correction is known", () => {
    const original = { id: "a", day: "2022-06-01", recordedAt: instantAt("2022-06-02"), kind: "x" } as const;
    const correction = {
      id: "b",
      day: "2022-06-05",
      recordedAt: instantAt("2022-06-10"),
      supersedes: "a",
      kind: "x",
    } as const;
    const seen = (day: Day, knownAt: Day) =>
      factsAt([correction, original], day, instantAt(knownAt)).map((fact) => fact.id);
    expect(seen("2022-06-30", "2022-06-01")).toEqual([]);
    expect(seen("2022-06-30", "2022-06-09")).toEqual(["a"]);
    expect(seen("2022-06-30", "2022-06-30")).toEqual(["b"]);
    expect(seen("2022-06-03", "2022-06-30")).toEqual([]);
  });

  it("does not see an agreement that became known after the moment it looks from", () => {
    const facts = regionFacts({
      contracts: [contract("idd", "lead", [["2022-06-28", agreed("2023-01-01", "2025-12-31")]])],
    });
    expect(regionStatus(facts, lots, "2023-07-12", instantAt("2022-06-28", "11:59")).status).toBe("no-idd");
    expect(regionStatus(facts, lots, "2023-07-12", instantAt("2022-06-28", "12:00")).status).toBe(
      "contracted",
    );
  });
});

describe("any set of facts", () => {
  const someDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays("2022-03-01", n));
  const someContract = fc
    .record({
      form: fc.constantFrom("idd", "tender", "private", "msz"),
      day: someDay,
      starts: someDay,
      length: fc.integer({ min: 0, max: 800 }),
      lot: fc.constantFrom("chemistry", "thrombosis", "imaging"),
    })
    .map(({ form, day, starts, length, lot }) =>
      contract(form, `p${length}`, [[day, agreed(starts, addDays(starts, length), [lot])]]),
    );

  it("gives each lot one status, a gap only without a provider, and the region the least settled of its own lots", () => {
    fc.assert(
      fc.property(fc.array(someContract, { maxLength: 5 }), someDay, (contracts, day) => {
        const status = statusOn(regionFacts({ contracts }), day);
        const inIdd = status.lots.filter((each) => each.lot !== "imaging").map((each) => each.status);
        expect(status.lots.map((each) => each.lot)).toEqual(lots.map((each) => each.key));
        expect(status.status).toBe(leastSettled(inIdd));
        for (const each of status.lots)
          expect(each.providers.length === 0).toBe(["gap", "no-idd"].includes(each.status));
      }),
    );
  });

  it("never becomes less settled by one more status that is more settled", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<StatusKey>(...statusKeys), { minLength: 1 }),
        fc.constantFrom<StatusKey>(...statusKeys),
        (statuses, more) => {
          const before = statusKeys.indexOf(leastSettled(statuses));
          expect(statusKeys.indexOf(leastSettled([...statuses, more]))).toBe(
            Math.min(before, statusKeys.indexOf(more)),
          );
        },
      ),
    );
  });
});
