import { expect, it } from "vitest";
import type { Policy } from "#app/domain/policy";
import { tryOnCalendar } from "#app/domain/policy/calendar-trial";
import { nextYear } from "#app/domain/policy/next-year";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const before = suppliedPolicy();
const after = nextYear(before).policy;

/** The next year, with another first and last day for a step. */
const moved = (
  key: string,
  deadline: { day: `${number}-${number}-${number}`; limit: "through" },
): Policy => ({
  ...after,
  parts: after.parts.map((part) => ({
    ...part,
    phases: part.phases.map((phase) => (phase.key === key ? { ...phase, deadline } : phase)),
  })),
});
const tried = (policy: Policy, came: readonly `${number}-${number}-${number}`[] = []) =>
  tryOnCalendar(before, policy, new Map([["tender-closes", came]])).find(
    ({ key }) => key === "tender-closes",
  );

it("a year copied as it is takes nothing from anybody, and says where its last day is no working day", () => {
  expect(tried(after, ["2022-10-13", "2022-10-14"])).toMatchObject({
    ...{ last: "2023-10-14", rest: "saturday", sooner: 0 },
    came: { count: 2, late: 0 },
  });
  for (const step of tryOnCalendar(before, after, new Map())) expect(step.sooner ?? 0).toBe(0);
});

it("names how many days sooner a step ends, and what of last year would have come too late", () => {
  const sooner = moved("tender-closes", { day: "2023-09-29", limit: "through" });
  expect(tried(sooner, ["2022-09-20", "2022-09-29", "2022-09-30", "2022-10-14"])).toMatchObject({
    ...{ last: "2023-09-29", rest: undefined, sooner: 15 },
    came: { count: 4, late: 2 },
  });
});

it("counts the working days that a step is open, both ends included", () => {
  const steps = tryOnCalendar(before, after, new Map());
  for (const { working, before: old } of steps.filter((step) => step.working !== undefined)) {
    expect(working).toBeGreaterThan(0);
    expect(Math.abs((working ?? 0) - (old?.working ?? 0))).toBeLessThanOrEqual(2);
  }
});
