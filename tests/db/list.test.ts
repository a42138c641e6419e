import { expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { ListAsk } from "#app/domain/list";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import type { Store } from "#db/store.server";
import { onBothEngines } from "#tests/support/stores";

const COUNT = 10_000;
const days: readonly Day[] = ["2023-01-30", "2023-01-31", "2023-02-01"];

/** Ten thousand organisations; every fourth without a KvK number, one a day at 00:30 and 23:30. */
async function fill(store: Store) {
  const rows = Array.from({ length: COUNT }, (_, at) => ({
    id: String(at).padStart(5, "0"),
    name: at % 100 === 0 ? `Ápotheek_${at}%` : `Laboratorium ${at}`,
    kind: at % 2 === 0 ? ("laboratory" as const) : ("hospital" as const),
    kvk: at % 4 === 0 ? null : String(COUNT - at).padStart(8, "0"),
    fictional: true,
    recordedAt: instantAt(days[at % 3] ?? "2023-01-30", at % 2 === 0 ? "00:30" : "23:30"),
  }));
  await store.write(async (tx) => {
    for (let at = 0; at < COUNT; at += 1000)
      await tx.insert(tx.t.organisations).values(rows.slice(at, at + 1000));
  });
  return rows;
}

const plain: ListAsk = { filters: [], sort: { key: "name", descending: false }, page: 1, size: 50 };

onBothEngines("a list of ten thousand rows", (store) => {
  const read = async (given: Partial<ListAsk>) => {
    const ask = { ...plain, ...given };
    const { organisations: table } = store().db.t;
    const columns = { name: table.name, kind: table.kind, kvk: table.kvk, at: table.recordedAt };
    const condition = listCondition(columns, ask);
    const { limit, offset } = listWindow(ask);
    const rows = await store()
      .db.select({ id: table.id, name: table.name, kvk: table.kvk })
      .from(table)
      .where(condition)
      .orderBy(...listOrder(columns, ask, table.id))
      .limit(limit)
      .offset(offset);
    return { rows, total: await store().db.$count(table, condition) };
  };

  it("gives every row once over all its pages, in the same order however often it is asked", async () => {
    const all = await fill(store());
    const sort = { key: "kind", descending: true };
    const ids: string[] = [];
    for (let page = 1; page <= 50; page++)
      ids.push(...(await read({ sort, page, size: 200 })).rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(COUNT);
    const laboratories = all.filter(({ kind }) => kind === "laboratory").map(({ id }) => id);
    expect(ids.slice(0, COUNT / 2)).toEqual(laboratories.toReversed());
  });

  it("finds a part of a name whatever its capitals, and takes signs as they are", async () => {
    const contains = (text: string) =>
      read({ filters: [{ key: "name", kind: "text", contains: text }] }).then(({ total }) => total);
    expect(await contains("ápoTHEEK")).toBe(100);
    expect(await contains("heek_")).toBe(100);
    expect(await contains("heek%")).toBe(0);
    expect(await contains("00%")).toBe(99);
    expect(await contains("' or 1=1 --")).toBe(0);
  });

  it("counts moments to the days of Amsterdam, both ends included", async () => {
    const on = (from: Day, to: Day) =>
      read({ filters: [{ key: "at", kind: "instant", from, to }] }).then(({ total }) => total);
    expect(await on("2023-01-31", "2023-01-31")).toBe(3333);
    expect(await on("2023-01-30", "2023-02-01")).toBe(COUNT);
    expect(await on("2023-02-02", "2023-02-03")).toBe(0);
  });

  it("puts rows without a value last, up and down", async () => {
    for (const descending of [false, true]) {
      const sort = { key: "kvk", descending };
      const { rows, total } = await read({ sort, page: 200 });
      expect(total).toBe(COUNT);
      expect(rows.every(({ kvk }) => kvk === null)).toBe(true);
      const [first] = (await read({ sort })).rows;
      expect(first?.kvk).toBe(descending ? "00009999" : "00000001");
    }
  });

  it("joins filters, and has no rows on a page that is not there", async () => {
    const filters = [
      { key: "kind", kind: "word", words: ["laboratory"] },
      { key: "name", kind: "text", contains: "ápo" },
    ] as const;
    expect(await read({ filters })).toMatchObject({ total: 100 });
    expect(await read({ filters, page: 9 })).toEqual({ rows: [], total: 100 });
  });
});
