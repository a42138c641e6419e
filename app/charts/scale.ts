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
