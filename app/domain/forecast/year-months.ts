import type { Month } from "#app/domain/calendar";
import type { Completion } from "#app/domain/forecast/completion";
import { monthsBetween, type Received } from "#app/domain/forecast/received";
import { at, quantileOf } from "#app/domain/forecast/series";

/** What a sum may be: the middle, and the edges of the bands that hold 50, 80 and 95 % of the chances. In cents. */
export type Band = {
  readonly low95: number;
  readonly low80: number;
  readonly low50: number;
  readonly middle: number;
  readonly high50: number;
  readonly high80: number;
  readonly high95: number;
};

/** A month of the contract year. `declared` and `late` together are what care that was given will come to. */
export type ForecastMonth = {
  readonly month: Month;
  readonly declared: number;
  /** Expected of care that was given, and not received yet. */
  readonly late: number;
  /** Expected of care that is still to be given, or of which too little was received to tell. */
  readonly ahead: number;
  /** Everything from the first month of the year through this one. */
  readonly through: Band;
};

/** For each month of the contract year the sums through it: what was completed, and what each course brings. */
export function sumsThrough(
  places: readonly number[],
  { histories, expected }: Completion,
  futures: readonly (readonly Float64Array[])[],
  coursesEach: number,
): Float64Array[] {
  const rows = places.map(() => new Float64Array(histories.length * coursesEach));
  histories.forEach((history, h) => {
    for (let course = 0; course < coursesEach; course++) {
      let sum = 0;
      places.forEach((place, m) => {
        const k = place - expected.length;
        if (k < 0) sum += place < 0 ? 0 : at(history, place);
        else {
          const sums = futures[h] ?? [];
          sum += at(sums[k] ?? history, course) - (k > 0 ? at(sums[k - 1] ?? history, course) : 0);
        }
        const row = rows[m];
        if (row) row[h * coursesEach + course] = sum;
      });
    }
  });
  return rows;
}

type Made = {
  readonly first: Month;
  readonly completion: Completion;
  readonly middle: Float64Array;
  readonly courses: readonly Float64Array[];
};

/** The months of the contract year, each parted into what was declared, what is late and what is ahead. */
export function forecastMonths(
  { received, dataThrough }: { readonly received: Received; readonly dataThrough: Month },
  { first, completion: { expected }, middle, courses }: Made,
  months: readonly Month[],
): ForecastMonth[] {
  return months.map((month, m) => {
    const declared = declaredOf(received, month, dataThrough);
    const place = monthsBetween(first, month);
    const whole =
      place < 0 ? 0 : place < expected.length ? at(expected, place) : at(middle, place - expected.length);
    const isKnown = place < expected.length;
    const rest = whole - declared;
    const through = bandOf(courses[m] ?? new Float64Array(0));
    return { month, declared, late: isKnown ? rest : 0, ahead: isKnown ? 0 : Math.max(0, rest), through };
  });
}

function declaredOf(received: Received, month: Month, through: Month): number {
  let sum = 0;
  for (const [receivedIn, cents] of received.get(month) ?? []) if (receivedIn <= through) sum += cents;
  return sum;
}

/** The bands of a sample of sums, in whole cents. */
export function bandOf(sums: Float64Array): Band {
  const sorted = sums.slice().sort();
  const [low95 = 0, low80 = 0, low50 = 0, middle = 0, high50 = 0, high80 = 0, high95 = 0] = [
    0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975,
  ].map((share) => Math.round(quantileOf(sorted, share)));
  return { low95, low80, low50, middle, high50, high80, high95 };
}
