/**
 * What had come in of each origin (a care month, or a year) by each age, running total: a row an origin, a column an
 * age. The first age of an origin stands first; ages that lie in the future are absent at the end of the row.
 */
export type Triangle = readonly (readonly number[])[];

export const latestOf = (row: readonly number[]): number => row.at(-1) ?? 0;

/** The number of ages that the oldest origins have. */
export const agesOf = (triangle: Triangle): number =>
  triangle.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * What comes of a triangle by each method, an origin a place.
 * @property developed the share of the ultimate that has come in by now
 */
export type ChainLadder = {
  readonly factors: readonly number[];
  readonly developed: readonly number[];
  readonly ultimates: readonly number[];
};

/**
 * Chain ladder with volume-weighted factors: what comes after an age stands to what came before it as it did in the
 * origins that are past that age. An age that nothing came in by tells nothing, and has factor 1.
 */
export function chainLadder(triangle: Triangle): ChainLadder {
  const ages = agesOf(triangle);
  const factors = Array.from({ length: Math.max(0, ages - 1) }, (_, age) => {
    const past = triangle.filter((row) => row.length > age + 1);
    const before = past.reduce((sum, row) => sum + (row[age] ?? 0), 0);
    const after = past.reduce((sum, row) => sum + (row[age + 1] ?? 0), 0);
    return before > 0 ? after / before : 1;
  });
  const growth = triangle.map((row) =>
    factors.slice(Math.max(0, row.length - 1)).reduce((product, factor) => product * factor, 1),
  );
  return {
    factors,
    developed: growth.map((times) => (times > 0 ? 1 / times : 1)),
    ultimates: triangle.map((row, origin) => latestOf(row) * (growth[origin] ?? 1)),
  };
}

/** Ultimates that lean on a prior per origin where little has come in yet. */
export type Credible = { readonly bornhuetterFerguson: number; readonly benktander: number };

/**
 * Bornhuetter & Ferguson (1972): what is still to come is the prior's. Benktander (1976): the same with the first
 * answer for a prior, which gives what came in the credibility of the share that is developed.
 * @param latest what came in so far
 * @param developed the share of the ultimate that has come in by now
 */
export function credibleUltimate(latest: number, developed: number, prior: number): Credible {
  const bornhuetterFerguson = latest + (1 - developed) * prior;
  return { bornhuetterFerguson, benktander: latest + (1 - developed) * bornhuetterFerguson };
}
