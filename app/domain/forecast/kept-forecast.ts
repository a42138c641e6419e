import { at, meanOf } from "#app/domain/forecast/series";
import type { Basis, YearForecast } from "#app/domain/forecast/year-forecast";
import { bandOf, type ForecastMonth } from "#app/domain/forecast/year-months";
import type { Reason } from "#app/domain/reason";

/** The version of the engine: it changes whenever the same data would give other figures. */
export const ENGINE = 6;

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
  const courses = keptCourses(forecast);
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

/**
 * The courses that are kept. Few courses miss the mean of all by a little: what is still to come of each month is set
 * right by one factor, so that a sum over courses, with or without a change, starts from the amount that is told.
 */
function keptCourses({ courses, months }: Extract<YearForecast, { kind: "forecast" }>): Float64Array[] {
  const kept = inOrder(courses, COURSES_KEPT);
  const sums = new Float64Array(kept[0]?.length ?? 0);
  const right = kept.map((through, m) => {
    const { declared = 0, late = 0, ahead = 0 } = months[m] ?? {};
    const before = kept[m - 1];
    const open = through.map((sum, i) => sum - (before?.[i] ?? 0) - declared);
    const factor = factorOf(late + ahead, meanOf(open));
    return open.map((amount, i) => {
      sums[i] = at(sums, i) + declared + amount * factor;
      return at(sums, i);
    });
  });
  return inOrder(right, COURSES_KEPT).map((through) => through.map((sum) => Math.round(sum / EURO) * EURO));
}

/** By what a mean becomes the one that is told; a mean that lies far off, or on the other side of nought, is left as it is. */
function factorOf(told: number, mean: number): number {
  const factor = told / mean;
  return factor > 1 / MOST_OFF && factor < MOST_OFF ? factor : 1;
}
const MOST_OFF = 1.25;

/** Every so many-th course by the height of its end, the lowest first. */
function inOrder(courses: readonly Float64Array[], most: number): Float64Array[] {
  const ends = courses.at(-1) ?? new Float64Array(0);
  const order = Array.from(ends.keys()).sort((a, b) => at(ends, a) - at(ends, b) || a - b);
  const count = Math.min(most, order.length);
  const places = Array.from(
    { length: count },
    (_, i) => order[Math.floor(((i + 0.5) / count) * order.length)],
  );
  return courses.map((sums) => Float64Array.from(places, (place) => at(sums, place ?? 0)));
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
