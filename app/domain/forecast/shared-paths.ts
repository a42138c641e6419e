import type { Month } from "#app/domain/calendar";
import { COURSES_KEPT, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import { SHARED_SEED } from "#app/domain/forecast/outlook";
import { placesTogether } from "#app/domain/forecast/portfolio";
import { at } from "#app/domain/forecast/series";
import { seedOf } from "#app/domain/forecast/year-question";
import type { Cents } from "#app/domain/money";

/** A contract in the courses that all contracts have in common: what it is, and what each course brings it. */
export type PathContract = {
  readonly id: string;
  readonly provider: string;
  readonly region: string;
  /** The region's code; empty where the whole country is served. */
  readonly area: string;
  /** Its lots, and which share of its care each has: all shares together are one. */
  readonly lots: readonly { readonly lot: string; readonly share: number }[];
  readonly ceiling: Cents;
  /** What its provider asks to be granted, and is still to be decided on; 0 where it asks nothing. */
  readonly asked: Cents;
};

/**
 * The courses of the months that can still be changed. For each contract and course first the sum of the months before
 * them, then each of them: `amounts[(contract * courses + course) * (months.length + 1) + k]`, in cents.
 */
export type SharedPaths = {
  readonly year: number;
  readonly months: readonly Month[];
  readonly courses: number;
  readonly contracts: readonly PathContract[];
  readonly amounts: Float64Array;
};

type Made = Extract<KeptForecast, { kind: "forecast" }>;

/** Joins the courses of several contracts to courses that they have in common. @param from the first month that counts as open */
export function sharedPaths(
  year: number,
  held: readonly { readonly contract: PathContract; readonly forecast: Made }[],
  from: Month,
): SharedPaths {
  const months = [...new Set(held.flatMap(({ forecast }) => forecast.months.map(({ month }) => month)))]
    .filter((month) => month >= from)
    .sort();
  const width = months.length + 1;
  const amounts = new Float64Array(held.length * COURSES_KEPT * width);
  const places = placesTogether(
    held.map(({ contract }) => seedOf(contract.id)),
    SHARED_SEED,
    COURSES_KEPT,
  );
  held.forEach(({ forecast }, c) => {
    const open = forecast.months.findIndex(({ month }) => month >= from);
    const count = open < 0 ? forecast.months.length : open;
    for (let course = 0; course < COURSES_KEPT; course++) {
      const place = places[c]?.[course] ?? 0;
      const sum = (m: number) => (m < 0 ? 0 : at(forecast.courses[m] ?? noCourses, place));
      const start = (c * COURSES_KEPT + course) * width;
      amounts[start] = sum(count - 1);
      for (let m = count; m < forecast.months.length; m++) {
        const k = months.indexOf(forecast.months[m]?.month ?? from);
        if (k >= 0) amounts[start + 1 + k] = sum(m) - sum(m - 1);
      }
    }
  });
  return { year, months, courses: COURSES_KEPT, contracts: held.map(({ contract }) => contract), amounts };
}

const noCourses = new Float64Array(0);
