import { expect, it } from "vitest";
import { ReferenceSet } from "#app/domain/production/reference-set";
import { LaidAside } from "#app/exchange/production/laid-aside.server";

it("gives back what was laid aside, tables by slots and texts in their order, each text once", () => {
  const aside = new LaidAside();
  const read = aside.table(Uint32Array.from({ length: 3_000 }, (_, at) => at));
  aside.text("één");
  aside.text("twee € 2");
  const again = aside.table(Uint32Array.from({ length: 300 }, (_, at) => at + 7));
  expect([...read(10, 2)]).toEqual([30, 31, 32, 33, 34, 35]);
  expect([...again(99, 1)]).toEqual([304, 305, 306]);
  expect([...aside.texts()]).toEqual(["één", "twee € 2"]);
  expect([...aside.texts()]).toEqual([]);
  aside.close();
});

it("keeps references that no longer fit in memory known", () => {
  const aside = new LaidAside();
  const set = new ReferenceSet(0, aside.table, 1 << 12);
  for (let at = 1; at <= 12_000; at++) set.add(at % 3, `R${at}`, at);
  for (let at = 1; at <= 12_000; at += 11) expect(set.add(at % 3, `R${at}`, 99_999)).toBe(at);
  expect(set.lineOf(0, "R12001")).toBeUndefined();
  aside.close();
});
