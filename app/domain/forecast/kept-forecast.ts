import { at } from "#app/domain/forecast/series";
import type { Basis, YearForecast } from "#app/domain/forecast/year-forecast";
import { bandOf, type ForecastMonth } from "#app/domain/forecast/year-months";
import type { Reason } from "#app/domain/reason";

/** The version of the engine: it changes whenever the same data would give other figures. */
export const ENGINE = 5;

/** How many courses of a forecast are kept: enough to tell a chance by half a percent. */
export const COURSES_KEPT = 200;

/** A forecast as it is kept and shown. Whatever is told of it is counted among the courses that are kept. */
export type KeptForecast =
  | { readonly kind: "refused"; readonly reason: Reason }
  | {
      readonly kind: "forecast";
      /** In whole cents. */
      readonly months: readonly ForecastMonth[];
      readonly basis: Basis;
      /** For each month the sums through it, in whole euros but in cents, by the height of the year's end. */
      readonly courses: readonly Float64Array[];
    };

const EURO = 100;

/** Keeps of a forecast every so many-th course by the height of its end, in whole euros, and its months in cents. */
export function keptOf(forecast: YearForecast): KeptForecast {
  if (forecast.kind === "refused") return forecast;
  const courses = keptCourses(forecast.courses);
  return {
    kind: "forecast",
    basis: forecast.basis,
    courses,
    months: forecast.months.map(({ month, declared, late, ahead }, m) => ({
      month,
      ...{ declared, late: Math.round(late), ahead: Math.round(ahead) },
      through: bandOf(courses[m] ?? new Float64Array(0)),
    })),
  };
}

function keptCourses(courses: readonly Float64Array[]): Float64Array[] {
  const ends = courses.at(-1) ?? new Float64Array(0);
  const order = Array.from(ends.keys()).sort((a, b) => at(ends, a) - at(ends, b) || a - b);
  const count = Math.min(COURSES_KEPT, order.length);
  const kept = Array.from({ length: count }, (_, i) => order[Math.floor(((i + 0.5) / count) * order.length)]);
  return courses.map((sums) =>
    Float64Array.from(kept, (place) => Math.round(at(sums, place ?? 0) / EURO) * EURO),
  );
}

/** What the year is expected to come to, and of which parts: in whole cents, and the parts add up. */
export type ExpectedYear = {
  readonly declared: number;
  readonly late: number;
  readonly ahead: number;
  readonly total: number;
};

export function expectedYear(months: readonly ForecastMonth[]): ExpectedYear {
  const sum = (part: "declared" | "late" | "ahead") =>
    months.reduce((total, month) => total + month[part], 0);
  const parts = { declared: sum("declared"), late: sum("late"), ahead: sum("ahead") };
  return { ...parts, total: parts.declared + parts.late + parts.ahead };
}
