import { addDays, type Day, weekday, yearOf } from "#app/domain/calendar";

/** The statutory days of rest: Algemene termijnenwet, article 3 (fact D19). Days added by decree are not among them. */
export type Holiday =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "kings-day"
  | "liberation-day"
  | "ascension-day"
  | "whit-monday"
  | "christmas-day"
  | "second-christmas-day";

/** Easter Sunday of a year of the Gregorian calendar, by the anonymous computus. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}

/** King's Day: 27 April, or the day before where that is a Sunday. Holds from 2014 on. */
const kingsDay = (year: number): Day => {
  const birthday: Day = `${year}-04-27`;
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
};

const madeByYear = new Map<number, ReadonlyMap<Day, Holiday>>();

/** The statutory days of rest of a year. */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const known = madeByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const made = new Map<Day, Holiday>([
    [`${year}-01-01`, "new-year"],
    [addDays(easter, -2), "good-friday"],
    [addDays(easter, 1), "easter-monday"],
    [kingsDay(year), "kings-day"],
    [`${year}-05-05`, "liberation-day"],
    [addDays(easter, 39), "ascension-day"],
    [addDays(easter, 50), "whit-monday"],
    [`${year}-12-25`, "christmas-day"],
    [`${year}-12-26`, "second-christmas-day"],
  ]);
  madeByYear.set(year, made);
  return made;
}

/** Why a day is no working day, or undefined when it is one. */
export const restOn = (day: Day): Holiday | "saturday" | "sunday" | undefined => {
  const holiday = holidaysOf(yearOf(day)).get(day);
  if (holiday) return holiday;
  return weekday(day) === 6 ? "saturday" : weekday(day) === 7 ? "sunday" : undefined;
};

export const isWorkingDay = (day: Day): boolean => restOn(day) === undefined;

/** `day` itself where it is a working day, else the first one after it. */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1)));

/** `day` itself where it is a working day, else the last one before it. */
export const workingDayUntil = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayUntil(addDays(day, -1));

/** The day that lies `count` working days after `day` (before it, where negative); `day` itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) {
    at = step > 0 ? workingDayFrom(addDays(at, 1)) : workingDayUntil(addDays(at, -1));
  }
  return at;
}
