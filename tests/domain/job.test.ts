import { expect, it } from "vitest";
import { isOpen, type JobRun, jobState, later, MOST_ATTEMPTS, pauseAfter, runsKept } from "#app/domain/job";

const now = "2023-07-12T08:00:00.000Z";
const run: JobRun = { dueAt: now, attempts: 0 };
const held = { ...run, attempts: 1, leaseUntil: later(now, 1) };

it.each([
  [run, "waiting"],
  [{ ...run, attempts: 2 }, "retrying"],
  [held, "running"],
  [{ ...held, cancelAskedAt: now }, "cancelling"],
  [{ ...held, leaseUntil: now }, "interrupted"],
  [{ ...held, leaseUntil: undefined, endedAt: now, end: "done" }, "done"],
  [{ ...held, leaseUntil: undefined, endedAt: now, end: "given-up" }, "given-up"],
  [{ ...run, cancelAskedAt: now, endedAt: now, end: "cancelled" }, "cancelled"],
] as const)("%j is %s", (facts, state) => {
  expect(jobState(facts, now)).toBe(state);
  expect(isOpen(state)).toBe(!("end" in facts));
});

it.each([
  [1, 1],
  [2, 5],
  [3, 30],
  [4, 120],
  [5, undefined],
])("after attempt %i waits %s minutes", (attempts, minutes) => {
  const pause = pauseAfter(attempts, MOST_ATTEMPTS);
  expect(pause && pause / 60_000).toBe(minutes);
});

it("gives up after as many attempts as a job allows", () => {
  expect(pauseAfter(1, 1)).toBeUndefined();
  expect(pauseAfter(7, 8)).toBe(120 * 60_000);
});

it("keeps what went well a day and the rest ninety days", () => {
  expect(runsKept(now)).toEqual({
    doneSince: "2023-07-11T08:00:00.000Z",
    othersSince: "2023-04-13T08:00:00.000Z",
  });
});
