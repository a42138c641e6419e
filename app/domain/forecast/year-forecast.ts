import { addMonths, type Month } from "#app/domain/calendar";
import { type Calibration, calibrationFor } from "#app/domain/forecast/calibration";
import { complete } from "#app/domain/forecast/completion";
import { coursesAhead } from "#app/domain/forecast/courses-ahead";
import { historyOf } from "#app/domain/forecast/history";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import {
  firstCareMonth,
  monthsBetween,
  monthsFrom,
  type Received,
  triangleOfReceived,
} from "#app/domain/forecast/received";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { type ForecastMonth, forecastMonths, sumsThrough } from "#app/domain/forecast/year-months";
import { type Reason, reason } from "#app/domain/reason";

/** The forecast of a contract year, or why there is none. The one type that pages, files and risks are made of. */
export type YearForecast =
  | { readonly kind: "refused"; readonly reason: Reason }
  | {
      readonly kind: "forecast";
      readonly months: readonly ForecastMonth[];
      /** For each month the sums through it, a number a course; every chance is counted among these. */
      readonly courses: readonly Float64Array[];
      readonly basis: Basis;
    };

/** What a forecast rests on, so that it can be taken apart and made again. */
export type Basis = {
  readonly dataThrough: Month;
  readonly historyFrom: Month;
  readonly seed: number;
  /** The last month that care is known of well enough to lean on, and the shares that have come in of the newest. */
  readonly knownThrough: Month;
  readonly developed: readonly number[];
  /** The models of exponential smoothing, with the share of each. */
  readonly models: readonly { readonly name: string; readonly weight: number }[];
  /** From how many months of history on its calibration was learnt. */
  readonly calibratedFrom: number;
  readonly notes: readonly Reason[];
};

export type YearQuestion = {
  readonly received: Received;
  readonly year: number;
  /** The last month whose receipts are all in. */
  readonly dataThrough: Month;
  /** The months of the year in which the contract is in force; what lies outside them counts for nothing. */
  readonly contractFrom: Month;
  readonly contractThrough: Month;
  /** The run-off that late claims are learnt from, where the contract's own is not enough. */
  readonly pattern?: Triangle | undefined;
  readonly calibration: Calibration;
  readonly seed: number;
};

/** Completed histories, and courses of the future drawn for each: a thousand together. */
const HISTORIES = 20;
const COURSES_EACH = 50;

/** Forecasts a contract year from what was received: claims still to come, and months still to be. */
export function forecastYear(question: YearQuestion): YearForecast {
  const { received, dataThrough, seed } = question;
  const first = firstCareMonth(received, dataThrough);
  if (!first) return { kind: "refused", reason: reason("nothing-received") };
  const random = randomFrom(seed);
  const triangle = triangleOfReceived(received, first, dataThrough);
  const completion = complete(triangle, question.pattern ?? triangle, HISTORIES, random);
  const checked = historyOf([...completion.expected]);
  if ("refused" in checked) return { kind: "refused", reason: checked.refused };
  const known = completion.expected.length;
  const months = monthsFrom(
    question.contractFrom,
    monthsBetween(question.contractFrom, question.contractThrough) + 1,
  );
  const ahead = Math.max(0, monthsBetween(addMonths(first, known - 1), question.contractThrough));
  const drawn = coursesAhead(checked, completion, {
    months: ahead,
    coursesEach: COURSES_EACH,
    calibration: question.calibration,
    normal: normalFrom(random),
  });
  const places = months.map((month) => monthsBetween(first, month));
  const courses = sumsThrough(places, completion, drawn.futures, COURSES_EACH);
  return {
    kind: "forecast",
    months: forecastMonths(question, { first, completion, middle: drawn.middle, courses }, months),
    courses,
    basis: {
      dataThrough,
      seed,
      historyFrom: first,
      knownThrough: addMonths(first, known - 1),
      models: drawn.models,
      developed: completion.developed.slice(-AGES_SHOWN),
      calibratedFrom: calibrationFor(question.calibration, known).historyFrom,
      notes: checked.notes,
    },
  };
}

const AGES_SHOWN = 6;
