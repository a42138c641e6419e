import { at, isPositive, SEASON } from "#app/domain/forecast/series";

/** The middle of each year about a month, half a month at both ends; NaN where the year is not whole. */
function yearlyMiddles(values: Float64Array): Float64Array {
  const middles = new Float64Array(values.length).fill(Number.NaN);
  const half = SEASON / 2;
  for (let t = half; t < values.length - half; t++) {
    let sum = (at(values, t - half) + at(values, t + half)) / 2;
    for (let k = 1 - half; k < half; k++) sum += at(values, t + k);
    middles[t] = sum / SEASON;
  }
  return middles;
}

/** How a month stands to the middle of its year: by how much, or how many times. */
type Way = "additive" | "multiplicative";

const partOf = (value: number, middle: number, way: Way): number =>
  way === "additive" ? value - middle : value / middle;

/**
 * What each month of the season does, by classical decomposition. Place 0 belongs to the first value. Additive ones
 * sum to 0, multiplicative ones have mean 1.
 */
export function seasonOf(values: Float64Array, way: Way): Float64Array {
  const { indices } = decomposed(values, way);
  const mean = indices.reduce((sum, index) => sum + index, 0) / SEASON;
  return indices.map((index) => (way === "additive" ? index - mean : index / mean));
}

function decomposed(values: Float64Array, way: Way) {
  const middles = yearlyMiddles(values);
  const sums = new Float64Array(SEASON);
  const counts = new Float64Array(SEASON);
  for (let t = 0; t < values.length; t++) {
    if (Number.isNaN(at(middles, t))) continue;
    const j = t % SEASON;
    sums[j] = at(sums, j) + partOf(at(values, t), at(middles, t), way);
    counts[j] = at(counts, j) + 1;
  }
  const neutral = way === "additive" ? 0 : 1;
  const indices = sums.map((sum, j) => (at(counts, j) > 0 ? sum / at(counts, j) : neutral));
  return { middles, indices, counts };
}

/**
 * Indices drawn towards no effect as far as they may be noise (James & Stein; Miller & Williams 2003): two or three
 * years tell little about each month.
 */
function shrunkenSeason(values: Float64Array, way: Way): Float64Array {
  const season = seasonOf(values, way);
  const neutral = way === "additive" ? 0 : 1;
  const { middles, counts } = decomposed(values, way);
  let squares = 0;
  let seen = 0;
  for (let t = 0; t < values.length; t++) {
    if (Number.isNaN(at(middles, t))) continue;
    squares += (partOf(at(values, t), at(middles, t), way) - at(season, t % SEASON)) ** 2;
    seen++;
  }
  const noise = squares / Math.max(1, seen - SEASON);
  const perIndex = counts.reduce((sum, count) => sum + 1 / Math.max(1, count), 0) / SEASON;
  const spread = season.reduce((sum, index) => sum + (index - neutral) ** 2, 0) / (SEASON - 1);
  const weight = Math.min(1, (((SEASON - 3) / (SEASON - 1)) * noise * perIndex) / Math.max(1e-12, spread));
  return season.map((index) => weight * neutral + (1 - weight) * index);
}

export type Deseasoned = {
  readonly values: Float64Array;
  /** What was taken out, from the first value on; absent where there was too little to know it by. */
  readonly season: Float64Array | undefined;
  readonly way: Way;
};

/**
 * A series without its season. Two years or more have one, without a test beforehand: the usual test harms short
 * series. It is divided out of amounts above zero, and taken off where some are zero or credits.
 */
export function deseasoned(values: Float64Array): Deseasoned {
  const way = isPositive(values) ? "multiplicative" : "additive";
  if (values.length < 2 * SEASON) return { values, season: undefined, way };
  const shrunken = shrunkenSeason(values, way);
  const season = way === "additive" ? shrunken : shrunken.map((index) => Math.max(index, 0.01));
  const without = (value: number, index: number) => (way === "additive" ? value - index : value / index);
  return { values: values.map((value, t) => without(value, at(season, t % SEASON))), season, way };
}

/** Puts the season back into what was forecast to follow. */
export function reseasoned(forecast: Float64Array, { values, season, way }: Deseasoned): Float64Array {
  if (!season) return forecast;
  return forecast.map((value, k) => {
    const index = at(season, (values.length + k) % SEASON);
    return way === "additive" ? value + index : value * index;
  });
}
