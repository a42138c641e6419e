import type { KeptForecast } from "#app/domain/forecast/kept-forecast";
import { at } from "#app/domain/forecast/series";
import { type Band, bandOf, type ForecastMonth } from "#app/domain/forecast/year-months";

/** A month of a forecast by itself. Amounts in cents. */
export type MonthAlone = Pick<ForecastMonth, "month" | "declared" | "late" | "ahead"> & {
  /** Of this month alone; what was declared of it counts in full. */
  readonly alone: Band;
};

/** The months of a forecast one by one: what each comes to in every course, where the forecast itself adds them up. */
export function monthsAlone({ months, courses }: Extract<KeptForecast, { kind: "forecast" }>): MonthAlone[] {
  return months.map(({ month, declared, late, ahead }, m) => {
    const [before, through] = [courses[m - 1], courses[m] ?? new Float64Array(0)];
    const own = before ? through.map((sum, course) => sum - at(before, course)) : through;
    return { month, declared, late, ahead, alone: bandOf(own) };
  });
}
