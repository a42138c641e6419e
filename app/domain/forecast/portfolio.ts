import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import { at } from "#app/domain/forecast/series";

/**
 * The part of what moves a contract's year that moves all contracts alike: weather, epidemics, what general practices
 * ask for. Contracts are not independent, and taking them so would make every total look surer than it is.
 */
const COMMON = 0.3;

/**
 * What several forecasts come to together. In each of the courses one common draw and one of the contract's own decide
 * where in its own distribution a contract ends (a Gaussian copula with one factor).
 * @param ends the year ends of each contract, in order of height
 */
export function togetherOf(ends: readonly Float64Array[], seed: number, count = 1_000): Float64Array {
  const shared = normalFrom(randomFrom(seed));
  const common = Float64Array.from({ length: count }, shared);
  const total = new Float64Array(count);
  ends.forEach((sorted, contract) => {
    const own = normalFrom(randomFrom(seed + 7_919 * (contract + 1)));
    const drawn = Float64Array.from(common, (z) => Math.sqrt(COMMON) * z + Math.sqrt(1 - COMMON) * own());
    const order = Array.from(drawn.keys()).sort((a, b) => at(drawn, a) - at(drawn, b));
    order.forEach((course, rank) => {
      const place = Math.floor(((rank + 0.5) / count) * sorted.length);
      total[course] = at(total, course) + at(sorted, place);
    });
  });
  return total;
}
