import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { type JobKey, MOST_LOST } from "#app/domain/job";
import type { Job } from "#app/jobs/job";
import { askCancel, enqueueJob, openRuns, readRun } from "#db/queries/job.server";
import type { Store } from "#db/store.server";
import { deedAt } from "#tests/support/accounts";
import { handClock, MINUTE, runnerOf, SECOND, START, slowJob } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const key: JobKey = "send-digests";
const administrator = { roles: ["administrator"], now: START } as const;

const enqueue = (store: Store, given: { lane?: string; once?: boolean; payload?: unknown } = {}) =>
  store.write((tx) => enqueueJob(tx, deedAt(START), { key, ...given }));

const rowOf = async (store: Store, id: string) => {
  const [row] = await store.db.select().from(store.db.t.jobs).where(eq(store.db.t.jobs.id, id));
  if (!row) throw new Error("no such run");
  return row;
};

onBothEngines("runs of jobs", (store) => {
  beforeEach(async () => {
    await store().write(async (tx) => void (await tx.delete(tx.t.jobs)));
  });

  it("are had by one server each, however many look at once", async () => {
    const clock = handClock();
    const { job, seen, end } = slowJob(key);
    const servers = [1, 2, 3, 4].map(() => runnerOf(store(), [job], clock.now).runner);
    await Promise.all(Array.from({ length: 6 }, () => enqueue(store())));
    await Promise.all(servers.map((each) => each.tick()));
    expect(seen).toMatchObject({ begun: 1, most: 1 });
    end();
    for (let left = 6; left > 0; left--) {
      await Promise.all(servers.map((each) => each.settled()));
      await Promise.all(servers.map((each) => each.tick()));
    }
    await Promise.all(servers.map((each) => each.settled()));
    expect(seen).toMatchObject({ begun: 6, most: 1 });
    expect(await openRuns(administrator, store().db, clock.now())).toEqual([]);
  });

  it("go side by side in lanes of their own", async () => {
    const clock = handClock();
    const { job, seen, end } = slowJob(key);
    const { runner } = runnerOf(store(), [job], clock.now);
    await enqueue(store(), { lane: "a" });
    await enqueue(store(), { lane: "b" });
    await runner.tick();
    expect(seen.most).toBe(2);
    end();
    await runner.settled();
  });

  it("get what was given with them, who asked, and the moment", async () => {
    const { job, contexts, end } = slowJob(key);
    const { runner } = runnerOf(store(), [job], handClock().now);
    await enqueue(store(), { payload: { file: "abc" } });
    await runner.tick();
    end();
    await runner.settled();
    expect(contexts[0]?.payload).toEqual({ file: "abc" });
    expect(contexts[0]?.deed).toMatchObject({ at: START, clockAt: START, origin: `job ${key}` });
  });

  it("are undone with the write that asked for them", async () => {
    const asked = store().write(async (tx) => {
      await enqueueJob(tx, deedAt(START), { key });
      throw new Error("no");
    });
    await expect(asked).rejects.toThrow("no");
    expect(await openRuns(administrator, store().db, START)).toEqual([]);
  });

  it("asked for once stand once, until they have begun", async () => {
    const { job, end } = slowJob(key);
    const { runner } = runnerOf(store(), [job], handClock().now);
    const first = await enqueue(store(), { once: true });
    expect(await enqueue(store(), { once: true })).toBe(first);
    await runner.tick();
    expect(await enqueue(store(), { once: true })).not.toBe(first);
    end();
    await runner.settled();
  });

  it("stay with their server as long as it renews the lease", async () => {
    const clock = handClock();
    const { job, seen, end } = slowJob(key);
    const [mine, other] = [1, 2].map(() => runnerOf(store(), [job], clock.now).runner);
    await enqueue(store());
    await mine?.tick();
    for (let minute = 0; minute < 5; minute++) {
      clock.move(30 * SECOND);
      await mine?.tick();
      clock.move(30 * SECOND);
      await mine?.tick();
      await other?.tick();
    }
    expect(seen.begun).toBe(1);
    end();
    await mine?.settled();
  });

  it("are taken over when the lease of a lost server ends, and the lost one writes nothing more", async () => {
    const clock = handClock();
    const lost = slowJob(key);
    const taker = slowJob(key);
    const a = runnerOf(store(), [lost.job], clock.now);
    const b = runnerOf(store(), [taker.job], clock.now);
    const id = await enqueue(store());
    await a.runner.tick();
    clock.move(59 * SECOND);
    await b.runner.tick();
    expect(taker.seen.begun).toBe(0);
    clock.move(SECOND);
    expect((await readRun(administrator, store().db, clock.now(), { id, own: false }))?.state).toBe(
      "interrupted",
    );
    await b.runner.tick();
    expect(taker.seen.begun).toBe(1);
    lost.end();
    await a.runner.settled();
    expect(await rowOf(store(), id)).toMatchObject({ endedAt: null, attempts: 2 });
    await a.runner.tick(); // it hears that the run is no longer its own
    taker.end();
    await b.runner.settled();
    expect(await rowOf(store(), id)).toMatchObject({ end: "done", attempts: 2 });
    expect([...a.errors, ...b.errors]).toEqual([]);
  });

  it("that lost every server are given up", async () => {
    const clock = handClock();
    const { job } = slowJob(key, { attempts: 2 });
    const id = await enqueue(store());
    for (let attempt = 1; attempt <= 2 + MOST_LOST; attempt++) {
      await runnerOf(store(), [job], clock.now).runner.tick();
      clock.move(2 * MINUTE);
      expect(await rowOf(store(), id)).toMatchObject({ end: null, attempts: attempt });
    }
    const { runner } = runnerOf(store(), [job], clock.now);
    await runner.tick();
    await runner.settled();
    expect(await rowOf(store(), id)).toMatchObject({ end: "given-up" });
  });

  it("that fail are tried again after 1, 5, 30 and 120 minutes, then given up, with what they said", async () => {
    const clock = handClock();
    let times = 0;
    const job: Job = {
      key,
      run: async () => {
        throw new Error(`no luck ${++times}\r\nsecond line`);
      },
    };
    const { runner } = runnerOf(store(), [job], clock.now);
    const id = await enqueue(store());
    const look = async () => {
      await runner.tick();
      await runner.settled();
    };
    await look();
    for (const minutes of [1, 5, 30, 120]) {
      const failed = times;
      expect(await rowOf(store(), id)).toMatchObject({ failure: `no luck ${failed} second line`, end: null });
      clock.move(minutes * MINUTE - 1);
      await look();
      expect(times).toBe(failed);
      clock.move(1);
      await look();
      expect(times).toBe(failed + 1);
    }
    expect(await rowOf(store(), id)).toMatchObject({ end: "given-up", attempts: 5 });
  });

  it("tell how far they are, at most once a second, for whoever looks later", async () => {
    const clock = handClock();
    const { job, contexts, end } = slowJob(key);
    const { runner } = runnerOf(store(), [job], clock.now);
    const id = await enqueue(store());
    await runner.tick();
    const told = async () => (await rowOf(store(), id)).progress?.done;
    const tell = (done: number) => contexts[0]?.tell({ done, total: 9, words: "people" });
    tell(1);
    clock.move(SECOND);
    await runner.tick();
    expect(await told()).toBe(1);
    tell(2);
    clock.move(SECOND - 1);
    await runner.tick();
    expect(await told()).toBe(1);
    tell(3);
    clock.move(1);
    await runner.tick();
    expect(await told()).toBe(3);
    tell(9);
    end();
    await runner.settled();
    expect(await rowOf(store(), id)).toMatchObject({ end: "done", progress: { done: 9, total: 9 } });
  });

  it("that wait are cancelled at once, those under way when they hear of it", async () => {
    const clock = handClock();
    const { job, seen } = slowJob(key);
    const { runner, errors } = runnerOf(store(), [job], clock.now);
    const [running, waiting] = [await enqueue(store()), await enqueue(store())];
    await runner.tick();
    for (const id of [running, waiting]) await store().write((tx) => askCancel(tx, id, clock.now()));
    expect((await rowOf(store(), waiting)).end).toBe("cancelled");
    const half = await readRun(administrator, store().db, clock.now(), { id: running, own: false });
    expect(half?.state).toBe("cancelling");
    await runner.tick();
    await runner.settled();
    expect((await rowOf(store(), running)).end).toBe("cancelled");
    expect(seen).toMatchObject({ begun: 1, together: 0 });
    expect(errors).toEqual([]);
  });

  it("are given back by a server that stops, and begin again elsewhere as if they had not", async () => {
    const clock = handClock();
    const { job, seen } = slowJob(key);
    const id = await enqueue(store());
    const first = runnerOf(store(), [job], clock.now).runner;
    await first.tick();
    await first.stop();
    expect(await rowOf(store(), id)).toMatchObject({ attempts: 0, leaseUntil: null, endedAt: null });
    const second = runnerOf(store(), [job], clock.now).runner;
    await second.tick();
    expect(seen.begun).toBe(2);
    await second.stop();
  });

  it("of a job that this server does not know are left for one that does", async () => {
    const id = await enqueue(store());
    const { runner } = runnerOf(store(), [], handClock().now);
    await runner.tick();
    expect(await rowOf(store(), id)).toMatchObject({ attempts: 0 });
  });
});
