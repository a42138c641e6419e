import { describe, expect, it } from "vitest";
import {
  type CeilingRow,
  ceilingsShape,
  groupCeilings,
  listCeilings,
} from "#app/domain/ceiling/ceiling-list";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type Stand, standOf } from "#app/domain/ceiling/stand";
import { parseListView } from "#app/domain/list-view";

const row = (id: string, given: Partial<CeilingRow> = {}): CeilingRow => ({
  ...{ id, provider: `Lab ${id}`, region: "Drenthe", lots: ["Chemie"], part: false, form: "tender" },
  ...{ ceiling: 1_000, used: 400, ceilingFree: 0, stated: 0, over: 0, remaining: 600, share: 4_000 },
  stand: "within",
  ...given,
});
const rows = [
  row("a"),
  row("b", {
    stand: "over",
    used: 1_100,
    over: 100,
    share: 11_000,
    region: "Twente",
    lots: ["Chemie", "Beeld"],
  }),
  row("c", { stand: "open", ceiling: undefined, share: undefined, over: undefined }),
  row("d", { share: 6_000, used: 600 }),
  row("e", { part: true, region: "Twente", share: 9_000 }),
];
const shown = (search: string) =>
  listCeilings(rows, parseListView(new URLSearchParams(search), ceilingsShape([2023])).view).rows.map(
    ({ id }) => id,
  );

describe("the list of ceilings", () => {
  it.each([
    ["", ["b", "e", "d", "a", "c"]],
    ["sort=share", ["a", "d", "e", "b", "c"]],
    ["sort=-ceiling", ["b", "e", "d", "a", "c"]],
    ["region=twen", ["b", "e"]],
    ["lots=beeld", ["b"]],
    ["stand=open&stand=over", ["b", "c"]],
  ])("asked for %j stands as %j", (search, ids) => expect(shown(search)).toEqual(ids));

  it("sums groups without the part ceilings that lie within others", () => {
    expect(groupCeilings(rows, ({ region }) => [region])).toEqual([
      { name: "Drenthe", count: 3, ceiling: 2_000, used: 1_400, over: 0 },
      { name: "Twente", count: 1, ceiling: 1_000, used: 1_100, over: 100 },
    ]);
    expect(groupCeilings(rows, ({ lots }) => lots).map(({ name, count }) => [name, count])).toEqual([
      ["Chemie", 4],
      ["Beeld", 1],
    ]);
  });
});

const set = (cents: number): CeilingOn => ({ state: "set", cents, since: "2023-01-01" });

it.each<[CeilingOn, number, number | undefined, Stand]>([
  [set(100), 101, 1.01, "over"],
  [set(0), 1, undefined, "over"],
  [set(0), 0, undefined, "zero"],
  [set(100), 45, 0.45, "ahead"],
  [set(100), 40, 0.4, "within"],
  [{ state: "open", since: "2023-01-01" }, 40, undefined, "open"],
  [{ state: "absent" }, 40, undefined, "absent"],
])("%j with %i used (%d) while 0.41 of the year was received is %s", (ceiling, used, shareUsed, stand) => {
  expect(standOf(ceiling, { used, shareUsed, shareReceived: 0.41 })).toBe(stand);
});
