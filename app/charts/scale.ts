/** A scale of amounts: round steps from zero, and where an amount lies between 0 and 1. */
export type Scale = { readonly ticks: readonly number[]; readonly top: number };

/** About how many lines of a scale are drawn. */
const LINES = 4;

/** The scale that holds `most`, in round steps of 1, 2 or 5. */
export function scaleFor(most: number): Scale {
  const rough = Math.max(most, 1) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => power * times >= rough) ?? 10);
  const count = Math.floor(Math.max(most, 1) / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
    top: Math.max(most, 1) * 1.06,
  };
}

/** Amounts are written in millions from here on, below it in thousands. */
const MILLION = 100_000_000;
const THOUSAND = 100_000;

/** The unit that the amounts of a chart are written in, and the text that names it. */
export const amountUnit = (most: number) =>
  most >= MILLION
    ? ({ unit: MILLION, says: "chart.unit" } as const)
    : ({ unit: THOUSAND, says: "chart.unit.thousand" } as const);
