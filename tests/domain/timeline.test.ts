import { describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import type { RegionFacts } from "#app/domain/region-status";
import { publicTimeline, timeline } from "#app/domain/timeline";
import {
  agreed,
  candidacy,
  contract,
  knownLater,
  regionFacts,
  registration,
  tenderLot,
} from "#tests/support/season";

const lines = (facts: Partial<RegionFacts>, day: Day = "2022-07-01", knownAt = knownLater) =>
  timeline(regionFacts(facts), day, knownAt);
const told = (entries: ReturnType<typeof lines>) => entries.map((entry) => `${entry.day} ${entry.kind}`);

const lead = contract("idd", "lead", [
  ["2022-06-28", agreed("2023-01-01", "2024-12-31")],
  ["2022-07-15", { kind: "published" }],
]);

describe("timeline of a region", () => {
  it("tells an agreement with its term, in order of day, and what lies ahead", () => {
    const entries = lines({ contracts: [lead] });
    expect(entries.map((entry) => [entry.day, entry.kind, entry.ahead])).toEqual([
      ["2022-06-28", "contract.agreed.idd", false],
      ["2022-07-15", "contract.published", true],
      ["2023-01-01", "contract.starts", true],
      ["2024-12-31", "contract.ends", true],
    ]);
    expect(entries[0]?.reason).toEqual({
      key: "timeline.contract.agreed.idd",
      values: {
        count: 1,
        provider: { organisations: ["lead"] },
        start: { day: "2023-01-01" },
        end: { day: "2024-12-31" },
        lots: { lots: ["chemistry", "thrombosis"] },
      },
    });
  });

  it("moves the last day with a renewal and with an ending", () => {
    const ends = (facts: Parameters<typeof contract>[2]) =>
      lines({
        contracts: [contract("idd", "lead", [["2020-06-01", agreed("2021-01-01", "2022-12-31")], ...facts])],
      })
        .filter((entry) => entry.kind === "contract.ends")
        .map((entry) => entry.day);
    expect(ends([])).toEqual(["2022-12-31"]);
    expect(ends([["2022-06-20", { kind: "renewed", forYear: 2023, endsOn: "2023-12-31" }]])).toEqual([
      "2023-12-31",
    ]);
    expect(ends([["2022-06-20", { kind: "ended", endsOn: "2022-09-30", reason: "bankrupt" }]])).toEqual([
      "2022-09-30",
    ]);
  });

  it("holds back what was not yet recorded", () => {
    const knownAt = instantAt("2022-07-01", "09:00");
    expect(told(lines({ contracts: [lead] }, "2022-12-31", knownAt))).toEqual([
      "2022-06-28 contract.agreed.idd",
      "2023-01-01 contract.starts",
      "2024-12-31 contract.ends",
    ]);
  });

  it("keeps a corrected fact, marked, once the correction is known and not before", () => {
    const [first] = contract("idd", "lead", [["2022-06-28", agreed("2023-01-01", "2024-12-31")]]).facts;
    if (!first) throw new Error("the fixture has one fact");
    const recordedAt = instantAt("2022-07-05", "10:00");
    const meant: Day = "2022-06-27";
    const corrected = {
      ...lead,
      facts: [first, { ...first, id: "correction", day: meant, recordedAt, supersedes: first.id }],
    };
    const marks = (day: Day) =>
      lines({ contracts: [corrected] }, day, instantAt(day, "23:00"))
        .filter((entry) => entry.kind === "contract.agreed.idd")
        .map((entry) => [entry.day, entry.corrected]);
    expect(marks("2022-07-04")).toEqual([["2022-06-28", undefined]]);
    expect(marks("2022-07-05")).toEqual([
      ["2022-06-27", undefined],
      ["2022-06-28", recordedAt],
    ]);
  });

  it("tells lots put out to tender together as one line, and its dates until there is an outcome", () => {
    const announced = ["2022-07-15", { kind: "announced", ground: "no lead party" }] as const;
    const tenderLots = ["chemistry", "thrombosis"].map((lot) => tenderLot(lot, [[...announced]]));
    const entries = lines({ tenderLots });
    expect(told(entries)).toEqual([
      "2022-07-15 tender.announced",
      "2022-09-01 tender.opens",
      "2022-09-30 tender.questions-end",
      "2022-10-14 tender.closes",
      "2022-11-01 tender.outcome-due",
    ]);
    for (const entry of entries)
      expect(entry.reason.values.lots).toEqual({ lots: ["chemistry", "thrombosis"] });

    const outcome = tenderLot("chemistry", [
      [...announced],
      ["2022-10-28", { kind: "outcome", qualified: 2 }],
    ]);
    const kinds = lines({ tenderLots: [outcome] }).map((entry) => entry.kind);
    expect(kinds).not.toContain("tender.outcome-due");
    expect(kinds.at(-1)).toBe("tender.outcome");
  });

  it("drops the dates of a tender that was withdrawn", () => {
    const withdrawn = tenderLot("chemistry", [
      ["2022-07-15", { kind: "announced", ground: "no lead party" }],
      ["2022-08-20", { kind: "withdrawn", reason: "a lead party was found" }],
    ]);
    expect(told(lines({ tenderLots: [withdrawn] }))).toEqual([
      "2022-07-15 tender.announced",
      "2022-08-20 tender.withdrawn",
    ]);
  });

  it("joins one provider's registrations of a day, never those of two providers", () => {
    const tenderLots = ["chemistry", "thrombosis"].map((lot) =>
      tenderLot(lot, [["2022-07-15", { kind: "announced", ground: "no lead party" }]]),
    );
    const submitted = (provider: string, lot: string) =>
      registration(provider, `tender-${lot}-all`, [["2022-10-01", { kind: "submitted" }]]);
    const registrations = [
      submitted("lab-a", "chemistry"),
      submitted("lab-a", "thrombosis"),
      submitted("lab-b", "chemistry"),
    ];
    const values = lines({ tenderLots, registrations })
      .filter((entry) => entry.kind === "registration.submitted")
      .map((entry) => [entry.reason.values.provider, entry.reason.values.lots]);
    expect(values).toEqual([
      [{ organisations: ["lab-a"] }, { lots: ["chemistry", "thrombosis"] }],
      [{ organisations: ["lab-b"] }, { lots: ["chemistry"] }],
    ]);
  });

  it("tells in one line what several parties are told, and what each did by itself in its own", () => {
    const told = (provider: string) =>
      contract("tender", provider, [
        ["2021-11-20", agreed("2022-01-01", "2022-12-31")],
        ["2022-07-14", { kind: "option-told", forYear: 2023, used: false }],
      ]);
    const values = lines({ contracts: [told("lab-a"), told("lab-b")] }).map((entry) => [
      entry.kind,
      entry.reason.values.provider,
    ]);
    const both = { organisations: ["lab-a", "lab-b"] };
    expect(values).toEqual([
      ["contract.agreed.tender", { organisations: ["lab-a"] }],
      ["contract.agreed.tender", { organisations: ["lab-b"] }],
      ["contract.starts", both],
      ["contract.option-told.no", both],
      ["contract.ends", both],
    ]);
  });

  it("counts judged norms and names outcomes by yes or no", () => {
    const judged = (norm: string, meets: boolean) =>
      ["2022-06-03", { kind: "norm-judged", norm, meets, judge: "buyer", reason: `about ${norm}` }] as const;
    const late = instantAt("2022-05-28", "10:00");
    const entries = lines({
      candidacies: [
        candidacy("lab", [
          ["2022-05-28", { kind: "offer-received", receivedAt: late, late: true }],
          [...judged("a", true)],
          [...judged("b", true)],
          [...judged("c", false)],
          ["2022-06-04", { kind: "judged", meets: false, reason: "support is missing" }],
        ]),
      ],
    });
    expect(entries.map((entry) => [entry.kind, entry.reason.values.count])).toEqual([
      ["candidacy.offer-received.yes", 1],
      ["candidacy.norm-judged.yes", 2],
      ["candidacy.norm-judged.no", 1],
      ["candidacy.judged.no", 1],
    ]);
  });
});

describe("timeline for the public", () => {
  const publication = {
    region: "VR05",
    form: "idd",
    lots: [],
    provider: "Lead",
    publishedOn: "2022-07-15",
    startsOn: "2023-01-01",
    endsOn: "2024-12-31",
    extends: false,
    countsThrough: "2024-12-31",
  } as const;

  it("begins on the day of publication", () => {
    expect(publicTimeline([publication], addDays(publication.publishedOn, -1))).toEqual([]);
    expect(told(publicTimeline([publication], publication.publishedOn))).toEqual([
      "2022-07-15 publication.published",
      "2023-01-01 contract.starts",
      "2024-12-31 contract.ends",
    ]);
  });

  it("names the term as it was published last", () => {
    const again = { ...publication, publishedOn: "2024-07-15", endsOn: "2025-12-31", extends: true } as const;
    expect(told(publicTimeline([publication, again], "2024-08-01"))).toEqual([
      "2022-07-15 publication.published",
      "2023-01-01 contract.starts",
      "2024-07-15 publication.extended",
      "2025-12-31 contract.ends",
    ]);
  });
});
