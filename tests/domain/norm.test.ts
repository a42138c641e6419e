import { describe, expect, it } from "vitest";
import { type Demand, editionsOn, foldDemand, leavesOf, passes } from "#app/domain/norm";

const iso = (edition: string) => ({ edition });
const certificate = {
  kind: "certificate",
  standard: "ISO 15189",
  editions: [
    { edition: "2012", through: "2025-12-31" },
    { edition: "2022", from: "2022-12-06" },
  ],
  equivalent: false,
} as const satisfies Demand;

describe("editions of a standard", () => {
  it.each([
    ["2022-12-05", ["2012"]],
    ["2022-12-06", ["2012", "2022"]],
    ["2025-12-31", ["2012", "2022"]],
    ["2026-01-01", ["2022"]],
  ] as const)("on %s: %j", (day, editions) => {
    expect(editionsOn(certificate, day)).toEqual(editions);
  });

  it("without a list any edition will do, on any day", () => {
    expect(editionsOn({ ...certificate, editions: undefined }, "2030-01-01")).toBeUndefined();
    expect(editionsOn({ ...certificate, editions: [iso("2022")] }, "1999-01-01")).toEqual(["2022"]);
  });
});

describe("what an answer must be", () => {
  it.each([
    [true, { equals: true }, true],
    ["yes", { equals: true }, false],
    [undefined, { equals: true }, false],
    ["b", { among: ["a", "b"] }, true],
    ["c", { among: ["a", "b"] }, false],
    [3, { atLeast: 3 }, true],
    [2, { atLeast: 3 }, false],
    ["4", { atLeast: 3 }, false],
    [0, { atMost: 0 }, true],
    [undefined, { atMost: 5 }, false],
  ] as const)("%j to %j: %s", (answer, is, passed) => {
    expect(passes(answer, is)).toBe(passed);
  });
});

describe("a demand of several things", () => {
  const demand: Demand = {
    kind: "all",
    of: [
      { kind: "any", of: [certificate, { kind: "membership", of: "IGDF" }] },
      { kind: "where", question: "hospital", is: { equals: true }, demand: { kind: "opinion" } },
      { kind: "capacity", reach: "nationwide" },
    ],
  };

  it("lists everything it can ask, in order", () => {
    expect(leavesOf(demand).map(({ kind }) => kind)).toEqual([
      "certificate",
      "membership",
      "opinion",
      "capacity",
    ]);
  });

  it.each([
    [[true, false], false],
    [[false, false], true],
    [[false, true], true],
  ])(
    "holds what it guards back where the question is answered otherwise: %j",
    ([hospital, opinion], meets) => {
      const met = foldDemand<boolean>(demand, {
        leaf: ({ kind }) => (kind === "opinion" ? opinion === true : kind !== "certificate"),
        all: (each) => each.every(Boolean),
        any: (each) => each.some(Boolean),
        where: ({ is }, guarded) => !passes(hospital, is) || guarded(),
      });
      expect(met).toBe(meets);
    },
  );
});
