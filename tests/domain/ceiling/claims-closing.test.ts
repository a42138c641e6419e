import { describe, expect, it } from "vitest";
import { claimsClosing } from "#app/domain/ceiling/claims-closing";

const clock = { stage: "claims-open", warnsFrom: "2023-02-28", claimsThrough: "2023-06-30" } as const;
const one = { contractYear: 2022, clock };

describe("the end of claims of a year", () => {
  it.each([
    ["2023-02-27", 0],
    ["2023-02-28", 1],
    ["2023-06-30", 1],
    ["2023-07-01", 0],
  ] as const)("is warned of on %s: %i", (today, count) => {
    const proposed = { contractYear: 2022, clock: { ...clock, stage: "proposed" as const } };
    expect(claimsClosing([one], today)).toHaveLength(count);
    expect(claimsClosing([proposed], today)).toHaveLength(count);
  });

  it("is not warned of where no rule says so, or the year is settled", () => {
    const settlements = [
      { contractYear: 2022, clock: { ...clock, warnsFrom: undefined } },
      { contractYear: 2022, clock: { ...clock, claimsThrough: undefined } },
      { contractYear: 2022, clock: { ...clock, stage: "settled" as const } },
    ];
    expect(claimsClosing(settlements, "2023-04-01")).toEqual([]);
  });

  it("is told once a day and year, of how many agreements, the nearest first", () => {
    const arranged = { contractYear: 2022, clock: { ...clock, claimsThrough: "2023-09-30" } as const };
    expect(claimsClosing([arranged, one, one], "2023-04-01")).toEqual([
      { contractYear: 2022, claimsThrough: "2023-06-30", agreements: 2 },
      { contractYear: 2022, claimsThrough: "2023-09-30", agreements: 1 },
    ]);
  });
});
