import { beforeEach, expect, it } from "vitest";
import { instantOf, msOf } from "#app/domain/calendar";
import type { JobKey } from "#app/domain/job";
import type { Job } from "#app/jobs/job";
import { enqueueJob } from "#db/queries/job.server";
import type { Store } from "#db/store.server";
import { deedAt } from "#tests/support/accounts";
import { handClock, MINUTE, runnerOf, START, slowJob } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const key: JobKey = "send-digests";
const enqueue = (store: Store) => store.write((tx) => enqueueJob(tx, deedAt(START), { key }));

onBothEngines("runs of jobs, when the clock of the machine is set back,", (store) => {
  beforeEach(async () => {
    await store().write(async (tx) => void (await tx.delete(tx.t.jobs)));
  });

  it("are taken over from a server that was lost under a clock that has been set back", async () => {
    const clock = handClock();
    const lost = slowJob(key);
    const taker = slowJob(key);
    const later = runnerOf(store(), [lost.job], () => instantOf(msOf(clock.now()) + 24 * 60 * MINUTE)).runner;
    await enqueue(store());
    await later.tick();
    const { runner } = runnerOf(store(), [taker.job], clock.now);
    await runner.tick();
    expect(taker.seen.begun).toBe(1);
    for (const each of [lost, taker]) each.end();
    await Promise.all([later.settled(), runner.settled()]);
  });

  it("stay with their server when the clock of all is set back", async () => {
    const clock = handClock();
    const { job, seen, end } = slowJob(key);
    const [mine, other] = [1, 2].map(() => runnerOf(store(), [job], clock.now).runner);
    await enqueue(store());
    await mine?.tick();
    clock.move(-24 * 60 * MINUTE);
    await mine?.tick();
    await other?.tick();
    expect(seen.begun).toBe(1);
    end();
    await mine?.settled();
  });

  it("that were asked for, or wait for another attempt, do not wait for a moment that a wrong clock gave", async () => {
    const clock = handClock();
    let runs = 0;
    const fails: Job = { key, run: () => Promise.reject(new Error(`run ${++runs}`)) };
    const { runner } = runnerOf(store(), [fails], clock.now);
    clock.move(-24 * 60 * MINUTE);
    await enqueue(store()); // at a moment that is now a day ahead
    const look = async () => {
      await runner.tick();
      await runner.settled();
    };
    await look();
    expect(runs).toBe(1);
    clock.move(-24 * 60 * MINUTE);
    await look();
    expect(runs).toBe(2);
  });
});
