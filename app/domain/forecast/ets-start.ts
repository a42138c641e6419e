import type { EtsShape, EtsState } from "#app/domain/forecast/ets-shape";
import { solve } from "#app/domain/forecast/linear-system";
import { seasonOf } from "#app/domain/forecast/season-index";
import { at, lineThrough, meanOf, SEASON } from "#app/domain/forecast/series";

/** The least that a multiplicative index may be. */
const LEAST = 0.01;

/**
 * Where a model stands before its first month: the season by decomposition, level and slope by a straight line
 * through the beginning without its season (Hyndman et al. 2008, section 2.6).
 */
export function etsStart(values: Float64Array, shape: EtsShape): EtsState {
  const season = startOfSeason(values, shape.season);
  const without =
    shape.season === "none" ? values : values.map((value, t) => withoutSeason(value, shape, season, t));
  const count = Math.min(values.length, 2 * SEASON);
  if (shape.trend === "none") {
    return { level: meanOf(without.subarray(0, count)), slope: 0, season, place: 0 };
  }
  const { start, slope } = lineThrough(without, count);
  const level = start - slope;
  // A first forecast of nothing leaves multiplicative errors without a measure.
  const isNothing = Math.abs(level + slope) < 1e-8;
  return {
    level: isNothing ? level * 1.001 : level,
    slope: isNothing ? slope * 0.999 : slope,
    season,
    place: 0,
  };
}

const withoutSeason = (value: number, { season: way }: EtsShape, season: Float64Array, t: number): number =>
  way === "additive" ? value - at(season, t % SEASON) : value / Math.max(LEAST, at(season, t % SEASON));

function startOfSeason(values: Float64Array, way: EtsShape["season"]): Float64Array {
  if (way === "none") return new Float64Array(0);
  const season = values.length < 3 * SEASON ? harmonicSeason(values, way) : seasonOf(values, way);
  return way === "additive" ? season : season.map((index) => Math.max(index, LEAST));
}

/** Under three years a line and one wave tell the trend better than moving years do; the season is what they leave. */
function harmonicSeason(values: Float64Array, way: "additive" | "multiplicative"): Float64Array {
  const terms = (t: number) =>
    Float64Array.of(1, t, Math.sin((2 * Math.PI * t) / SEASON), Math.cos((2 * Math.PI * t) / SEASON));
  const matrix = [0, 1, 2, 3].map(() => new Float64Array(5));
  for (let t = 0; t < values.length; t++) {
    const x = terms(t + 1);
    matrix.forEach((row, i) => {
      for (let j = 0; j < 4; j++) row[j] = at(row, j) + at(x, i) * at(x, j);
      row[4] = at(row, 4) + at(x, i) * at(values, t);
    });
  }
  const [start = 0, slope = 0] = solve(matrix);
  const season = new Float64Array(SEASON);
  const counts = new Float64Array(SEASON);
  for (let t = 0; t < values.length; t++) {
    const line = start + slope * (t + 1);
    const j = t % SEASON;
    season[j] = at(season, j) + (way === "additive" ? at(values, t) - line : at(values, t) / line);
    counts[j] = at(counts, j) + 1;
  }
  const means = season.map((sum, j) => sum / Math.max(1, at(counts, j)));
  const mean = meanOf(means);
  return means.map((index) => (way === "additive" ? index - mean : index / mean));
}
