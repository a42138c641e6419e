import { addMonths, type Month } from "#app/domain/calendar";
import { besidePeers, SHORT } from "#app/domain/forecast/beside-peers";
import { type Calibration, calibrationFor } from "#app/domain/forecast/calibration";
import { type Completion, complete } from "#app/domain/forecast/completion";
import { type CoursesAhead, coursesAhead } from "#app/domain/forecast/courses-ahead";
import { historyOf, type Refusal } from "#app/domain/forecast/history";
import { levelTold, newLevel } from "#app/domain/forecast/new-level";
import { type OddMonths, oddIn, setRight } from "#app/domain/forecast/odd-months";
import type { Peers } from "#app/domain/forecast/peers";
import { normalFrom, type Random, randomFrom } from "#app/domain/forecast/random";
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
  readonly models: CoursesAhead["models"];
  /** How many agreements the season was borrowed from, where the history was too short for one of its own. */
  readonly peers?: number | undefined;
  /** From how many months of history on its calibration was learnt. */
  readonly calibratedFrom: number;
  /** How many forecasts of the installation's own past it was drawn to; absent where there were none. */
  readonly calibratedOn?: number | undefined;
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
  /** The run-offs that late claims are learnt from, where the contract's own is not enough. */
  readonly patterns?: readonly Triangle[] | undefined;
  /** The first month of the contract, where what was received goes back to others that it continues. */
  readonly begins?: Month | undefined;
  /** Who delivers the same lots, where the contract's own history may be too short for a season. */
  readonly peers?: Peers | undefined;
  /** The months in which all agreements together were out of the ordinary. */
  readonly odd?: OddMonths | undefined;
  readonly calibration: Calibration;
  readonly calibratedOn?: number | undefined;
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
  const usual = (months: Float64Array) => setRight(months, first, question.odd);
  const patterns = question.patterns ?? [triangle];
  const completion = complete(triangle, { patterns, usual }, HISTORIES, random);
  const known = completion.expected.length;
  const months = monthsFrom(
    question.contractFrom,
    monthsBetween(question.contractFrom, question.contractThrough) + 1,
  );
  const ahead = Math.max(0, monthsBetween(addMonths(first, known - 1), question.contractThrough));
  const drawn = drawnAhead(question, completion, { first, months: ahead, random });
  if ("refused" in drawn) return { kind: "refused", reason: drawn.refused };
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
      ...{ models: drawn.models, notes: drawn.notes, peers: drawn.peers },
      developed: completion.developed.slice(-AGES_SHOWN),
      calibratedOn: question.calibratedOn,
      calibratedFrom: calibrationFor(question.calibration, known).historyFrom,
    },
  };
}

const AGES_SHOWN = 6;

type Begun = { readonly first: Month; readonly months: number; readonly random: Random };
type Drawn = CoursesAhead & { readonly notes: readonly Reason[]; readonly peers?: number };

/** The months ahead by what was declared before; of a short history beside those who deliver the same lots. */
function drawnAhead(
  { peers, calibration, odd, begins }: YearQuestion,
  completion: Completion,
  { first, months, random }: Begun,
): Drawn | Refusal {
  const count = completion.expected.length;
  if (peers && count > 0 && count < SHORT) {
    const asked = { months, coursesEach: COURSES_EACH, place: monthsBetween(peers.from, first) };
    const beside = besidePeers(completion, peers, asked);
    if (beside) {
      const key = peers.isWide ? "season-of-all" : "season-of-peers";
      const notes = [reason(key, { count, peers: peers.series.length })];
      return { ...beside, notes, peers: peers.series.length };
    }
  }
  const usual = setRight(completion.expected, first, odd);
  const place = begins === undefined ? 0 : monthsBetween(first, begins);
  const level = newLevel(usual, place);
  const checked = historyOf(Array.from(usual, (value, t) => (t < place ? value * level : value)));
  if ("refused" in checked) return checked;
  const settings = { months, coursesEach: COURSES_EACH, calibration, normal: normalFrom(random) };
  return {
    ...coursesAhead(checked, completion, settings),
    notes: [...oddIn(odd, first, count), ...levelTold(level), ...checked.notes],
  };
}
