import { describe, expect, it } from "vitest";
import type { Day } from "#app/domain/calendar";
import { phasesAhead } from "#app/domain/region-phases";
import type { RegionFacts } from "#app/domain/region-status";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";
import { agreed, candidacy, contract, regionFacts, tenderLot } from "#tests/support/season";

const policy = suppliedPolicy();
const keys = (facts: RegionFacts | undefined, day: Day) =>
  phasesAhead(policy, facts, day).map(({ phase }) => phase.key);
const ceiling = ["ceiling-request", "ceiling-decision"];

describe("steps of the policy ahead of a region", () => {
  it("are those of a new lead party where the region is open for one, or has a candidate", () => {
    const open = policy.openForIdd?.regions[0] ?? "VR01";
    expect(keys(regionFacts({ region: open }), "2022-05-01")).toContain("offer");
    const interested = candidacy("lab", [
      ["2022-04-10", { kind: "interest-shown", receivedAt: "2022-04-10T10:00:00.000Z" }],
    ]);
    const other = regionFacts({ region: "VR00" });
    expect(keys(other, "2022-05-01")).toEqual(ceiling);
    expect(keys({ ...other, candidacies: [interested] }, "2022-05-01")).toContain("offer");
  });

  it("are those of renewal with a present lead party, of the option and of the tender where there is one", () => {
    const before = agreed("2021-01-01", "2022-12-31");
    const has = (change: Partial<RegionFacts>) =>
      keys(regionFacts({ region: "VR00", ...change }), "2022-06-01");
    expect(has({ contracts: [contract("idd", "lead", [["2020-06-01", before]])] })).toContain("renewal");
    expect(has({ contracts: [contract("tender", "lab", [["2020-06-01", before]])] })).toContain(
      "option-told",
    );
    const lot = tenderLot("chemistry", [["2022-07-15", { kind: "announced", ground: "no lead party" }]]);
    expect(has({ tenderLots: [lot] })).toContain("tender-closes");
    expect(has({})).toEqual(ceiling);
  });

  it("leave out what has passed, and keep the last day itself", () => {
    expect(keys(undefined, "2022-10-14")).toContain("tender-closes");
    expect(keys(undefined, "2022-10-15")).toEqual(["outcome", ...ceiling]);
    expect(keys(undefined, "2023-11-02")).toEqual([]);
  });
});
