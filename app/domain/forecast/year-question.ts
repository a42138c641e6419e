import { type KeptForecast, keptOf } from "#app/domain/forecast/kept-forecast";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { forecastYear, type YearQuestion } from "#app/domain/forecast/year-forecast";

/** A question about a contract year as it travels to where it is answered. */
export type ForecastQuestion = Omit<YearQuestion, "calibration">;

/** Answers a question with the calibration that the engine comes with. */
export const answerQuestion = (question: ForecastQuestion): KeptForecast =>
  keptOf(forecastYear({ ...question, calibration: startingCalibration }));

/** The seed of a thing's forecasts: the same whenever it is forecast, so that only its data moves its figures. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
