import { beforeAll, expect, it } from "vitest";
import { dayOf, instantAt } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { reverseBatch } from "#app/features/production/reverse-batch.server";
import { clearProduction } from "#app/jobs/clear-production.server";
import { takeInProduction } from "#app/jobs/take-in-production.server";
import { batchByNumber, seenBatch } from "#db/queries/production-batch.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { seed } from "#tests/seed/season";
import { csv, deedOn, fileOf, insurer, intake, line, RECEIVED } from "#tests/support/production";
import { handClock, MINUTE, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const DAY = 1_440 * MINUTE;
const kievit = stableId("organisation/kievit");
const viewer = (organisation: string, role: Viewer["roles"][number]): Viewer => ({
  organisation,
  roles: [role],
  now: instantAt(RECEIVED, "18:00"),
});

onBothEngines("a delivery", (store) => {
  beforeAll(() => seed(store()));

  const totalOf = async () => {
    const { productionTotals: total, productionBatches: batch } = store().db.t;
    const rows = await store().db.select().from(total);
    const counting = (await store().db.select().from(batch)).filter(({ acceptedAt }) => acceptedAt !== null);
    const numbers = new Set(counting.map(({ number }) => number));
    return rows.filter((row) => numbers.has(row.batch)).reduce((sum, { cents }) => sum + cents, 0);
  };

  it("of a provider is judged by a job, and seen by the insurer once it counts", async () => {
    const of = { insurer, provider: kievit, source: "statement" } as const;
    const bytes = Buffer.from(
      csv(line({ statement: "E1" }), line({ statement: "E1", reference: "2", agb: "50990121" })),
    );
    const deed = deedOn();
    const { number } = await deliverFile(store(), deed, of, { name: "eigen.csv", bytes });
    const { now, move } = handClock(deed.at);
    const { runner, errors } = runnerOf(store(), [takeInProduction], now);
    move(MINUTE);
    await runner.tick();
    await runner.settled();
    expect(errors).toEqual([]);
    expect(await batchByNumber(store().db, number)).toMatchObject({ lines: 2, refusedLines: 1, cents: 1800 });
    expect(await seenBatch(viewer(insurer, "buyer"), store().db, number)).toBeUndefined();
    expect(
      await seenBatch(viewer(stableId("organisation/wulp"), "provider"), store().db, number),
    ).toBeUndefined();
    expect(await acceptBatch(store(), deed, { number, acceptedOnly: true })).toBeUndefined();
    expect(await seenBatch(viewer(insurer, "buyer"), store().db, number)).toBeDefined();
    expect(await deliverFile(store(), deed, of, { name: "weer.csv", bytes })).toEqual({
      number,
      next: "known",
    });
  });

  it("is taken back by another, and its statements are free again", async () => {
    const before = await totalOf();
    const one = await intake(store(), fileOf(csv(line({ statement: "F1" }))));
    expect(await acceptBatch(store(), one.deed, { number: one.number, acceptedOnly: false })).toBeUndefined();
    expect(await totalOf()).toBe(before + 1800);
    const again = await intake(store(), fileOf(csv(line({ statement: "F1", amount: "20,00" }))));
    expect(again.refused).toBe(1);
    expect(await reverseBatch(store(), one.deed, one.number)).toMatchObject({ made: again.number + 1 });
    expect(await reverseBatch(store(), one.deed, one.number)).toMatchObject({
      refused: { key: "reverse.done" },
    });
    expect(await totalOf()).toBe(before);
    const free = await intake(store(), fileOf(csv(line({ statement: "F1", amount: "21,00" }))));
    expect(free.refused).toBe(0);
  });

  it("counts once where two with the same statement were judged at the same time", async () => {
    const file = (amount: string) => fileOf(csv(line({ statement: "G1", amount })));
    const [one, other] = [await intake(store(), file("1,00")), await intake(store(), file("2,00"))];
    expect([one.refused, other.refused]).toEqual([0, 0]);
    expect(await acceptBatch(store(), one.deed, { number: one.number, acceptedOnly: false })).toBeUndefined();
    expect(
      await acceptBatch(store(), other.deed, { number: other.number, acceptedOnly: false }),
    ).toMatchObject({
      key: "accept.overtaken",
    });
  });

  it("that nobody finishes is cleared away", async () => {
    const left = await intake(store(), fileOf(csv(line({ statement: "H1" }))));
    const { now, move } = handClock(left.deed.at);
    const { runner } = runnerOf(store(), [clearProduction], now);
    await runner.tick();
    move(15 * DAY);
    await runner.tick();
    await runner.settled();
    const batch = await batchByNumber(store().db, left.number);
    expect(batch?.discardedAt && dayOf(batch.discardedAt)).toBeDefined();
    const { productionLines } = store().db.t;
    const lines = await store().db.select({ key: productionLines.key }).from(productionLines);
    expect(lines.filter(({ key }) => Math.floor(key / 100_000_000) === left.number)).toEqual([]);
  });
});
