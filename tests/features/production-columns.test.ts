import { beforeAll, expect, it } from "vitest";
import type { ChosenColumns } from "#app/domain/production/column";
import { ProductionRefused } from "#app/exchange/production/file";
import { awaitingColumns } from "#app/features/production/awaits-columns.server";
import { chooseColumns } from "#app/features/production/choose-columns.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { takeInProduction } from "#app/jobs/take-in-production.server";
import { action, loader } from "#app/routes/production-columns/route";
import { batchByNumber } from "#db/queries/production-batch.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { csv, deedOn, HEADS, insurer, line } from "#tests/support/production";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const kievit = stableId("organisation/kievit");
const own = { insurer, provider: kievit, source: "statement" } as const;
/** The heads of a system of the lab's own, of which three are known by nobody. */
const heads = HEADS.replace("AGB-code", "vestiging")
  .replace("behandelmaand", "periode")
  .replace("aantal", "n");
const chosen = { agb: "vestiging", careMonth: "periode", count: "n" };
const file = (statement: string, given: Partial<Record<string, string>> = {}) =>
  Buffer.from(csv(line({ statement, ...given })).replace(HEADS, heads));

onBothEngines("the columns of a delivery", (store) => {
  beforeAll(() => seed(store()));

  const deliver = (bytes: Buffer, choose = false) =>
    deliverFile(store(), { ...deedOn(), organisation: kievit }, own, { name: "eigen.csv", bytes, choose });
  const batchOf = async (number: number) => {
    const batch = await batchByNumber(store().db, number);
    if (!batch) throw new Error("no batch");
    return batch;
  };
  const judge = async () => {
    const { runner, errors } = runnerOf(store(), [takeInProduction], handClock(deedOn().at).now);
    await runner.tick();
    await runner.settled();
    expect(errors).toEqual([]);
  };
  const choose = async (number: number, columns: ChosenColumns = chosen) =>
    chooseColumns(store(), { ...deedOn(), organisation: kievit }, await batchOf(number), columns);
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof ProductionRefused ? error.reason : error),
    );

  it("are chosen where their heads are not known, and are known for the next file of the provider", async () => {
    const first = await deliver(file("P1"));
    expect(first.next).toBe("columns");
    await judge();
    expect(await batchOf(first.number)).toMatchObject({ checkedAt: null, lines: 0 });
    expect(await awaitingColumns(store().db, [first.number])).toEqual(new Set([first.number]));
    expect(await reasonOf(choose(first.number, { ...chosen, count: "" }))).toMatchObject({
      ...{ fault: "column-missing", column: "count" },
    });
    await choose(first.number);
    expect(await awaitingColumns(store().db, [first.number])).toEqual(new Set());
    await judge();
    expect(await batchOf(first.number)).toMatchObject({ lines: 1, refusedLines: 0, cents: 1800 });
    const second = await deliver(file("P2"));
    expect(second.next).toBe("judged");
    await judge();
    expect(await batchOf(second.number)).toMatchObject({ lines: 1, refusedLines: 0 });
    expect((await deliver(file("P3"), true)).next).toBe("columns");
    const wulp = { ...own, provider: stableId("organisation/wulp") };
    const other = await deliverFile(store(), { ...deedOn(), organisation: wulp.provider }, wulp, {
      ...{ name: "eigen.csv", bytes: file("P4") },
    });
    expect(other.next).toBe("columns");
  });

  it("can be chosen otherwise than their heads say", async () => {
    const { number } = await deliver(file("Q1", { received: "2023-03", careMonth: "2023-02" }), true);
    await choose(number, { ...chosen, careMonth: "maand van ontvangst", monthReceived: "" });
    await judge();
    const { productionTotals: total } = store().db.t;
    const rows = (await store().db.select().from(total)).filter(({ batch }) => batch === number);
    expect(rows.map(({ careMonth, monthReceived }) => [careMonth, monthReceived])).toEqual([
      ["2023-03", "2023-07"],
    ]);
  });

  it("are never kept where one may hold days of care", async () => {
    const before = await store().db.select().from(store().db.t.productionFiles);
    const wulp = { ...own, provider: stableId("organisation/wulp") };
    const given = { name: "x.csv", bytes: file("R1", { careMonth: "2023-03-14" }) };
    expect(await reasonOf(deliverFile(store(), deedOn(), wulp, given))).toMatchObject({
      ...{ fault: "personal-day", head: "periode" },
    });
    expect(await store().db.select().from(store().db.t.productionFiles)).toHaveLength(before.length);
  });

  it("cannot be chosen for a file that did not come in wholly", async () => {
    const { number } = await deliver(file("S1"), true);
    await store().write((tx) => tx.update(tx.t.productionFiles).set({ bytes: Buffer.from("a;b\n") }));
    expect(await reasonOf(choose(number))).toEqual({ fault: "cut-off" });
  });

  it("are chosen on a page of whoever delivered, and of nobody else", async () => {
    const buyer = await personOf(store(), "noor.verbeek");
    const { number } = await deliverFile(
      store(),
      buyer.deed,
      { insurer: buyer.organisation, source: "accepted" },
      { name: "verzekeraar.csv", bytes: file("T1") },
    );
    const at = { params: { number: String(number) } };
    const path = `/production/${number}/columns`;
    const page = await loader(arriveAs(store(), buyer, path, at));
    expect(page.heads).toContain("vestiging");
    expect(page.columns.find(({ means }) => means === "code")?.head).toBe("prestatiecode");
    expect(page.columns.find(({ means }) => means === "agb")?.head).toBe("");
    const form = Object.fromEntries(page.columns.map(({ means, head }) => [means, head]));
    const refused = await action(arriveAs(store(), buyer, path, { ...at, form }));
    expect(refused).toMatchObject({ init: { status: 422 }, data: { chosen: form } });
    const done = await action(arriveAs(store(), buyer, path, { ...at, form: { ...form, ...chosen } }));
    expect(done).toMatchObject({ status: 302 });
    await expect(loader(arriveAs(store(), buyer, path, at))).rejects.toMatchObject({ status: 404 });
  });
});
