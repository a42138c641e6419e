import { expect, it } from "vitest";
import { monthsAlone } from "#app/domain/forecast/month-bands";
import { answerQuestion } from "#app/domain/forecast/year-question";
import { declaredContract } from "#tests/domain/forecast/declared";

const forecast = answerQuestion({
  ...{ received: declaredContract(7, "2020-01", "2023-12").received, year: 2023, dataThrough: "2023-06" },
  ...{ seed: 7, contractFrom: "2023-01", contractThrough: "2023-12" },
});
if (forecast.kind === "refused") throw new Error(forecast.reason.key);
const alone = monthsAlone(forecast);

it("months one by one have bands that nest, and hold what was declared where all is in", () => {
  expect(alone.map(({ month }) => month)).toEqual(forecast.months.map(({ month }) => month));
  for (const { alone: band } of alone) {
    const edges = [band.low95, band.low80, band.low50, band.middle, band.high50, band.high80, band.high95];
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  }
  const [january] = alone;
  expect(Math.abs((january?.alone.middle ?? 0) / (january?.declared ?? 1) - 1)).toBeLessThan(0.05);
});

it("months ahead are less sure than months that were all but received, and come to the year together", () => {
  const width = (month: number) => {
    const { low80 = 0, high80 = 0, middle = 1 } = alone[month]?.alone ?? {};
    return (high80 - low80) / middle;
  };
  expect(width(11)).toBeGreaterThan(width(0));
  const year = forecast.months.at(-1)?.through.middle ?? 0;
  expect(alone.reduce((sum, { alone: { middle } }) => sum + middle, 0) / year).toBeCloseTo(1, 1);
});
