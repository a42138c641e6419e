import { beforeAll, expect, it } from "vitest";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { clearProduction } from "#app/jobs/clear-production.server";
import type { Job } from "#app/jobs/job";
import { takeInProduction } from "#app/jobs/take-in-production.server";
import { batchByNumber } from "#db/queries/production-batch.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { csv, deedOn, fileOf, insurer, intake, line } from "#tests/support/production";
import { handClock, MINUTE, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const DAY = 1_440 * MINUTE;

/** A store whose program is lost after so many writes: none comes after. */
function mortal(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    write: (work, safe) => (left-- > 0 ? store.write(work, safe) : Promise.reject(new Error("lost"))),
  };
}

/** Does something and says whether the program lived to its end. */
const lived = (work: Promise<unknown>): Promise<boolean> => work.then(() => true).catch(() => false);

onBothEngines("production that is cut off", (store) => {
  beforeAll(() => seed(store()));

  /** What stands under each batch, whatever its state. */
  const held = async () => {
    const { productionLines, productionTotals, productionStatements, productionFiles } = store().db.t;
    const { db } = store();
    const lines = await db.select({ key: productionLines.key }).from(productionLines);
    return {
      lines: lines.map(({ key }) => Math.floor(key / 100_000_000)),
      totals: (await db.select().from(productionTotals)).map(({ batch }) => batch),
      statements: (await db.select().from(productionStatements)).map(({ batch }) => batch),
      files: (await db.select({ batch: productionFiles.batch }).from(productionFiles)).map(
        ({ batch }) => batch,
      ),
    };
  };
  const standsUnder = async (number: number) =>
    Object.values(await held()).some((batches) => batches.includes(number));
  const { now, move } = handClock(deedOn().at);
  const run = async (job: Job, on = store()) => {
    const { runner, errors } = runnerOf(on, [job], now);
    await runner.tick();
    await runner.settled();
    return errors;
  };
  const clearLater = async (days: number) => {
    await run(clearProduction);
    move(days * DAY);
    expect(await run(clearProduction)).toEqual([]);
  };
  const bytesOf = (statement: string) =>
    Buffer.from(csv(...Array.from({ length: 30 }, (_, at) => line({ statement, reference: `${at}` }))));

  it("while a file comes in is wholly there or cleared away", async () => {
    const of = { insurer, source: "accepted" } as const;
    for (let writes = 0, whole = false; !whole; writes++) {
      const bytes = bytesOf(`K${writes}`);
      const given = { name: `k${writes}.csv`, bytes };
      whole = await lived(deliverFile(mortal(store(), writes), deedOn(), of, given));
      expect(writes).toBeLessThan(10);
    }
    await clearLater(2);
    expect((await held()).files).toEqual([]);
  });

  it("while it is judged is judged again, and counts wholly", async () => {
    const { number } = await deliverFile(
      store(),
      deedOn(),
      { insurer, source: "accepted" },
      { name: "l.csv", bytes: bytesOf("L1") },
    );
    for (let writes = 2; writes < 9; writes++) {
      await lived(run(takeInProduction, mortal(store(), writes)));
      move(10 * MINUTE);
    }
    await run(takeInProduction);
    expect(await batchByNumber(store().db, number)).toMatchObject({
      lines: 30,
      refusedLines: 0,
      cents: 54_000,
    });
    const { lines, files } = await held();
    expect(lines.filter((batch) => batch === number)).toHaveLength(30);
    expect(files).toEqual([]);
    expect(await acceptBatch(store(), deedOn(), { number, acceptedOnly: false })).toBeUndefined();
  });

  it("while it is given up leaves nothing that no job finds", async () => {
    for (let writes = 0, whole = false; !whole; writes++) {
      const { number } = await intake(store(), fileOf(bytesOf(`M${writes}`)));
      whole = await lived(discardBatch(mortal(store(), writes), deedOn(), number));
      expect(writes).toBeLessThan(10);
      await clearLater(1);
      if (writes > 0) expect(await standsUnder(number)).toBe(false);
    }
  });

  it("leaves nothing of an attempt that gave way to another", async () => {
    const file = fileOf(bytesOf("N1"));
    const first = await intake(store(), file);
    const second = await intake(store(), file);
    expect(await standsUnder(first.number)).toBe(false);
    expect(await standsUnder(second.number)).toBe(true);
  });

  it("by giving it up while it is judged takes nothing in any more", async () => {
    for (let at = 3; at < 7; at++) {
      const given = { name: "o.csv", bytes: bytesOf(`O${at}`) };
      const { number } = await deliverFile(store(), deedOn(), { insurer, source: "accepted" }, given);
      let writes = 0;
      const crossed: Store = {
        ...store(),
        write: async (work, safe) => {
          if (++writes === at) await discardBatch(store(), deedOn(), number);
          return store().write(work, safe);
        },
      };
      move(MINUTE);
      expect(await run(takeInProduction, crossed)).toEqual([]);
      expect(writes).toBeGreaterThanOrEqual(at);
      const batch = await batchByNumber(store().db, number);
      expect([batch?.discardedAt !== null, batch?.acceptedAt]).toEqual([true, null]);
      expect(await standsUnder(number)).toBe(false);
    }
  });
});
