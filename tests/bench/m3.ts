import { readFileSync } from "node:fs";

/** A series of the benchmark, with what came after it: only what scores a forecast may look at that. */
export type BenchmarkSeries = {
  readonly id: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
};

/** The monthly series of the M3 competition, from the file that FORECAST_BENCHMARK names; undefined where it names none. */
export function benchmarkSeries(): BenchmarkSeries[] | undefined {
  const file = process.env.FORECAST_BENCHMARK;
  return file ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
