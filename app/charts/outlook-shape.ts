import { scaleFor } from "#app/charts/scale";
import type { OutlookMonth } from "#app/domain/forecast/ceiling-outlook";
import type { Band } from "#app/domain/forecast/year-months";

export const size = { width: 720, height: 340, left: 44, right: 12, top: 22, bottom: 28 } as const;

/** The lines and areas of a year against its ceiling, as places in a picture of `size`. */
export function outlookShape(months: readonly OutlookMonth[], most: number) {
  const scale = scaleFor(most);
  const step = (size.width - size.left - size.right) / Math.max(months.length, 1);
  const x = (through: number) => round(size.left + through * step);
  const y = (cents: number) =>
    round(size.height - size.bottom - (cents / scale.top) * (size.height - size.top - size.bottom));
  const declared = cumulated(months.map((month) => month.declared));
  const given = cumulated(months.map((month) => month.declared + month.late));
  const known = months.findIndex(({ ahead }) => ahead > 0);
  const count = known < 0 ? months.length : known;
  const line = (sums: readonly number[], from = 0) =>
    sums.map((sum, index) => `${x(from + index)},${y(sum)}`).join(" ");
  const start = count === 0 ? 0 : (given[count - 1] ?? 0);
  const edge = (key: keyof Band) => [start, ...months.slice(count).map(({ through }) => through[key])];
  const band = (low: keyof Band, high: keyof Band) =>
    count === months.length ? "" : `${line(edge(high), count)} ${reversed(edge(low), count, x, y)}`;
  return {
    ...{ x, y, step, count, ticks: scale.ticks },
    declared: line([0, ...declared.slice(0, count)]),
    late: `${line([0, ...given.slice(0, count)])} ${reversed([0, ...declared.slice(0, count)], 0, x, y)}`,
    given: line([0, ...given.slice(0, count)]),
    bands: [band("low95", "high95"), band("low80", "high80"), band("low50", "high50")],
    middle: line(edge("middle"), count),
    ceiling: steps(months, x, y),
  };
}

type Place = (value: number) => number;

const round = (value: number): number => Math.round(value * 10) / 10;

const reversed = (sums: readonly number[], from: number, x: Place, y: Place): string =>
  sums
    .map((sum, index) => `${x(from + index)},${y(sum)}`)
    .toReversed()
    .join(" ");

/** The ceiling month by month, with a step where its ledger has one; nothing where there is none. */
const steps = (months: readonly OutlookMonth[], x: Place, y: Place): string =>
  months
    .flatMap(({ ceiling }, m) =>
      ceiling === undefined ? [] : [`${x(m)},${y(ceiling)}`, `${x(m + 1)},${y(ceiling)}`],
    )
    .join(" ");

function cumulated(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}
