import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { closesAt } from "#app/domain/deadline";
import { reason } from "#app/domain/reason";
import { horizonOf, horizons, importances, type WorkItem, workKinds, workList } from "#app/domain/work/item";

const now = instantAt("2023-07-12", "09:41");
const item = (given: Partial<WorkItem> = {}): WorkItem => ({
  kind: "renewal",
  thing: "contract",
  thingId: "1",
  about: reason("about.region", { region: "Twente" }),
  why: reason("why.renewal.due"),
  to: "/map",
  importance: "usual",
  ...given,
});
const through = (day: Day): Partial<WorkItem> => ({ deadline: { day, limit: "through" } });

describe("how soon", () => {
  it.each([
    ["2023-07-11", "late"],
    ["2023-07-12", "today"],
    ["2023-07-13", "week"],
    ["2023-07-19", "week"],
    ["2023-07-20", "month"],
    ["2023-08-12", "month"],
    ["2023-08-13", "later"],
  ] as const)("a last day of %s is %s", (day, horizon) => {
    expect(horizonOf(item(through(day)), now)).toBe(horizon);
  });

  it("before a day is the day earlier", () => {
    expect(horizonOf(item({ deadline: { day: "2023-07-13", limit: "before" } }), now)).toBe("today");
  });

  it("what is urgent waits for no term", () => {
    expect(horizonOf(item({ importance: "urgent" }), now)).toBe("now");
    expect(horizonOf(item(), now)).toBe("undated");
  });
});

const items = fc.array(
  fc.record({
    kind: fc.constantFrom(...workKinds),
    importance: fc.constantFrom(...importances),
    days: fc.option(fc.integer({ min: -60, max: 200 }), { nil: undefined }),
  }),
);

it("a list holds everything once, the soonest first, each group under one deadline and kind", () => {
  fc.assert(
    fc.property(items, (given) => {
      const work = given.map(({ kind, importance, days }, at) =>
        item({
          ...{ kind, importance, thingId: String(at) },
          ...(days !== undefined && through(addDays("2023-07-12", days))),
        }),
      );
      const parts = workList(work, now);
      expect(parts.map(({ horizon }) => horizons.indexOf(horizon))).toEqual(
        parts.map(({ horizon }) => horizons.indexOf(horizon)).toSorted((a, b) => a - b),
      );
      const groups = parts.flatMap((part) => part.groups);
      expect(groups.flatMap((group) => group.items.map(({ thingId }) => thingId)).toSorted()).toEqual(
        work.map(({ thingId }) => thingId).toSorted(),
      );
      for (const { horizon, groups: within } of parts) {
        const closing = within.flatMap(({ deadline }) => (deadline ? [closesAt(deadline)] : []));
        expect(closing).toEqual(closing.toSorted());
        for (const group of within)
          for (const each of group.items) {
            expect([each.kind, each.deadline?.day]).toEqual([group.kind, group.deadline?.day]);
            expect(horizonOf(each, now)).toBe(horizon);
          }
      }
    }),
  );
});
