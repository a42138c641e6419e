import { filled } from "#app/domain/forecast/history";
import { expectationOf, fitMembers } from "#app/domain/forecast/members";
import { withoutOneOffs } from "#app/domain/forecast/one-off";
import { drawSums } from "#app/domain/forecast/path-draw";
import { normalFrom, type Random } from "#app/domain/forecast/random";
import {
  chainLadder,
  credibleUltimate,
  latestOf,
  type Triangle,
} from "#app/domain/forecast/run-off-triangle";
import { at, meanOf } from "#app/domain/forecast/series";

/** A history whose late claims are still to come, as it may turn out. */
export type Completion = {
  /** The share of each month that has come in. */
  readonly developed: readonly number[];
  /** What each month is expected to come to. */
  readonly expected: Float64Array;
  /** What each month may come to, drawn from how months filled up before. */
  readonly histories: readonly Float64Array[];
};

type Ground = {
  /** The run-offs that ages are learnt from: the contract's own, or those of others. */
  readonly patterns: readonly Triangle[];
  /** Sets months right that are known to have been out of the ordinary, from the first on. */
  readonly usual?: (months: Float64Array) => Float64Array;
};

/** A month of which less than this has come in is too young to lean on, and is forecast. */
export const LEAST_DEVELOPED = 0.2;
/** From this share on a month tells what to expect of the younger ones. */
const MATURE = 0.9;
/** Fewest mature months that a prior is forecast from. */
const FEWEST_MATURE = 7;
/** How much further than an age a month has to be for its ratio to count. */
const FURTHER = 6;

/**
 * Completes the months that are old enough to lean on. What came in has the credibility of the share it is of the
 * whole (Benktander 1976); the rest is what the mature months lead to expect. How far that may be off is drawn from how
 * earlier months filled up from the same age: completed means alone would make every band too narrow by half.
 */
export function complete(
  triangle: Triangle,
  { patterns, usual = (months) => months }: Ground,
  count: number,
  random: Random,
): Completion {
  const growth = growthByAge(patterns.flat());
  const shareAt = (age: number) => Math.min(1, 1 / (growth[Math.min(age, growth.length - 1)] ?? 1));
  const all = triangle.map((row) => shareAt(row.length - 1));
  const young = all.findIndex((share) => share < LEAST_DEVELOPED);
  const rows = young < 0 ? triangle : triangle.slice(0, young);
  const developed = all.slice(0, rows.length);
  const firstYoung = developed.findIndex((share) => share < MATURE);
  const mature = firstYoung < 0 ? rows.length : firstYoung;
  const ladder = rows.map((row, t) => latestOf(row) / (developed[t] ?? 1));
  const priors = priorsOf(
    usual(Float64Array.from(ladder.slice(0, mature))),
    rows.length - mature,
    count,
    random,
  );
  const prior = (t: number, course?: Float64Array) => at(course ?? priors.middle, t - mature);
  const ultimate = (t: number, share: number, course?: Float64Array) => {
    const own = ladder[t] ?? 0;
    const expected = t < mature || priors.middle.length === 0 ? own : prior(t, course);
    return credibleUltimate(latestOf(rows[t] ?? []), share, expected).benktander;
  };
  const paces = patterns.map((pattern) => ratiosByAge(pattern, growth));
  const drawnShare = (t: number, ratios: readonly (readonly number[])[]): number => {
    const known = ratios[(rows[t]?.length ?? 1) - 1] ?? [];
    const ratio = known[Math.floor(random() * known.length)];
    return ratio === undefined ? (developed[t] ?? 1) : 1 / ratio;
  };
  const histories = Array.from({ length: count }, (_, course) => {
    // Who claims late does so in every month: a history is drawn at the pace of one.
    const ratios = paces[paces.length > 1 ? Math.floor(random() * paces.length) : 0] ?? [];
    return Float64Array.from(rows, (_row, t) => ultimate(t, drawnShare(t, ratios), priors.courses[course]));
  });
  // The middle of what is drawn, so that no month is told outside its own band.
  const expected = Float64Array.from(rows, (_, t) =>
    count > 0
      ? meanOf(Float64Array.from(histories, (history) => at(history, t)))
      : ultimate(t, developed[t] ?? 1),
  );
  return { developed, expected, histories };
}

/** How many times what came in by an age the whole will be; without end of an age by which nothing ever comes in. */
function growthByAge(pattern: Triangle): number[] {
  const { factors } = chainLadder(pattern);
  const begins = factors.findIndex((_, age) => pattern.some((row) => (row[age] ?? 0) !== 0));
  return Array.from({ length: factors.length + 1 }, (_, age) =>
    age < begins
      ? Number.POSITIVE_INFINITY
      : factors.slice(age).reduce((product, factor) => product * factor, 1),
  );
}

/** For each age how many times months grew from there, of the months that are well past it. */
function ratiosByAge(pattern: Triangle, growth: readonly number[]): number[][] {
  const ages = growth.length;
  return growth.map((_, age) =>
    pattern
      .filter((row) => (row[age] ?? 0) > 0 && row.length > Math.min(age + FURTHER, ages - 1))
      .map((row) => (latestOf(row) * (growth[row.length - 1] ?? 1)) / (row[age] ?? 1))
      .filter((ratio) => ratio > 0),
  );
}

type Priors = { readonly middle: Float64Array; readonly courses: readonly Float64Array[] };

/** What the mature months lead to expect of the younger ones; nothing where they are too few. */
function priorsOf(mature: Float64Array, months: number, count: number, random: Random): Priors {
  if (mature.length < FEWEST_MATURE || months === 0) return { middle: new Float64Array(0), courses: [] };
  const scale = meanOf(mature.map(Math.abs)) || 1;
  const values = withoutOneOffs(mature, filled).map((value) => value / scale);
  const members = fitMembers(values);
  const { combined } = expectationOf(values, members, months);
  const sums = drawSums(values, members.mixture, combined, count, normalFrom(random));
  return {
    middle: combined.map((value) => value * scale),
    courses: Array.from({ length: count }, (_, course) =>
      Float64Array.from(
        sums,
        (row, k) => scale * (at(row, course) - (k > 0 ? at(sums[k - 1] ?? row, course) : 0)),
      ),
    ),
  };
}
