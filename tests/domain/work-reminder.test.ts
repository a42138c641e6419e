import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#app/domain/calendar";
import { AFTERWARDS, remindedAhead, reminderOf } from "#app/domain/work/reminder";

const last: Day = "2023-07-31";
const inDays = (left: number): Day => addDays(last, -left);

describe("a reminder of work", () => {
  it.each([
    [31, undefined],
    [30, 30],
    [29, 30],
    [15, 30],
    [14, 14],
    [7, 7],
    [4, 7],
    [3, 3],
    [1, 1],
    [0, 1],
    [-1, undefined],
    [-30, undefined],
  ])("with %i nights to go is the one of %s nights", (left, ahead) => {
    const today = inDays(left);
    expect(reminderOf(last, { today, looked: addDays(today, -1) })?.ahead).toBe(ahead);
  });

  it.each([
    ["every morning", 8, 7, { ahead: 7 }],
    ["one morning was missed, and nothing fell due on it", 8, 6, { ahead: 7, missedOn: inDays(7) }],
    ["three of them fell in it: the nearest to the end", 15, 2, { ahead: 3, missedOn: inDays(3) }],
    ["it ended on the day that the last falls due", 5, 1, { ahead: 1, missedOn: undefined }],
    ["it lasted past the end", 5, -3, { ahead: AFTERWARDS, missedOn: inDays(1) }],
    ["it began after the last had gone out", 1, -3, undefined],
  ])("after a standstill (%s) comes once, and says when it should have", (_what, looked, left, expected) => {
    const found = reminderOf(last, { today: inDays(left), looked: inDays(looked) });
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it("of work that came late on the list does not speak of a standstill", () => {
    expect(reminderOf(last, { today: inDays(5), looked: inDays(6) })).toEqual({
      ahead: 7,
      missedOn: undefined,
    });
    expect(reminderOf(last, { today: inDays(5), looked: undefined })).toEqual({
      ahead: 7,
      missedOn: undefined,
    });
  });

  it("is one of at most five, however many mornings are missed", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (mornings) => {
        const sent = new Set<number>();
        let looked: Day | undefined;
        for (const [at, runs] of mornings.entries()) {
          const today = inDays(45 - at);
          if (!runs) continue;
          const due = reminderOf(last, { today, looked });
          if (due) sent.add(due.ahead);
          looked = today;
        }
        expect(sent.size).toBeLessThanOrEqual(remindedAhead.length);
        if (mornings.every(Boolean)) expect([...sent]).toEqual([...remindedAhead]);
      }),
    );
  });
});
