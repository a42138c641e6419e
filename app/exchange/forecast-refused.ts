/** A file for forecasting that cannot be read, with the cause and the cure in one sentence. */
export class ForecastFileRefused extends Error {
  override name = "ForecastFileRefused";
}
