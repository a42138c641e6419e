import type { Calibration } from "#app/domain/forecast/calibration";
import { historyOf } from "#app/domain/forecast/history";
import { mack } from "#app/domain/forecast/mack";
import { normals, replayed } from "#app/domain/forecast/random";
import { chainLadder, credibleUltimate, latestOf } from "#app/domain/forecast/run-off-triangle";
import { quantileOf } from "#app/domain/forecast/series";
import { chanceAbove, forecastSeries, monthlyQuantile } from "#app/domain/forecast/series-forecast";
import type { AskedSeries } from "#app/exchange/forecast-series";
import type { AskedTriangle } from "#app/exchange/forecast-triangle";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";

export const SEED = 20_230_801;
const COURSES = 1_000;
const shares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

type ByShare = Readonly<Record<string, readonly number[]>>;
type Answer =
  | { readonly id: string; readonly refused: string }
  | {
      readonly id: string;
      readonly mean: readonly number[];
      readonly monthly: ByShare;
      readonly cumulative: ByShare;
      readonly exceed: readonly number[];
      readonly notes?: readonly string[];
    };

/** Forecasts each series by itself: all share the same luck, so that none depends on the others in the file. */
export function answerer(
  calibration: Calibration,
  window: number | undefined,
): (asked: AskedSeries) => Answer {
  const luck = new Map<number, Float64Array>();
  return ({ id, train, h, ceilings }) => {
    const history = historyOf(window ? train.slice(-window) : train);
    if ("refused" in history) return { id, refused: forecastSentences([history.refused], "en").join(" ") };
    const drawn = luck.get(h) ?? normals(SEED, h * COURSES);
    luck.set(h, drawn);
    const settings = { months: h, calibration, courses: COURSES, normal: replayed(drawn) };
    const forecast = forecastSeries(history.values, settings);
    const sorted = forecast.courses.map((sums) => sums.slice().sort());
    const notes = forecastSentences(history.notes, "en");
    return {
      id,
      mean: [...forecast.middle],
      monthly: byShare((share) => [...monthlyQuantile(history.values, forecast, calibration, share)]),
      cumulative: byShare((share) => sorted.map((sums) => quantileOf(sums, share))),
      exceed: ceilings.map((ceiling) => chanceAbove(sorted.at(-1) ?? new Float64Array(0), ceiling)),
      ...(notes.length > 0 ? { notes } : {}),
    };
  };
}

const byShare = (values: (share: number) => number[]): ByShare =>
  Object.fromEntries(shares.map((share) => [String(share), values(share)]));

/** Ultimates, reserve and standard errors of a triangle by each method that it can be answered by. */
export function answerTriangle({ id, triangle, priors }: AskedTriangle) {
  const { factors, developed } = chainLadder(triangle);
  const { ultimates, reserves, standardErrors, totalReserve, totalStandardError, untoldAge } = mack(triangle);
  const errors =
    untoldAge === undefined
      ? { standardErrors, standardError: totalStandardError }
      : { standardErrors: null, standardError: null };
  const notes = [
    ...(untoldAge === undefined
      ? []
      : [
          `Mack's standard errors need two rows that go on past age ${untoldAge + 1}, and the triangle has fewer.`,
        ]),
    ...(priors ? [] : ['Bornhuetter-Ferguson and Benktander need a "prior", and the file gives none.']),
  ];
  const credible = (method: "bornhuetterFerguson" | "benktander") => {
    const own = triangle.map(
      (row, origin) => credibleUltimate(latestOf(row), developed[origin] ?? 1, priors?.[origin] ?? 0)[method],
    );
    return { ultimates: own, ...reservesOf(own, triangle.map(latestOf)) };
  };
  return {
    ...{ id, factors, developed, latest: triangle.map(latestOf) },
    chainLadder: { ultimates, reserves, reserve: totalReserve },
    mack: { ultimates, reserves, reserve: totalReserve, ...errors },
    ...(priors && {
      bornhuetterFerguson: credible("bornhuetterFerguson"),
      benktander: credible("benktander"),
    }),
    ...(notes.length > 0 && { notes }),
  };
}

function reservesOf(ultimates: readonly number[], latest: readonly number[]) {
  const reserves = ultimates.map((ultimate, origin) => ultimate - (latest[origin] ?? 0));
  return { reserves, reserve: reserves.reduce((sum, each) => sum + each, 0) };
}
