import { brier, coverage, crps, forecastAll, mase, smape } from "#tests/bench/forecast-score";
import { type BenchmarkSeries, benchmarkSeries } from "#tests/bench/m3";

const NO_SERIES = "Name the file of the M3 competition's monthly series in FORECAST_BENCHMARK.";
const series = benchmarkSeries();

type Forecasts = ReturnType<typeof forecastAll>;
type Goal = { readonly atMost?: number; readonly atLeast?: number };

/** Forecasts once for all benchmarks that look at the same months. */
function remembered(months: number, window?: number): (known: readonly BenchmarkSeries[]) => Forecasts {
  let made: Forecasts | undefined;
  return (known) => {
    made ??= forecastAll(known, months, window);
    return made;
  };
}
const fromWindow = remembered(12, 36);
const fromAll = remembered(18);

const benchmark = (
  name: string,
  unit: string,
  goal: Goal,
  forecasts: (known: readonly BenchmarkSeries[]) => Forecasts,
  value: (made: Forecasts) => number,
) => ({
  name,
  unit,
  ...goal,
  run: async () => (series ? { value: value(forecasts(series)) } : { skipped: NO_SERIES }),
});

const WINDOW = "12 months from the last 36, 1,428 public series";
const WHOLE = "18 months from the full history, 1,428 public series";
const SUM = "Sum of 12 months from the last 36, 1,428 public series";

export const benchmarks = [
  benchmark(`${WINDOW}: sMAPE`, "%", { atMost: 12.85 }, fromWindow, (scored) => smape(scored)),
  benchmark(`${WINDOW}: MASE`, "", { atMost: 0.866 }, fromWindow, (scored) => mase(scored)),
  benchmark(`${WHOLE}: sMAPE`, "%", { atMost: 13.46 }, fromAll, (scored) => smape(scored)),
  benchmark(`${WHOLE}: MASE`, "", { atMost: 0.842 }, fromAll, (scored) => mase(scored)),
  benchmark(`${SUM}: within the 80 % band`, "%", { atLeast: 78, atMost: 84 }, fromWindow, (scored) =>
    coverage(scored, 0.8),
  ),
  benchmark(`${SUM}: within the 95 % band`, "%", { atLeast: 94, atMost: 98 }, fromWindow, (scored) =>
    coverage(scored, 0.95),
  ),
  benchmark(`${SUM}: CRPS`, "% of the sum", { atMost: 6.3 }, fromWindow, (scored) => crps(scored)),
  benchmark(`${SUM}: Brier score of the chances`, "", { atMost: 0.137 }, fromWindow, (scored) =>
    brier(scored),
  ),
];
