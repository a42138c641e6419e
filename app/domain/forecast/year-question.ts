import { type KeptForecast, keptOf } from "#app/domain/forecast/kept-forecast";
import { type OwnCalibration, ownCalibration } from "#app/domain/forecast/own-calibration";
import type { PastSeries } from "#app/domain/forecast/rolling-origins";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { forecastYear, type YearQuestion } from "#app/domain/forecast/year-forecast";

/** A question about a contract year as it travels to where it is answered. */
export type ForecastQuestion = Omit<YearQuestion, "calibration"> & {
  /** What was learnt from the installation's own past; absent where there is none. */
  readonly own?: OwnCalibration | undefined;
};

/** Answers a question with what the installation's own past tells, or with the calibration that the engine comes with. */
export const answerQuestion = ({ own, ...question }: ForecastQuestion): KeptForecast =>
  keptOf(
    forecastYear({
      ...question,
      calibration: own?.calibration ?? startingCalibration,
      calibratedOn: own?.count,
    }),
  );

/** What the forecasts of an installation's own past teach. */
export const learnOwn = (series: readonly PastSeries[]): OwnCalibration =>
  ownCalibration(series, startingCalibration);

/** The seed of a thing's forecasts: the same whenever it is forecast, so that only its data moves its figures. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
