import type { Anchor, ChainedEvent, ChainFinding } from "#app/domain/audit-chain";
import type { KeptForecast } from "#app/domain/forecast/kept-forecast";
import type { OwnCalibration } from "#app/domain/forecast/own-calibration";
import type { PastSeries } from "#app/domain/forecast/rolling-origins";
import type { ForecastQuestion } from "#app/domain/forecast/year-question";

/** What is computed in a thread of its own, so that pages stay quick: for each task what goes in and what comes out. */
export type Tasks = {
  readonly "check-chain": {
    readonly input: {
      readonly events: readonly ChainedEvent[];
      readonly anchor?: Anchor | undefined;
      readonly after?: (Anchor & { readonly at: string }) | undefined;
    };
    readonly output: ChainFinding;
  };
  readonly "learn-calibration": {
    readonly input: readonly PastSeries[];
    readonly output: OwnCalibration;
  };
  readonly "forecast-year": { readonly input: ForecastQuestion; readonly output: KeptForecast };
};
export type TaskName = keyof Tasks;
export type Question<N extends TaskName> = { readonly task: N; readonly input: Tasks[N]["input"] };
