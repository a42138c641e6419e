import { normalFrom, normals, randomFrom } from "#app/domain/forecast/random";
import { at, meanOf } from "#app/domain/forecast/series";

/**
 * The part of what moves a contract's year that moves all contracts alike: weather, epidemics, what general practices
 * ask for. Contracts are not independent, and taking them so would make every total look surer than it is.
 */
export const COMMON = 0.3;

/** Draws behind each course of what is common: so many that its courses lie as the normal distribution does. */
const DRAWS = 25;

/** What is common to all contracts in each of so many courses: evenly from the lowest to the highest. */
function commonCourses(seed: number, count: number): Float64Array {
  const drawn = normals(seed, count * DRAWS).sort();
  return Float64Array.from({ length: count }, (_, i) => meanOf(drawn.subarray(i * DRAWS, (i + 1) * DRAWS)));
}

/**
 * Which of its own courses, by height, each of several contracts takes in the courses that they have in common. In each
 * one common draw and one of the contract's own decide where in its distribution it ends (a Gaussian copula with one
 * factor).
 * @param own a seed for each contract, which stays its own in whatever company it is summed
 * @returns for each contract the place of its course in the order of height, a number a common course
 */
export function placesTogether(own: readonly number[], seed: number, count: number): Uint32Array[] {
  const common = commonCourses(seed, count);
  return own.map((each) => {
    const normal = normalFrom(randomFrom(each));
    const drawn = Float64Array.from(common, (z) => Math.sqrt(COMMON) * z + Math.sqrt(1 - COMMON) * normal());
    const places = new Uint32Array(count);
    Array.from(drawn.keys())
      .sort((a, b) => at(drawn, a) - at(drawn, b))
      .forEach((course, place) => {
        places[course] = place;
      });
    return places;
  });
}

/** A contract among others: its seed, and how its year may end, in order of height. */
export type Ends = { readonly seed: number; readonly ends: Float64Array };

/** What several forecasts come to together, a number a common course. */
export function togetherOf(contracts: readonly Ends[], seed: number, count: number): Float64Array {
  const total = new Float64Array(count);
  const places = placesTogether(
    contracts.map((contract) => contract.seed),
    seed,
    count,
  );
  contracts.forEach(({ ends }, contract) => {
    places[contract]?.forEach((place, course) => {
      const own = Math.floor(((place + 0.5) / count) * ends.length);
      total[course] = at(total, course) + at(ends, own);
    });
  });
  return total;
}
