import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type JobKey, later } from "#app/domain/job";
import type { Job } from "#app/jobs/job";
import { nextRun } from "#app/jobs/next-run.server";
import { handClock, MINUTE, runnerOf, START } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const key: JobKey = "send-digests";

onBothEngines("runs", (store) => {
  beforeEach(async () => {
    await store().write(async (tx) => void (await tx.delete(tx.t.jobs)));
  });

  it("of a schedule are planned once by all servers, run when due, and planned again", async () => {
    const clock = handClock();
    let runs = 0;
    const job: Job = { key, schedule: "0 7 * * *", run: async () => void runs++ };
    const servers = [1, 2].map(() => runnerOf(store(), [job], clock.now).runner);
    const look = async () => {
      await Promise.all(servers.map((each) => each.tick()));
      await Promise.all(servers.map((each) => each.settled()));
    };
    await look();
    const { jobs } = store().db.t;
    const due = async () =>
      (await store().db.select().from(jobs).orderBy(asc(jobs.dueAt))).map((row) => row.dueAt);
    expect(await due()).toEqual(["2023-07-13T05:00:00.000Z"]);
    clock.move(24 * 60 * MINUTE);
    await look();
    expect(runs).toBe(1);
    await look();
    expect((await due()).at(-1)).toBe("2023-07-14T05:00:00.000Z");
    // A server that was away for a week runs what it missed once.
    clock.move(7 * 24 * 60 * MINUTE);
    await look();
    await look();
    expect(runs).toBe(2);
  });

  it("are brought forward when the machine's clock is set back", async () => {
    const clock = handClock();
    let runs = 0;
    const job: Job = { key, schedule: "0 * * * *", run: async () => void runs++ };
    const { runner } = runnerOf(store(), [job], clock.now);
    const look = async () => {
      await runner.tick();
      await runner.settled();
    };
    clock.move(3 * 24 * 60 * MINUTE);
    await look();
    clock.move(-3 * 24 * 60 * MINUTE);
    await look();
    clock.move(60 * MINUTE);
    await look();
    expect(runs).toBe(1);
    await look();
    const { jobs } = store().db.t;
    const rows = await store().db.select().from(jobs).orderBy(asc(jobs.dueAt));
    expect(rows.map(({ dueAt, end }) => [dueAt, end])).toEqual([
      [later(START, 60 * MINUTE), "done"],
      [later(START, 120 * MINUTE), null],
    ]);
  });

  it("that went well are forgotten after a day, the last one excepted; those that did not after a season", async () => {
    const clock = handClock();
    let fails = true;
    const job: Job = {
      key,
      schedule: "0 * * * *",
      attempts: 1,
      run: async () => {
        if (fails) throw new Error("no");
        return undefined;
      },
    };
    const { runner } = runnerOf(store(), [job], clock.now);
    const look = async () => {
      await runner.tick();
      await runner.settled();
    };
    await look();
    clock.move(60 * MINUTE);
    await look();
    fails = false;
    for (let hour = 0; hour < 60; hour++) {
      await look();
      clock.move(60 * MINUTE);
    }
    await look();
    const ended = await store().db.select().from(store().db.t.jobs);
    expect(ended.filter(({ end }) => end === "given-up")).toHaveLength(1);
    const done = ended.flatMap(({ end, endedAt }) => (end === "done" && endedAt ? [endedAt] : [])).sort();
    expect(done.length).toBeGreaterThan(5);
    expect(done[0] && done[0] >= later(clock.now(), -26 * 60 * MINUTE)).toBe(true);
  });
});

describe("a schedule", () => {
  it.each([
    ["0 7 * * *", "2023-07-12T08:00:00.000Z", "2023-07-13T05:00:00.000Z"],
    ["0 7 * * *", "2023-01-12T08:00:00.000Z", "2023-01-13T06:00:00.000Z"],
    ["30 3 * * *", "2023-03-25T12:00:00.000Z", "2023-03-26T01:30:00.000Z"],
    ["* * * * *", "2023-07-12T08:00:00.000Z", "2023-07-12T08:01:00.000Z"],
  ] as const)("%s after %s comes at %s, in the time of Amsterdam", (schedule, after, next) => {
    expect(nextRun(schedule, after)).toBe(next);
  });

  it("that names no moment is refused", () => {
    expect(() => nextRun("0 0 30 2 *", START)).toThrow();
  });
});
