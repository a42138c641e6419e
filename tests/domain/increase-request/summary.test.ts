import { describe, expect, it } from "vitest";
import { byUrgency, type RequestSummary, totalsOf } from "#app/domain/increase-request/summary";

const base: RequestSummary = {
  stage: "received",
  running: true,
  overdue: false,
  increase: 100,
  granted: undefined,
  daysLeft: 30,
};
const decided: RequestSummary = { ...base, stage: "decided", running: false, granted: 40 };
const withdrawn: RequestSummary = { ...base, stage: "withdrawn", running: false, increase: 900 };

describe("requests together", () => {
  it("add up: asked is granted, not granted and open, without what was withdrawn", () => {
    expect(totalsOf([base, decided, withdrawn])).toEqual({
      ...{ count: 2, asked: 200, granted: 40, refused: 60, open: 100 },
    });
    expect(totalsOf([])).toEqual({ count: 0, asked: 0, granted: 0, refused: 0, open: 0 });
  });

  it("stand with what waits first, then the soonest, then the largest", () => {
    const soon = { ...base, daysLeft: 1 };
    const large = { ...base, increase: 500 };
    expect([decided, base, large, soon].toSorted(byUrgency)).toEqual([soon, large, base, decided]);
  });
});
