import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  earlierOf,
  firstOfMonth,
  type Instant,
  instantAt,
  lastOfMonth,
  monthOf,
  startOf,
  timeOf,
  yearOf,
} from "#app/domain/calendar";

/** A forecast of a contract year as it could be made at a moment. */
export type AskedMoment = { readonly year: number; readonly at: Instant };

/** The days of a year on which forecasts of the past are tried, as `-MM-DD`. */
export const triedDays = ["03-01", "06-01", "08-01", "10-01"] as const;
/** How many past years are tried. */
export const YEARS_TRIED = 3;

/** What one looks at first: the running year, and what is still to come of the last one. */
export const momentsNow = (at: Instant): AskedMoment[] => {
  const year = yearOf(dayOf(at));
  return [
    { year, at },
    { year: year - 1, at },
  ];
};

/**
 * What it is compared with: a month earlier, the same day last year, and the days on which the past is tried, with what
 * is known of those years by now.
 */
export function momentsBefore(at: Instant): AskedMoment[] {
  const day = dayOf(at);
  const year = yearOf(day);
  const tried = Array.from({ length: YEARS_TRIED + 1 }, (_, back) => year - back).flatMap((each) =>
    triedDays.map((end) => ({ year: each, at: endOf(`${each}-${end}` satisfies Day) })),
  );
  const before = [
    { year, at: monthEarlier(at) },
    { year: year - 1, at: yearEarlier(at) },
  ].filter((asked) => yearOf(dayOf(asked.at)) === asked.year);
  const known = Array.from({ length: YEARS_TRIED - 1 }, (_, back) => ({ year: year - 2 - back, at }));
  return [...before.filter((asked) => asked.at < at), ...known, ...tried.filter((asked) => asked.at < at)];
}

const endOf = (day: Day): Instant => startOf(addDays(day, 1));

/** The same day and time a month earlier; the last day of the month where it is shorter. */
export const monthEarlier = (at: Instant): Instant => earlier(at, 1);
/** The same day and time a year earlier. */
export const yearEarlier = (at: Instant): Instant => earlier(at, 12);

function earlier(at: Instant, months: number): Instant {
  const day = dayOf(at);
  const month = addMonths(monthOf(day), -months);
  const same = addDays(firstOfMonth(month), Number(day.slice(8)) - 1);
  const last = lastOfMonth(month);
  return instantAt(earlierOf(same, last), timeOf(at));
}
