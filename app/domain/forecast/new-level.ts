import {
  at,
  deviationOf,
  isPositive,
  meanOf,
  medianOf,
  percentOff,
  SEASON,
} from "#app/domain/forecast/series";
import { type Reason, reason } from "#app/domain/reason";

/** The least that the level has to differ, as the logarithm of the ratio. */
const LEAST = 0.1;
/** How many times further than chance would bring it. */
const TIMES_CHANCE = 3;

/**
 * How many times the months before it an agreement that continues others delivers: another share of the region, lots
 * that came or went. Its first year is held against the same months a year before, and only what lies plainly outside
 * what a year changes anyhow counts. From its second year on it tells its own level.
 * @param months from old to new
 * @param begins the place of its first month
 * @returns 1 where nothing shows that it differs
 */
export function newLevel(months: Float64Array, begins: number): number {
  const count = months.length - begins;
  if (begins < SEASON + 2 || count < 1 || count >= SEASON || !isPositive(months)) return 1;
  const yearly = months.subarray(SEASON).map((value, t) => Math.log(value / at(months, t)));
  const before = yearly.slice(Math.max(0, begins - 3 * SEASON), begins - SEASON);
  const shift = meanOf(yearly.subarray(begins - SEASON)) - medianOf(before);
  const byChance = deviationOf(before) / Math.sqrt(count);
  return Math.abs(shift) > Math.max(LEAST, TIMES_CHANCE * byChance) ? Math.exp(shift) : 1;
}

/** That the level differs, in words; nothing where it does not. */
export const levelTold = (level: number): Reason[] =>
  level === 1 ? [] : [reason(level < 1 ? "lower-level" : "higher-level", { percent: percentOff(level) })];
