import { type Misses, measureOf, offsetsOf, yearlyChange } from "#app/domain/forecast/calibration";
import type { Sums } from "#app/domain/forecast/path-draw";
import { at, cumulated, deviationOf, isNonNegative, meanOf } from "#app/domain/forecast/series";

/** Offsets by table, month and number of courses: every series of a batch asks for the same. */
const known = new WeakMap<Misses, Map<string, Float64Array>>();

function offsets(misses: Misses, months: number, count: number): Float64Array {
  const table = known.get(misses) ?? new Map<string, Float64Array>();
  known.set(misses, table);
  const key = `${months}/${count}`;
  const made = table.get(key) ?? offsetsOf(misses, months, count);
  table.set(key, made);
  return made;
}

/**
 * Courses as wide as the past proved them to be: each course keeps its rank in every month, and gets the sum that the
 * misses of the past give to that rank. Where nothing was ever negative no sum falls below the one before.
 * @param scale what the courses are multiplied by at the end
 */
export function calibrated(
  raw: Sums,
  values: Float64Array,
  combined: Float64Array,
  misses: Misses,
  scale = 1,
): Float64Array[] {
  const middles = cumulated(combined);
  const yearly = yearlyChange(values);
  const rises = isNonNegative(values);
  let before: Float64Array | undefined;
  return raw.map((sums, k) => {
    const spread = deviationOf(sums);
    const width = scale * measureOf(spread, yearly);
    const middle = scale * at(middles, k);
    const offset = offsets(misses, k + 1, sums.length);
    const ranks = ranksOf(sums, spread);
    const made = new Float64Array(sums.length);
    for (let i = 0; i < sums.length; i++) made[i] = middle + width * (offset[ranks[i] ?? 0] ?? 0);
    if (rises) raise(made, before);
    before = made;
    return made;
  });
}

const BUCKETS = 2048;
/** How many deviations from the mean the outermost buckets lie. */
const REACH = 6;

/**
 * The place of each number in their order, from 0. Numbers within six thousandths of a deviation keep the order they
 * came in: it takes a fraction of the time of sorting, and no rank is given twice.
 */
function ranksOf(sums: Float64Array, spread: number): Uint32Array {
  const mean = meanOf(sums);
  const scale = BUCKETS / 2 / (REACH * spread || 1);
  const buckets = new Uint16Array(sums.length);
  const next = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < sums.length; i++) {
    const bucket = Math.max(0, Math.min(BUCKETS - 1, (at(sums, i) - mean) * scale + BUCKETS / 2));
    buckets[i] = bucket; // which leaves out what is behind the point
    const above = (buckets[i] ?? 0) + 1;
    next[above] = (next[above] ?? 0) + 1;
  }
  for (let b = 1; b <= BUCKETS; b++) next[b] = (next[b] ?? 0) + (next[b - 1] ?? 0);
  const ranks = new Uint32Array(sums.length);
  for (let i = 0; i < sums.length; i++) {
    const bucket = buckets[i] ?? 0;
    const rank = next[bucket] ?? 0;
    ranks[i] = rank;
    next[bucket] = rank + 1;
  }
  return ranks;
}

/** Raises each sum to the one before it. */
function raise(sums: Float64Array, before: Float64Array | undefined): void {
  for (let i = 0; i < sums.length; i++) {
    const least = before ? at(before, i) : 0;
    if (at(sums, i) < least) sums[i] = least;
  }
}
