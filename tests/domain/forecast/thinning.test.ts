import { expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { type Thinnable, thinned } from "#app/domain/forecast/thinning";

const from = (id: string, day: Day, rest: Partial<Thinnable> = {}): Thinnable => ({
  ...{ id, ceiling: "c", cutOff: instantAt(day, "10:00"), engine: 1, ...rest },
});

it("leaves the last of each ceiling and month, and of each day on which the past is tried", () => {
  const old = [
    from("early", "2021-07-05"),
    from("late", "2021-07-20"),
    from("tried", "2021-08-01"),
    from("august", "2021-08-20"),
    from("other", "2021-07-05", { ceiling: "d" }),
  ];
  expect(thinned(old)).toEqual(["early"]);
  expect(thinned(old.filter(({ id }) => id !== "early"))).toEqual([]);
});

it("leaves what the newest engine made of the same data", () => {
  expect(thinned([from("new", "2021-07-05", { engine: 2 }), from("old", "2021-07-05")])).toEqual(["old"]);
  expect(thinned([])).toEqual([]);
});
