import { expect, it } from "vitest";
import { prefilled } from "#app/domain/increase-request/prefill";

const twelve = Array.from({ length: 12 }, (_, at) => 1_000_049 + at);

it("fills in twelve months in whole euros with a total that is their sum", () => {
  const typed = prefilled(12_000_654, twelve);
  const months = Object.entries(typed).flatMap(([name, text]) => (name === "forecast" ? [] : [Number(text)]));
  expect(months).toEqual([10_000, ...Array.from({ length: 11 }, () => 10_001)]);
  expect(Number(typed.forecast)).toBe(months.reduce((sum, each) => sum + each, 0));
});

it.each([
  [
    "months that are not all known",
    [100_00, undefined, 50_00],
    { forecast: "1200", "month-1": "100", "month-3": "50" },
  ],
  ["no months", undefined, { forecast: "1200" }],
] as const)("keeps the total beside %s", (_, months, typed) =>
  expect(prefilled(1_200_00, months)).toEqual(typed),
);
