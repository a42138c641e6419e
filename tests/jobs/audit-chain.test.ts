import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, gt } from "drizzle-orm";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { verifyAuditChain } from "#app/jobs/verify-audit-chain.server";
import { audit } from "#db/audit.server";
import { askCancel, enqueueJob } from "#db/queries/job.server";
import type { Store } from "#db/store.server";
import { addAccount, deedAt } from "#tests/support/accounts";
import { handClock, MINUTE, runnerOf, START } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-thread-"));
const worker = join(folder, "thread.js");

/** The thread's program, built as the product's is. */
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "#app": join(process.cwd(), "app"), "#db": join(process.cwd(), "db") } },
    build: {
      ...{ ssr: true, outDir: folder, emptyOutDir: false, target: "es2022" },
      rollupOptions: {
        input: { thread: "app/jobs/worker/thread.ts" },
        output: { entryFileNames: "[name].js" },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { schedule: _schedule, ...job } = verifyAuditChain;

async function check(store: Store, clock = handClock()) {
  const id = await store.write((tx) => enqueueJob(tx, deedAt(clock.now()), { key: "verify-audit-chain" }));
  const { runner, errors } = runnerOf(store, [job], clock.now, { worker });
  await runner.tick();
  await runner.settled();
  expect(errors).toEqual([]);
  const [run] = await store.db.select().from(store.db.t.jobs).where(eq(store.db.t.jobs.id, id));
  return run;
}

onBothEngines("the nightly check of the log, in a thread of its own", (store, run) => {
  /** What somebody does first who means to alter the log in the database itself. */
  beforeAll(() =>
    run(
      store().engine === "sqlite"
        ? "drop trigger audit_events_kept_update; drop trigger audit_events_kept_delete"
        : "drop trigger audit_events_kept on audit_events",
    ),
  );
  const add = (count: number) =>
    store().write(async (tx) => {
      for (let n = 0; n < count; n++) {
        await audit(tx, deedAt(START), { verb: "did", thing: "thing", thingId: String(n) });
      }
    });
  beforeEach(async () => {
    await store().write(async (tx) => {
      await tx.delete(tx.t.auditEvents);
      await tx.delete(tx.t.jobs);
      await tx.delete(tx.t.notices);
    });
  });

  it("finds a log of several pieces whole, and an empty one", async () => {
    expect((await check(store()))?.outcome).toMatchObject({ key: "chain.whole", values: { count: 0 } });
    await add(2_005);
    const checked = await check(store());
    expect(checked?.outcome).toMatchObject({ key: "chain.whole", values: { count: 2_005 } });
    expect(checked?.progress).toEqual({ done: 2_000, total: 2_005, words: "events" });
  });

  it("finds the event that was altered, and tells who watches over the log", async () => {
    const { id } = await addAccount(store(), { role: "auditor" });
    await addAccount(store(), { role: "buyer" });
    await add(2_005);
    const { auditEvents, notices } = store().db.t;
    await store().write(
      async (tx) =>
        void (await tx.update(auditEvents).set({ verb: "undid" }).where(eq(auditEvents.number, 2_003))),
    );
    expect((await check(store()))?.outcome).toEqual({
      ...{ key: "chain.altered", values: { event: 2_003 }, alarm: true },
    });
    const told = await store().db.select().from(notices);
    expect(told.map(({ account }) => account)).toEqual([id]);
  });

  it("finds that newest events were cut off since the check before", async () => {
    await add(10);
    const clock = handClock();
    await check(store(), clock);
    const { auditEvents } = store().db.t;
    await store().write(async (tx) => void (await tx.delete(auditEvents).where(gt(auditEvents.number, 7))));
    clock.move(MINUTE);
    expect((await check(store(), clock))?.outcome).toMatchObject({
      key: "chain.cut-off",
      values: { event: 8 },
    });
  });

  it("is cancelled in the midst of computing, while this thread goes on", async () => {
    const endless = join(folder, "endless.mjs");
    writeFileSync(endless, "for (;;);");
    const clock = handClock();
    const id = await store().write((tx) => enqueueJob(tx, deedAt(START), { key: "verify-audit-chain" }));
    const { runner } = runnerOf(store(), [job], clock.now, { worker: endless });
    await runner.tick();
    await store().write((tx) => askCancel(tx, id, clock.now()));
    await runner.tick();
    await runner.settled();
    const [cancelled] = await store().db.select().from(store().db.t.jobs).where(eq(store().db.t.jobs.id, id));
    expect(cancelled?.end).toBe("cancelled");
  });
});
