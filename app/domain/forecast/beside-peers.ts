import { type Misses, missesOf, offsetsOf } from "#app/domain/forecast/calibration";
import type { Completion } from "#app/domain/forecast/completion";
import type { CoursesAhead } from "#app/domain/forecast/courses-ahead";
import { type Peers, seasonBefore, togetherWithout } from "#app/domain/forecast/peers";
import { at, cumulated, SEASON } from "#app/domain/forecast/series";

/** A history shorter than a year has no season of its own, and borrows that of its peers. */
export const SHORT = SEASON;

type Asked = {
  readonly months: number;
  readonly coursesEach: number;
  /** Where the history begins among the months of the peers. */
  readonly place: number;
};

/**
 * The months after a history that is too short for a season: its level, by what its months are of the season of those
 * who deliver the same lots, and that season. How far that may be off is what it was off for the peers themselves, from
 * no more of their months than are known here. An agreement that is new may still be growing: that no peer can tell.
 * @returns undefined where what was declared comes to nothing on balance
 */
export function besidePeers(
  { expected, histories }: Completion,
  peers: Peers,
  { months, coursesEach, place }: Asked,
): CoursesAhead | undefined {
  const all = togetherWithout(peers);
  const season = seasonBefore(all, all.length);
  const known = expected.length;
  const levelOf = (history: Float64Array) => levelBeside(history, season, place);
  if (!(levelOf(expected) > 0)) return undefined;
  const ahead = seasonAhead(season, place + known, months);
  const sums = cumulated(ahead);
  const misses = missesOfPeers(peers, known, months);
  // A course keeps its rank from month to month, and no sum falls below the one before.
  let before = new Float64Array(coursesEach);
  const shares = Array.from(sums, (sum, k) => {
    before = offsetsOf(misses, k + 1, coursesEach).map((off, i) => Math.max(at(before, i), sum * (1 + off)));
    return before;
  });
  const futures = histories.map((history) => {
    const level = Math.max(0, levelOf(history));
    return shares.map((row) => row.map((share) => share * level));
  });
  return { futures, middle: ahead.map((share) => share * levelOf(expected)), models: [] };
}

/** What months come to against a season: 1 where they are as large as its mean. */
function levelBeside(own: Float64Array, season: Float64Array, begin: number): number {
  let sum = 0;
  let shares = 0;
  for (let t = 0; t < own.length; t++) {
    sum += at(own, t);
    shares += at(season, inSeason(begin + t));
  }
  return shares > 0 ? sum / shares : 0;
}

const inSeason = (place: number): number => ((place % SEASON) + SEASON) % SEASON;

const seasonAhead = (season: Float64Array, begin: number, months: number): Float64Array =>
  Float64Array.from({ length: months }, (_, k) => at(season, inSeason(begin + k)));

const STEPS = 20;

/**
 * How far off the peers themselves were from so few months, as shares of what was forecast: each is forecast from every
 * month on that has a year before it and as many months after it as are asked for, by the season of the others.
 */
function missesOfPeers(peers: Peers, known: number, months: number): Misses {
  const found = Array.from({ length: Math.min(months, SEASON) }, (): number[] => []);
  peers.series.forEach((own, peer) => {
    const others = togetherWithout(peers, peer);
    for (let origin = SEASON; origin < own.length; origin++) {
      const season = seasonBefore(others, origin);
      const level = levelBeside(own.subarray(origin - known, origin), season, origin - known);
      const [sums, came] = [
        cumulated(seasonAhead(season, origin, months)),
        cumulated(own.subarray(origin, origin + months)),
      ];
      came.forEach((sum, k) => {
        found[k]?.push(Math.abs(sum / (level * at(sums, k)) - 1));
      });
    }
  });
  return found.map((misses) => missesOf(misses, STEPS));
}
