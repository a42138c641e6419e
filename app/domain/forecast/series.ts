/** Months of a season. */
export const SEASON = 12;

/**
 * The number at a place that exists; loops keep within the length, so nothing stands in for a value. For one kind of
 * array only: with two the compiler makes slow code of every loop of the engine.
 */
export const at = (values: Float64Array, index: number): number => values[index] ?? 0;

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += at(values, t);
  return sum;
}

/** The mean, or 0 of nothing. */
export const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : sumOf(values) / values.length;

/** Standard deviation about the mean, divided by the count; 0 of nothing. */
export function deviationOf(values: Float64Array): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let t = 0; t < values.length; t++) {
    const off = at(values, t) - mean;
    squares += off * off;
  }
  return values.length === 0 ? 0 : Math.sqrt(squares / values.length);
}

export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

/** The value below which a share of a sorted sample lies, between neighbours in proportion. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = at(sorted, below);
  return below + 1 < sorted.length ? low + (place - below) * (at(sorted, below + 1) - low) : low;
}

/** How many percent a factor takes off or adds, whole. */
export const percentOff = (factor: number): number => Math.round(Math.abs(factor - 1) * 100);

/** Running sums: the first value, the first two together, … */
export function cumulated(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let t = 0; t < values.length; t++) {
    sum += at(values, t);
    sums[t] = sum;
  }
  return sums;
}

export const isPositive = (values: Float64Array): boolean => values.every((value) => value > 0);
export const isNonNegative = (values: Float64Array): boolean => values.every((value) => value >= 0);

/** The straight line through values at 0, 1, 2, … by least squares. */
export function lineThrough(values: Float64Array, count = values.length): { start: number; slope: number } {
  const middle = (count - 1) / 2;
  let sum = 0;
  let product = 0;
  for (let t = 0; t < count; t++) {
    sum += at(values, t);
    product += (t - middle) * at(values, t);
  }
  const spread = (count * (count * count - 1)) / 12;
  const slope = spread > 0 ? product / spread : 0;
  return { start: sum / count - slope * middle, slope };
}
