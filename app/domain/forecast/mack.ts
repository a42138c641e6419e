import { agesOf, chainLadder, latestOf, type Triangle } from "#app/domain/forecast/run-off-triangle";

/** How far chain ladder may be off, without a distribution being assumed (Mack 1993). */
export type Mack = {
  readonly ultimates: readonly number[];
  readonly reserves: readonly number[];
  readonly standardErrors: readonly number[];
  readonly totalReserve: number;
  readonly totalStandardError: number;
  /** The first age from which too few origins went on to tell a variance; the errors above leave it out then. */
  readonly untoldAge?: number | undefined;
};

/**
 * Chain ladder with Mack's standard errors: of each origin, and of all together (they share the factors, so their
 * errors are not independent). The last variance is extrapolated by Mack's own rule.
 */
export function mack(triangle: Triangle): Mack {
  const { factors, ultimates } = chainLadder(triangle);
  const volumes = factors.map((_, age) => volumeOf(triangle, age));
  const variances = variancesOf(triangle, factors);
  const perAge = factors.map((factor, age) => ({
    // Relative to the factor squared, as both sums below have it.
    relative: factor === 0 ? 0 : (variances[age] ?? 0) / factor ** 2,
    volume: volumes[age] ?? 0,
  }));
  const squares = triangle.map((row, origin) => {
    let reached = latestOf(row);
    let sum = 0;
    for (let age = row.length - 1; age < factors.length; age++) {
      const { relative = 0, volume = 0 } = perAge[age] ?? {};
      sum += relative * (inverse(reached) + inverse(volume));
      reached *= factors[age] ?? 1;
    }
    return (ultimates[origin] ?? 0) ** 2 * sum;
  });
  const together = triangle.reduce((sum, row, origin) => {
    const later = ultimates.slice(origin + 1).reduce((total, ultimate) => total + ultimate, 0);
    const shared = perAge
      .slice(row.length - 1)
      .reduce((total, { relative, volume }) => total + 2 * relative * inverse(volume), 0);
    return sum + (squares[origin] ?? 0) + (ultimates[origin] ?? 0) * later * shared;
  }, 0);
  const reserves = ultimates.map((ultimate, origin) => ultimate - latestOf(triangle[origin] ?? []));
  return {
    ...{ ultimates, reserves },
    standardErrors: squares.map((square) => Math.sqrt(Math.max(0, square))),
    totalReserve: reserves.reduce((sum, reserve) => sum + reserve, 0),
    totalStandardError: Math.sqrt(Math.max(0, together)),
    untoldAge: untoldAgeOf(triangle),
  };
}

const inverse = (value: number): number => (value > 0 ? 1 / value : 0);

/** What had come in by an age, of the origins that are past it. */
const volumeOf = (triangle: Triangle, age: number): number =>
  triangle.reduce((sum, row) => sum + (row.length > age + 1 ? (row[age] ?? 0) : 0), 0);

/** A variance takes two origins that go on past an age; the last ages can be told from two earlier variances. */
function untoldAgeOf(triangle: Triangle): number | undefined {
  const ages = Array.from({ length: Math.max(0, agesOf(triangle) - 1) }, (_, age) => age);
  const going = ages.map((age) => pastOf(triangle, age).length);
  const untold = going.findIndex((count, age) => count < 2 && age < 2);
  return untold < 0 ? undefined : untold;
}

const pastOf = (triangle: Triangle, age: number): Triangle =>
  triangle.filter((row) => row.length > age + 1 && (row[age] ?? 0) > 0);

function variancesOf(triangle: Triangle, factors: readonly number[]): number[] {
  const variances: number[] = [];
  for (let age = 0; age < agesOf(triangle) - 1; age++) {
    const past = pastOf(triangle, age);
    const factor = factors[age] ?? 1;
    const squares = past.reduce((sum, row) => {
      const before = row[age] ?? 0;
      return sum + before * ((row[age + 1] ?? 0) / before - factor) ** 2;
    }, 0);
    if (past.length > 1) variances.push(squares / (past.length - 1));
    else {
      const [earlier = 0, last = 0] = variances.slice(-2);
      variances.push(earlier > 0 ? Math.min(last ** 2 / earlier, last, earlier) : 0);
    }
  }
  return variances;
}
