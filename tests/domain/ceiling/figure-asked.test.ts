import { describe, expect, it } from "vitest";
import { figureAsked, figureSearch, lineAsked, partOf } from "#app/domain/ceiling/figure-asked";

const received = {
  source: "accepted",
  class: "counts",
  careMonth: "2023-03",
  monthReceived: "2023-05",
  cents: 700,
  credited: -300,
} as const;
const asked = (search: string) => figureAsked(2023, new URLSearchParams(search));

describe("a figure of a ceiling that is taken apart", () => {
  it.each([
    ["", undefined],
    ["of=other", undefined],
    ["month=2022-12", undefined],
    ["month=2023-13", undefined],
    ["received=2023-05", undefined],
    ["month=2023-03", { from: "2023-03", until: "2023-03" }],
    ["of=used", { of: "used", from: "2023-01", until: "2023-12" }],
    ["of=used&until=2023-03", { of: "used", from: "2023-01", until: "2023-03" }],
    ["of=used&received=2024-01", { of: "used", from: "2023-01", until: "2023-12", received: "2024-01" }],
  ])("is named by %j", (search, figure) => {
    expect(asked(search)).toEqual(figure);
    if (figure) expect(figureSearch(Object.fromEntries(new URLSearchParams(search)))).toBe(search);
  });

  it.each([
    ["month=2023-03", {}, 700],
    ["month=2023-03", { source: "statement" }, 700],
    ["month=2023-04", {}, undefined],
    ["of=used", {}, 700],
    ["of=used", { source: "statement" }, undefined],
    ["of=used", { class: "ceiling-free" }, undefined],
    ["of=used&until=2023-02", {}, undefined],
    ["of=used&received=2023-05", {}, 700],
    ["of=used&received=2023-04", {}, undefined],
    ["of=credited", {}, -300],
    ["of=credited", { credited: 0 }, undefined],
    ["of=ceilingFree", {}, undefined],
    ["of=ceilingFree", { class: "ceiling-free" }, 700],
    ["of=ceilingFree", { class: "ceiling-free", source: "statement" }, undefined],
    ["of=stated", { source: "statement" }, 700],
    ["of=stated", {}, undefined],
  ] as const)("sums by %j of %j %j", (search, given, part) => {
    const figure = asked(search);
    expect(figure && partOf(figure, { ...received, ...given })).toBe(part);
  });

  it.each([
    [null, 0],
    ["", 0],
    ["201", 201],
    ["-1", 0],
    ["1.5", 0],
    ["9".repeat(30), 0],
  ])("is shown from line %j", (text, line) => {
    expect(lineAsked(text)).toBe(line);
  });
});
