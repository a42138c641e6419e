import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar";
import { type Mark, marksAround, ticksOf } from "#app/domain/map-mark";

const mark = (day: Day): Mark => ({ day, key: day, title: { nl: day, en: day }, rule: "4.68" });
const marks = [mark("2022-09-30"), mark("2022-09-01"), mark("2022-10-14")];
const span = { from: "2022-04-01", to: "2022-12-31" } as const;

describe("dates that matter", () => {
  test("around a day are the last one before and the first one after it", () => {
    const { on, before, after } = marksAround(marks, "2022-09-12");
    expect([on.length, before?.day, after?.day]).toEqual([0, "2022-09-01", "2022-09-30"]);
  });

  test("on a day are neither before nor after it", () => {
    const { on, before, after } = marksAround(marks, "2022-09-30");
    expect([on[0]?.day, before?.day, after?.day]).toEqual(["2022-09-30", "2022-09-01", "2022-10-14"]);
  });

  test("run out at the ends of the season", () => {
    expect(marksAround(marks, "2022-04-01").before).toBeUndefined();
    expect(marksAround(marks, "2022-12-31").after).toBeUndefined();
  });

  test("stand on the ruler in order, and only those of the season", () => {
    const ticks = ticksOf([...marks, mark("2021-12-31"), mark("2022-04-01"), mark("2022-12-31")], span);
    expect(ticks.map((tick) => tick.mark.day)).toEqual([
      "2022-04-01",
      "2022-09-01",
      "2022-09-30",
      "2022-10-14",
      "2022-12-31",
    ]);
    expect([ticks[0]?.at, ticks.at(-1)?.at]).toEqual([0, 100]);
  });

  test("carry the year where it is another than that of the first, and then need more room", () => {
    const days = ["2022-11-01", "2023-01-20", "2023-11-01"] as const;
    const ticks = ticksOf(days.map(mark), { from: "2022-04-01", to: "2023-12-31" });
    expect(ticks.map(({ otherYear }) => otherYear)).toEqual([false, true, true]);
    const close = (first: Day, second: Day) =>
      ticksOf([mark(first), mark(second)], { from: "2022-01-01", to: "2023-12-31" })[1]?.room;
    expect([close("2022-10-01", "2022-12-01"), close("2022-11-01", "2023-01-01")]).toEqual(["wide", "none"]);
  });

  test("leave out names that would touch the one before, sooner on a narrow ruler", () => {
    expect(ticksOf(marks, span).map(({ room }) => room)).toEqual(["narrow", "wide", "none"]);
  });
});
