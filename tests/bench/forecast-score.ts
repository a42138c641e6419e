import { yearlyChange } from "#app/domain/forecast/calibration";
import { normals, replayed } from "#app/domain/forecast/random";
import { at, quantileOf, sumOf } from "#app/domain/forecast/series";
import { chanceAbove, forecastSeries, type SeriesForecast } from "#app/domain/forecast/series-forecast";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import type { BenchmarkSeries } from "#tests/bench/m3";

const COURSES = 1_000;
const meanOver = <T>(items: readonly T[], score: (item: T) => number): number =>
  items.reduce((sum, item) => sum + score(item), 0) / items.length;

type Scored = {
  readonly known: Float64Array;
  readonly came: Float64Array;
  readonly forecast: SeriesForecast;
};

/** Forecasts every series from its training months: the last ones where a window is given. */
export function forecastAll(series: readonly BenchmarkSeries[], months: number, window?: number): Scored[] {
  const luck = normals(1, months * COURSES);
  const settings = { months, calibration: startingCalibration, courses: COURSES };
  return series.map(({ train, test }) => {
    const known = Float64Array.from(window ? train.slice(-window) : train);
    const forecast = forecastSeries(known, { ...settings, normal: replayed(luck) });
    return { known, forecast, came: Float64Array.from(test.slice(0, months)) };
  });
}

/** Symmetric mean absolute percentage error, as the competition counted it. */
export const smape = (scored: readonly Scored[]): number =>
  meanOver(scored, ({ came, forecast }) => {
    const errors = came.map((value, k) => {
      const expected = at(forecast.middle, k);
      const size = Math.abs(value) + Math.abs(expected);
      return size === 0 ? 0 : (200 * Math.abs(value - expected)) / size;
    });
    return sumOf(errors) / came.length;
  });

/** Mean absolute error in that of the seasonal naive forecast within the history. */
export const mase = (scored: readonly Scored[]): number =>
  meanOver(scored, ({ known, came, forecast }) => {
    const scale = yearlyChange(known);
    return sumOf(came.map((value, k) => Math.abs(value - at(forecast.middle, k)))) / came.length / scale;
  });

const sumsOf = ({ forecast }: Scored): Float64Array =>
  (forecast.courses.at(-1) ?? new Float64Array(0)).slice().sort();

/** How often the sum of all months lies within a band. */
export const coverage = (scored: readonly Scored[], share: number): number =>
  meanOver(scored, (each) => {
    const sums = sumsOf(each);
    const sum = sumOf(each.came);
    const [low, high] = [quantileOf(sums, (1 - share) / 2), quantileOf(sums, (1 + share) / 2)];
    return sum >= low && sum <= high ? 100 : 0;
  });

/** Continuous ranked probability score of the sum, in hundredths of what came. */
export const crps = (scored: readonly Scored[]): number =>
  meanOver(scored, (each) => {
    const sums = sumsOf(each);
    const sum = sumOf(each.came);
    const count = sums.length;
    const off = sumOf(sums.map((value) => Math.abs(value - sum))) / count;
    const spread = sumOf(sums.map((value, i) => (2 * (i + 1) - count - 1) * value)) / count ** 2;
    return (100 * (off - spread)) / sum;
  });

/** Mean square of how far chances were off, for ceilings at the same months of last year times 0.9 to 1.2. */
export const brier = (scored: readonly Scored[]): number =>
  meanOver(scored, (each) => {
    const sum = sumOf(each.came);
    const lastYear = sumOf(each.known.slice(-each.came.length));
    return meanOver([0.9, 1, 1.1, 1.2], (times) => {
      const chance = chanceAbove(sumsOf(each), times * lastYear);
      return (chance - (sum > times * lastYear ? 1 : 0)) ** 2;
    });
  });
